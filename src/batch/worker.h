#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "batch/chunk.h"
#include "batch/family_reader.h"
#include "batch/overview.h"
#include "batch/row_writer.h"
#include "batch/run_settings.h"
#include "batch/tally.h"
#include "batch/verdict_transitions.h"
#include "cases/table.h"
#include "plan/steering.h"
#include "verdict/judge.h"
#include "verdict/last_days.h"

namespace reunify::batch {

/// What one chunk became.
struct Piece {
    std::uint64_t sequence = 0;
    std::string output;
    std::string rejects;
    Tally tally;
    Overview overview;
    std::uint64_t input_end = 0;
};

/// Turns chunks into pieces: cells to values, values to columns, columns to verdicts, verdicts to rows. One a thread.
///
/// Families are judged in an order of their own, those together that agree in what steers most of the rules (plan/steering.h), and written
/// in the order of the input.
class Worker {
public:
    Worker(std::shared_ptr<const RunSettings> settings, cases::Table table);
    Worker(Worker&&) = delete;  // its judge stays where it is, and its parts look at it

    Piece work(const Chunk& chunk);

private:
    /// A family to be judged, and what it has in common with those judged with it.
    struct Turn {
        std::uint64_t likeness = 0;
        std::uint32_t family = 0;
    };

    void count_families(Tally& tally) const;
    void withhold(Piece& piece);
    void take_turns();
    std::uint64_t likeness(std::size_t family) const;
    void fill(std::size_t first, std::size_t last);
    void explain_by_least();
    std::vector<run::Bounds> take_least();
    void bound(const Families::Limited& cell, std::size_t family);
    void fill_some(std::size_t first, std::size_t last, std::size_t family);
    template <class Each>
    void fill_column(std::size_t fact, std::size_t row, Each each);
    void judge(std::size_t first, std::size_t last, Piece& piece);
    void count(std::size_t first, Piece& piece);
    void count_verdict(std::size_t family, verdict::Verdict verdict, Overview& overview) const;
    void note_last_day(std::size_t family, std::size_t row_of_batch, Overview& overview) const;
    std::string family_name(const csv::Record& record) const;
    void count_transitions(std::size_t first, std::size_t last, Tally& tally);

    std::shared_ptr<const RunSettings> settings_;
    const law::RuleSet& rules_;
    FamilyReader reader_;
    plan::Steering steering_;
    std::optional<std::size_t> family_choice_, day_, member_choice_;  ///< places of the steering facts
    verdict::Judge judge_;
    std::optional<verdict::LastDays> last_days_;  ///< where somebody wants to know
    VerdictTransitions transitions_;
    RowWriter writer_;
    run::Batch batch_;
    std::optional<std::size_t> assessed_on_;
    bool assessed_on_given_ = false;  ///< a column gives it
    std::vector<Lane> regimes_;       ///< the words of the rules' regimes

    std::optional<std::size_t> status_, filed_on_;  ///< places of facts by which the list is seen from afar

    const Chunk* chunk_ = nullptr;    ///< the present one
    const Families* read_ = nullptr;  ///< of it
    std::vector<Turn> turns_;
    std::vector<verdict::Outcome> outcomes_;
    TextBuffer results_;  ///< the cells of the results, in the order of judging
    struct Span {
        std::size_t begin = 0, end = 0;
    };
    std::vector<Span> result_of_;  ///< by row read: where its result stands
};

}  // namespace reunify::batch
