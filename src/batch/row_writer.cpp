#include "batch/row_writer.h"

#include <fmt/format.h>

#include "base/calendar.h"
#include "batch/explanation.h"
#include "report/value.h"
#include "text/utf8.h"
#include "verdict/value_of.h"

namespace reunify::batch {

namespace {

using What = ResultColumn::What;

/// Spreads values over a table of a power of two.
std::uint64_t mixed(std::uint64_t value) {
    return value * 0x9E3779B97F4A7C15ULL >> 48;
}

void append_json_text(std::string& out, std::string_view value) {
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += fmt::format("\\u{:04x}", byte);
        } else {
            out += c;
        }
    }
}

void append_json_string(std::string& out, std::string_view value) {
    out += '"';
    append_json_text(out, value);
    out += '"';
}

}  // namespace

RowWriter::RowWriter(std::shared_ptr<const law::RuleSet> rules, const RowFormat& format, const csv::Dialect& input,
                     std::vector<std::string> headers)
    : rules_(std::move(rules)), format_(format), input_(input), headers_(std::move(headers)) {}

std::string RowWriter::header(std::string_view as_written) const {
    if (format_.form == RowFormat::Form::jsonl) return {};
    std::string line;
    if (format_.verbatim) {
        if (input_.bom) line += "\xEF\xBB\xBF";
        if (input_.separator_line) line += fmt::format("sep={}{}", input_.delimiter, format_.crlf ? "\r\n" : "\n");
        if (format_.left_out.empty()) {
            line += as_written;
        } else {
            std::vector<csv::Field> names;
            const bool quoted = as_written.find('"') != std::string_view::npos;
            csv::split({as_written.data(), as_written.data() + as_written.size(), 1, quoted, nullptr}, input_.delimiter, names);
            append_as_written(line, names);
        }
    } else {
        bool first = true;
        for (std::size_t i = 0; i < headers_.size(); ++i) {
            if (is_left_out(i)) continue;
            const std::string& name = headers_[i];
            if (!first) line += format_.delimiter;
            first = false;
            csv::append_field(line, format_.encoding == csv::Encoding::windows1252 ? csv::to_windows1252(name) : name, format_.delimiter);
        }
        if (format_.encoding == csv::Encoding::utf8 && format_.crlf) line.insert(0, "\xEF\xBB\xBF");
    }
    for (const ResultColumn& column : format_.columns) {
        line += format_.delimiter;
        csv::append_field(line, column.name, format_.delimiter);
    }
    return line + (format_.crlf ? "\r\n" : "\n");
}

void RowWriter::append_result(std::string& out, const verdict::Outcome& outcome, verdict::Judge& judge, std::size_t family,
                              std::size_t member) {
    for (const ResultColumn& column : format_.columns) append_cell(out, column, outcome, judge, family, member);
}

void RowWriter::append_row(std::string& out, const csv::Record& record, std::string_view result) {
    if (format_.form == RowFormat::Form::csv) {
        append_input(out, record);
        out += result;
        out += format_.crlf ? "\r\n" : "\n";
        return;
    }
    csv::split(record, input_.delimiter, fields_);
    out += '{';
    bool first = true;
    for (std::size_t i = 0; i < fields_.size() && i < headers_.size(); ++i) {
        if (is_left_out(i)) continue;
        if (!first) out += ',';
        first = false;
        append_json_string(out, headers_[i]);
        out += ':';
        append_json_string(out, input_text(fields_[i]));
    }
    out += result;
    out += "}\n";
}

void RowWriter::append_input(std::string& out, const csv::Record& record) {
    if (format_.verbatim && format_.left_out.empty()) {
        out.append(record.begin, record.end);
        return;
    }
    csv::split(record, input_.delimiter, fields_);
    if (format_.verbatim) {
        append_as_written(out, fields_);
        return;
    }
    bool first = true;
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        if (is_left_out(i)) continue;
        if (!first) out += format_.delimiter;
        first = false;
        append_cell(out, input_text(fields_[i]));
    }
}

/// The fields that are not left out, byte for byte with their quotation marks.
void RowWriter::append_as_written(std::string& out, const std::vector<csv::Field>& fields) const {
    bool first = true;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (is_left_out(i)) continue;
        if (!first) out += format_.delimiter;
        first = false;
        const int mark = fields[i].quoted ? 1 : 0;
        out.append(fields[i].begin - mark, fields[i].end + mark);
    }
}

