#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "batch/columns.h"
#include "csv/dialect.h"
#include "csv/scanner.h"
#include "law/ruleset.h"
#include "law/wording.h"
#include "verdict/judge.h"

namespace reunify::batch {

/// How rows are written.
struct RowFormat {
    enum class Form : std::uint8_t { csv, jsonl };
    Form form = Form::csv;
    char delimiter = ';';
    bool crlf = false;
    csv::Encoding encoding = csv::Encoding::utf8;
    bool verbatim = true;  ///< the input's cells stay byte for byte; else they are quoted and encoded anew
    std::vector<ResultColumn> columns;
    Language language = Language::en;  ///< of explanations
};

/// Writes a row of the output: the input's cells unchanged, then the result's. One a thread.
class RowWriter {
public:
    RowWriter(std::shared_ptr<const law::RuleSet> rules, const RowFormat& format, const csv::Dialect& input,
              std::vector<std::string> headers);

    /// The header line; nothing for JSON lines.
    std::string header(std::string_view as_written) const;

    /// `family` and `member` are rows of the judge's batch.
    void append(std::string& out, const csv::Record& record, const std::vector<csv::Field>& fields, const verdict::Outcome& outcome,
                verdict::Judge& judge, std::size_t family, std::size_t member);

private:
    void result_cell(std::string& cell, const ResultColumn& column, const verdict::Outcome& outcome, verdict::Judge& judge,
                     std::size_t family, std::size_t member);
    void append_csv(std::string& out, const csv::Record& record, const std::vector<csv::Field>& fields) const;
    void append_result(std::string& out, const std::string& cell);
    std::string input_text(const csv::Field& field) const;
    const std::string& text_of(std::size_t definition, Kind kind, bool money, Lane value);

    std::shared_ptr<const law::RuleSet> rules_;
    const RowFormat& format_;
    csv::Dialect input_;
    std::vector<std::string> headers_;
    std::string cell_;

    /// A value written before: the same few amounts come again and again.
    struct Figure {
        std::size_t definition = ~std::size_t{0};
        Lane value = kUnknown;
        std::string text;
    };
    std::array<Figure, 251> figures_;
};

}  // namespace reunify::batch
