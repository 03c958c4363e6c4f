#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "run/evaluator.h"
#include "verdict/agreed_ends.h"
#include "verdict/filing_day_search.h"
#include "verdict/later_days.h"
#include "verdict/turning_days.h"

namespace reunify::verdict {

/// What every answer to the questions still open comes to.
struct Agreement {
    Verdict verdict = Verdict::undetermined;
    std::optional<Lane> earliest;
    std::uint64_t fails = 0, holds = 0;  ///< a bit a condition: it fails, or does not, whatever is missing
};

/// Fills what is missing about members of whom nothing can be said, to see whether every answer gives one verdict and one day. Answers of
/// a fact are its choices, of several that no condition tells apart the first; of a day, those on which something in the rules turns for
/// the family, and its bounds; of a number, its bounds and some between. What contradicts the rest of the file cannot be the answer; but a
/// filing day that does is one on which nobody can file. A branch ends where its verdict is certain, so that only facts that still matter
/// are filled. Two answers that differ end the search for a member, so a few are tried to the end first, then more and more at once. All
/// members and answers of a round are one batch.
class Fillings {
public:
    /// `days` must outlive this object.
    Fillings(std::shared_ptr<const plan::Program> program, const FilingDays& days);

    /// By member of `run`, whose last word so far is `verdicts`: what all fillings agree on, for whom they do. Of `among`, if given, only
    /// those are tried. Who needs more answers than are worth trying stays undetermined and is counted.
    std::vector<std::optional<Agreement>> agree(const run::Evaluator& run, const TimedVerdicts& verdicts,
                                                const std::vector<std::size_t>& readings, const std::vector<bool>& among = {});

    /// Takes out of `among` those of whom `agree` would say nothing, for one answer turns some condition either way.
    void leave_plainly_open(const run::Evaluator& run, const TimedVerdicts& verdicts, std::vector<bool>& among) const;

    /// By member of the last call: the facts in which the first two fillings differ that do not agree. None where all agree or it was given
    /// up.
    const std::vector<std::vector<std::size_t>>& decisive() const { return decisive_; }

    /// By member of the last call, on the rows of `from`: the agreed verdict is certain whatever the readings say.
    std::vector<bool> steady(const run::Batch& from);

    /// The fillings of the last call, on the rows of `from`, of those who agree and are not left out. Valid until it is asked again.
    AgreedEnds& ends(const run::Batch& from, const std::vector<bool>& left_out);

    /// The last word on the members of `run`: `verdicts` with what all fillings agree on.
    std::vector<std::optional<Agreement>> settle(const run::Evaluator& run, TimedVerdicts& verdicts, const std::vector<bool>& among = {});

private:
    struct Row {
        std::size_t job = 0;
        std::vector<Cell> filled{};
        std::optional<Lane> filed_on{};  ///< not judged: what is missing on that day is what to fill next
        bool stopped = false;            ///< refused or to wait when it was looked at: now with later days
    };
    struct Job {
        std::size_t family = 0, nth = 0;
        std::vector<bool> torn{};  ///< by member: whose facts contradict each other whatever is answered; nobody's: empty
        std::optional<Agreement> found;
        std::vector<Cell> filled{};           ///< of the filling found first
        std::vector<std::size_t> decisive{};  ///< facts in which one differs from it that gives another verdict
        std::size_t rows = 0;
        bool open = true;
        bool stopped = false;           ///< some row is
        std::vector<Row> left{};        ///< to be tried, the next ones last
        std::vector<Row> ends{};        ///< whose verdict is certain
        std::size_t at_once = kAtOnce;  ///< of those in the next round
    };
    static constexpr std::size_t kAtOnce = 2;

    bool is_plainly_open(const run::Evaluator& run, std::size_t family, std::size_t member) const;
    bool both_ways(const run::Evaluator& run, plan::Register reg, std::size_t family, std::size_t member) const;
    void run_rows(const run::Batch& from, const std::vector<Row>& rows, const std::vector<std::size_t>& readings);
    bool looks_ahead(std::size_t family, const Row& row) const;
    void look_ahead(const std::vector<Row>& rows);
    void steady_rows(const std::vector<Row>& rows, const std::vector<std::size_t>& members, std::vector<bool>& out);
    std::vector<Row> next_round();
    void look_at(std::size_t family, const Row& row, Job& job);
    bool is_ruled_out(std::size_t family, const Job& job) const;
    void branch(std::size_t family, const Row& row, Job& job);
    void note(std::size_t family, std::size_t member, const Row& row, Job& job) const;
    void stop(const Row& row, Job& job);
    void differ(const Row& row, Job& job) const;
    void give_up(Job& job);
    std::optional<Cell> open_cell(std::size_t family, std::size_t nth);
    static std::vector<Lane> within_limits(const run::Bounds& within, bool whole);
    std::size_t most_rows(std::size_t family) const;
    std::vector<Lane> answers(const Cell& cell, std::size_t family);
    const std::vector<Lane>& words(std::size_t fact);

    std::shared_ptr<const plan::Program> program_;
    std::optional<std::size_t> filing_fact_;
    run::Batch batch_;
    run::Evaluator run_;
    FilingDaySearch search_;
    MissingFacts missing_facts_;
    TurningDays days_;
    std::vector<Verdict> verdicts_;                   ///< of the rows just run, by member
    std::vector<Later> later_;                        ///< by row, of those with later days
    std::map<std::size_t, std::vector<Lane>> words_;  ///< by fact
    std::vector<Job> jobs_;                           ///< of the last call
    std::vector<std::vector<std::size_t>> decisive_;
    AgreedEnds ends_;
};

}  // namespace reunify::verdict
