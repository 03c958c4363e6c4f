#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/fault.h"
#include "batch/chunk.h"
#include "batch/columns.h"
#include "batch/overview.h"
#include "batch/row_writer.h"
#include "batch/sink.h"
#include "batch/survey.h"
#include "batch/tally.h"
#include "book/sheet_text.h"
#include "cases/table.h"
#include "law/ruleset.h"

namespace reunify::batch {

/// A part of a file by bytes: the `index`-th of `count`, from 1. Families that start in it belong to it.
struct Shard {
    std::uint64_t index = 1;
    std::uint64_t count = 1;
};

/// `numbered`: rows with the lines of the input before them, to be put together with its cells (book_output.h).
enum class OutputDialect : std::uint8_t { as_input, excel_be, rfc4180, numbered };

struct Request {
    std::string in = "-";
    std::optional<std::string> list;  ///< the bytes of the list itself; `in` is then only how it is called
    std::string sheet;                ///< of a workbook; empty: the only one
    std::string out = "-";            ///< a file, `-` for standard output, empty for no rows at all
    std::string rejects;              ///< empty: `OUT.rejects.csv`; for standard output the rejects go to standard error
    Sink::Taker rows, rejected;       ///< who takes the rows and the rejects as they come, in place of files
    RowFormat::Form form = RowFormat::Form::csv;
    OutputDialect dialect = OutputDialect::as_input;
    std::vector<ResultColumn> columns;
    Language language = Language::en;
    std::optional<Lane> assessed_on;  ///< --as-of
    std::vector<std::pair<std::size_t, std::size_t>> readings;
    unsigned threads = 1;
    bool resume = false;
    std::optional<Shard> shard;
    std::uint64_t most_rows = ~std::uint64_t{0};  ///< as many as the output holds, its header not counted
    cases::FamilyColumn family;                   ///< which column says what rows are a family
    bool as_given = false;                        ///< judge from the facts as they are, on the filing day alone
    bool overview = false;                        ///< see the list from afar too: Report::overview
    bool compare = false;  ///< judge every family under each scenario of the rules too, and count how verdicts change
};

/// A request for columns by their names (columns.h; empty: those of the contract), `explanation` among them where it is asked for, and
/// families by the header of a column (empty: it is found; `none`: each row is one).
Result<Request> request_for(const law::RuleSet& rules, std::string_view columns, bool explain, const std::string& family);

/// How far a run is, for a progress line.
struct Progress {
    std::uint64_t rows = 0;
    std::uint64_t taken = 0;          ///< bytes of the input file
    std::optional<std::uint64_t> of;  ///< its length; none for a stream
};

struct Report {
    Tally tally;
    Overview overview;     ///< empty where it was not asked for
    Lane assessed_on = 0;  ///< --as-of, else the day on which the run began
    book::SheetNotes sheet;
    csv::Dialect input;
    std::vector<std::string> headers;
    std::vector<bool> left_out;  ///< by column of the input: a result of a run before; empty if none is
    std::vector<cases::UnknownColumn> unknown_columns;
    std::vector<cases::FoundColumn> found_columns;
    std::vector<std::string> replaced_columns;    ///< results of a run before, left out
    std::vector<std::size_t> absent_facts;        ///< no column gives them, though most answers hang on them
    std::string family_column;                    ///< header of the column by which rows are families; empty: each row is one
    bool filled_down = false;                     ///< rows without a name were taken for the family above
    std::uint64_t unnamed = 0;                    ///< rows without a name
    std::vector<Survey::Swallowed> swallowed;     ///< cells that hold what looks like rows of the list: the first of them
    std::vector<ChunkReader::OddName> odd_names;  ///< names of families that are not what they look like: the first of them
    std::vector<TwoSpellings> spellings;          ///< names of families that are written in two ways: the first of them
    std::string rejects;                          ///< the file of rejects; empty if there is none
    std::uint64_t resumed_at = 0;                 ///< offset in the input where a resumed run went on
};

/// Why there is no result: the list, what was asked, or a file that cannot be read or written.
struct Failure {
    enum class Kind : std::uint8_t { input, usage, file };
    Kind kind = Kind::file;
    Faults faults;
};

/// Whether the rows go to a file, beside which a journal and the rejects are kept.
bool to_file(const Request& request);

/// Reads, judges and writes, on as many threads as asked, output in the order of the input. Memory stays flat. A run that breaks off leaves
/// `OUT.part` and `OUT.journal`, from which `resume` goes on; the result is byte for byte that of one run.
std::variant<Report, Failure> run(const Request& request, std::shared_ptr<const law::RuleSet> rules,
                                  const std::function<void(const Progress&)>& progress);

}  // namespace reunify::batch
