#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "batch/chunk.h"
#include "batch/columns.h"
#include "batch/moves.h"
#include "batch/rejects.h"
#include "batch/row_writer.h"
#include "batch/tally.h"
#include "cases/table.h"
#include "plan/program.h"
#include "verdict/judge.h"

namespace reunify::batch {

/// What one chunk became.
struct Piece {
    std::uint64_t sequence = 0;
    std::string output;
    std::string rejects;
    Tally tally;
    std::uint64_t input_end = 0;
};

/// What all workers of a run share and none changes.
struct Order {
    std::shared_ptr<const plan::Program> program;
    csv::Dialect dialect;
    std::vector<std::string> headers;
    RowFormat format;
    std::vector<std::size_t> readings;                            ///< the option of each reading
    Lane assessed_on = 0;                                         ///< --as-of, else today
    bool assessed_on_wins = false;                                ///< --as-of was given: it wins over a column
    std::vector<std::shared_ptr<const plan::Program>> scenarios;  ///< under which families are compared; empty: they are not
};

/// Turns chunks into pieces: cells to facts, facts to columns, columns to verdicts, verdicts to rows. One a thread.
///
/// A row that cannot be read is rejected with its reason and stands in no output. The other rows of its family are still judged: what it
/// says of the family counts where it can be read, and its own facts are unknown where they cannot, so nobody's verdict rests on a guess.
class Worker {
public:
    Worker(std::shared_ptr<const Order> order, cases::Table table);

    Piece work(const Chunk& chunk);

private:
    struct Row {
        std::uint32_t record = 0;  ///< index in the chunk
        bool rejected = false;
    };

    /// Where the cells of a column go.
    struct Place {
        std::size_t column = 0;
        std::size_t fact = 0;
        bool of_member = false;
    };

    void read_family(const Chunk& chunk, const Rows& rows);
    void read_row(const Chunk& chunk, std::uint32_t index, std::size_t family, std::uint32_t first);
    void merge_family_fact(const Chunk& chunk, std::size_t column, std::uint32_t index, std::uint32_t first, std::size_t family);
    void reject(const Chunk& chunk, std::uint32_t index, std::optional<std::size_t> column, std::string raw, Phrase reason,
                Phrase accepted);
    void write_batch(const Chunk& chunk, Piece& piece);
    void count_moves(Tally& tally);

    std::shared_ptr<const Order> order_;
    const law::RuleSet& rules_;
    cases::Table table_;
    verdict::Judge judge_;
    Moves moves_;
    RowWriter writer_;
    run::Batch batch_;
    std::optional<std::size_t> assessed_on_;
    std::vector<Lane> regimes_;  ///< the words of the rules' regimes

    std::vector<Row> rows_;  ///< of the batch: one a member
    std::vector<verdict::Outcome> outcomes_;
    std::vector<csv::Field> fields_;
    std::vector<Lane> lanes_;
    std::vector<cases::CellFault> faults_;
    std::vector<Place> places_;       ///< of the columns that are facts
    std::vector<bool> disputed_;      ///< by column: rows of the present family disagree
    std::vector<Lane> family_lanes_;  ///< by column: what the rows of the present family have said so far
    std::vector<Reject> rejects_;
};

}  // namespace reunify::batch