std::string RowWriter::input_text(const csv::Field& field) const {
    const std::string value = csv::value_of(field);
    const bool utf8 = text::find_invalid_utf8(value) == std::string_view::npos;
    return utf8 && input_.encoding == csv::Encoding::utf8 ? value : csv::from_windows1252(value);
}

/// Any text as a cell of CSV, so that no spreadsheet program takes it for a formula.
void RowWriter::append_cell(std::string& out, std::string_view cell) const {
    std::string guarded;
    if (csv::looks_like_formula(cell)) cell = guarded.assign("'").append(cell);
    if (format_.encoding == csv::Encoding::utf8) {
        csv::append_field(out, cell, format_.delimiter);
    } else {
        csv::append_field(out, csv::to_windows1252(cell), format_.delimiter);
    }
}

template <class Rule>
const std::string& RowWriter::names(std::array<Names, 64>& known, std::uint64_t bits, const std::vector<Rule>& rules) const {
    Names& names = known[mixed(bits) % known.size()];
    if (names.bits == bits) return names.text;
    names = {bits, {}};
    for (; bits != 0; bits &= bits - 1) {
        if (!names.text.empty()) names.text += ' ';
        names.text += rules[static_cast<std::size_t>(__builtin_ctzll(bits))].name;
    }
    return names.text;
}

const std::string& RowWriter::figure(std::size_t definition, Kind kind, bool money, Lane value) {
    Figure& figure = figures_[mixed(static_cast<std::uint64_t>(value) + definition) % figures_.size()];
    if (figure.definition != definition || figure.value != value) {
        figure = {definition, value, report::value_plain(*rules_, kind, money, value)};
    }
    return figure.text;
}

/// One cell of a result with what stands before it. Verdicts, names, figures and days need no quotes in any form.
void RowWriter::append_cell(std::string& out, const ResultColumn& column, const verdict::Outcome& outcome, verdict::Judge& judge,
                            std::size_t family, std::size_t member) {
    const law::RuleSet& rules = *rules_;
    const bool json = format_.form == RowFormat::Form::jsonl;
    if (json) {
        out += ',';
        append_json_string(out, column.name);
        out += ":\"";
    } else {
        out += format_.delimiter;
    }
    const auto text = [&](std::string_view cell) {
        if (json) {
            append_json_text(out, cell);
        } else {
            append_cell(out, cell);
        }
    };
    switch (column.what) {
        case What::verdict:
            out += verdict::name_of(outcome.verdict);
            break;
        case What::regime:
            if (is_known(outcome.regime)) out += rules.pool.word(outcome.regime);
            break;
        case What::legal_basis:
            if (const law::Route* route = judge.route_of(outcome); route != nullptr) text(route->citation.law);
            break;
        case What::not_met:
            out += names(conditions_, outcome.not_met, rules.conditions);
            break;
        case What::unknown:
            out += names(conditions_, outcome.unknown, rules.conditions);
            break;
        case What::missing: {
            bool first = true;
            for (const std::size_t fact : judge.missing(outcome, family, member)) {
                if (!first) out += ' ';
                first = false;
                out += rules.facts[fact].path;
            }
            break;
        }
        case What::earliest_date:
            if (is_known(outcome.earliest)) out += calendar::to_iso(outcome.earliest);
            break;
        case What::depends_on:
            out += names(readings_, outcome.depends, rules.readings);
            break;
        case What::rules_version:
            text(rules.version);
            break;
        case What::explanation:
            text(explanation(rules, judge, outcome, family, member, format_.language));
            break;
        case What::definition: {
            if (column.index >= rules.definitions.size()) break;
            const law::Definition& definition = rules.definitions[column.index];
            const plan::Register reg = judge.run().program().layout.definitions[column.index];
            if (reg == plan::kNone) break;
            const Lane value = verdict::value_of(judge.run(), reg, family, member);
            if (!is_known(value)) break;
            const std::string& written = figure(column.index, definition.kind, definition.money, value);
            if (definition.kind == Kind::text) {
                text(written);
            } else {
                out += written;
            }
            break;
        }
        case What::formality: {
            const law::Formality& formality = rules.formalities[column.index];
            const plan::FormalitySlots& slots = judge.run().program().layout.formalities[column.index];
            if (slots.value == plan::kNone || verdict::truth_or(judge.run(), slots.when, family, member, Truth::yes) != Truth::yes) break;
            const Lane value = verdict::value_of(judge.run(), slots.value, family, member);
            if (is_known(value)) text(report::value_plain(rules, formality.kind, formality.money, value));
            break;
        }
    }
    if (json) out += '"';
}

}  // namespace reunify::batch
