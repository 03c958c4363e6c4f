#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "batch/columns.h"
#include "batch/incomplete.h"
#include "batch/text_buffer.h"
#include "csv/dialect.h"
#include "csv/scanner.h"
#include "law/ruleset.h"
#include "law/wording.h"
#include "verdict/judge.h"

namespace reunify::batch {

/// The first cell of the header where the rows are numbered.
inline constexpr const char* kNumbered = "reunify:line";

/// How rows are written.
struct RowFormat {
    enum class Form : std::uint8_t { csv, jsonl };
    Form form = Form::csv;
    char delimiter = ';';
    bool crlf = false;
    csv::Encoding encoding = csv::Encoding::utf8;
    bool verbatim = true;        ///< the input's cells stay byte for byte; else they are quoted and encoded anew
    bool numbered = false;       ///< the line of the input stands before the row
    bool bare = false;           ///< without the cells of the input
    bool decimal_comma = false;  ///< figures of results are written 2745,46
    std::vector<bool> left_out;  ///< by column of the input: not written; empty if all are
    std::vector<ResultColumn> columns;
    Language language = Language::en;  ///< of explanations
};

/// Writes the rows of the output: the input's cells unchanged, then the result's. One a thread.
class RowWriter {
public:
    RowWriter(std::shared_ptr<const law::RuleSet> rules, const RowFormat& format, const csv::Dialect& input,
              std::vector<std::string> headers);

    /// The header line; nothing for JSON lines.
    std::string header(std::string_view as_written) const;

    /// The cells of a result, as they stand at the end of a row. `family` and `member` are rows of the judge's batch.
    void append_result(TextBuffer& out, const verdict::Outcome& outcome, verdict::Judge& judge, std::size_t family, std::size_t member);

    /// The cells of somebody who is not judged: undetermined, with the reason, and the spellings of the name where it has two.
    void append_withheld(TextBuffer& out, Incomplete incomplete, const TwoSpellings* spellings);

    /// A row: the cells of the input, then a result. `ragged`: empty cells at its end are missing or too many, and are put right.
    void append_row(std::string& out, const csv::Record& record, std::string_view result, bool ragged);

private:
    bool is_left_out(std::size_t column) const { return column < format_.left_out.size() && format_.left_out[column]; }
    void append_input(std::string& out, const csv::Record& record, bool ragged);
    void append_as_written(std::string& out, const std::vector<csv::Field>& fields) const;
    void append_cell(std::string& out, std::string_view cell) const;
    void append_plain(std::string& out, std::string_view cell) const;
    std::vector<std::string> keys() const;
    std::string number_text(std::string text, Kind kind) const;
    std::string_view from_outcome(const ResultColumn& column, const verdict::Outcome& outcome, const verdict::Judge& judge);
    std::string_view from_run(const ResultColumn& column, const verdict::Outcome& outcome, verdict::Judge& judge, std::size_t family,
                              std::size_t member);
    std::string_view cell_of(std::string_view text);
    std::string input_text(const csv::Field& field) const;

    template <class Rule>
    std::string_view names(std::uint64_t bits, const std::vector<Rule>& rules);
    const std::string& figure(std::size_t definition, Kind kind, bool money, Lane value);

    std::shared_ptr<const law::RuleSet> rules_;
    const RowFormat& format_;
    csv::Dialect input_;
    std::vector<std::string> headers_;
    std::vector<std::string> keys_;  ///< of JSON lines, by column of the input
    std::vector<csv::Field> fields_;
    std::string cell_;  ///< the cell of a result made last

    /// What stands before and behind the cell of a result.
    struct Frame {
        std::string before, behind;
    };
    std::vector<Frame> frames_;  ///< by column of results

    /// Neighbouring columns of which the outcome alone decides, and outcomes whose cells were written before: the same few come again and
    /// again. Or one other column.
    struct Stretch {
        struct Known {
            verdict::Outcome outcome;
            std::string cells;
        };
        std::size_t first = 0, last = 0;
        bool with_day = false;   ///< shows the earliest day
        bool with_last = false;  ///< shows the last one
        std::vector<Known> known;
    };
    void append_stretch(TextBuffer& out, Stretch& stretch, verdict::Outcome outcome, const verdict::Judge& judge);
    std::vector<Stretch> stretches_;

    /// A value as a cell, written before.
    struct Figure {
        std::size_t definition = ~std::size_t{0};
        Lane value = kUnknown;
        std::string text;
    };
    std::array<Figure, 256> figures_;
};

}  // namespace reunify::batch
