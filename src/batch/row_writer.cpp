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

template <class Name>
void append_names(std::string& cell, std::uint64_t bits, Name&& name) {
    while (bits != 0) {
        const auto i = static_cast<std::size_t>(__builtin_ctzll(bits));
        bits &= bits - 1;
        if (!cell.empty()) cell += ' ';
        cell += name(i);
    }
}

void append_json_string(std::string& out, std::string_view value) {
    out += '"';
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
        line += as_written;
    } else {
        for (const std::string& name : headers_) {
            if (!line.empty()) line += format_.delimiter;
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

void RowWriter::append(std::string& out, const csv::Record& record, const std::vector<csv::Field>& fields, const verdict::Outcome& outcome,
                       verdict::Judge& judge, std::size_t family, std::size_t member) {
    const bool json = format_.form == RowFormat::Form::jsonl;
    if (json) {
        out += '{';
        for (std::size_t i = 0; i < fields.size() && i < headers_.size(); ++i) {
            if (i > 0) out += ',';
            append_json_string(out, headers_[i]);
            out += ':';
            append_json_string(out, input_text(fields[i]));
        }
    } else {
        append_csv(out, record, fields);
    }
    for (const ResultColumn& column : format_.columns) {
        cell_.clear();
        result_cell(cell_, column, outcome, judge, family, member);
        if (json) {
            out += ',';
            append_json_string(out, column.name);
            out += ':';
            append_json_string(out, cell_);
        } else {
            append_result(out, cell_);
        }
    }
    if (json) {
        out += "}\n";
    } else {
        out += format_.crlf ? "\r\n" : "\n";
    }
}

void RowWriter::append_csv(std::string& out, const csv::Record& record, const std::vector<csv::Field>& fields) const {
    if (format_.verbatim) {
        out.append(record.begin, record.end);
        return;
    }
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0) out += format_.delimiter;
        const std::string text = input_text(fields[i]);
        const std::string guarded = csv::looks_like_formula(text) ? "'" + text : text;
        csv::append_field(out, format_.encoding == csv::Encoding::windows1252 ? csv::to_windows1252(guarded) : guarded, format_.delimiter);
    }
}

std::string RowWriter::input_text(const csv::Field& field) const {
    const std::string value = csv::value_of(field);
    const bool utf8 = text::find_invalid_utf8(value) == std::string_view::npos;
    return utf8 && input_.encoding == csv::Encoding::utf8 ? value : csv::from_windows1252(value);
}

void RowWriter::append_result(std::string& out, const std::string& cell) {
    out += format_.delimiter;
    if (cell.empty()) return;
    if (format_.encoding == csv::Encoding::utf8 && !csv::looks_like_formula(cell)) {
        csv::append_field(out, cell, format_.delimiter);
        return;
    }
    const std::string guarded = csv::looks_like_formula(cell) ? "'" + cell : cell;
    csv::append_field(out, format_.encoding == csv::Encoding::windows1252 ? csv::to_windows1252(guarded) : guarded, format_.delimiter);
}

const std::string& RowWriter::text_of(std::size_t definition, Kind kind, bool money, Lane value) {
    Figure& figure = figures_[(static_cast<std::size_t>(value) ^ static_cast<std::size_t>(value) >> 17 ^ definition * 7) % figures_.size()];
    if (figure.definition != definition || figure.value != value)
        figure = {definition, value, report::value_plain(*rules_, kind, money, value)};
    return figure.text;
}

void RowWriter::result_cell(std::string& cell, const ResultColumn& column, const verdict::Outcome& outcome, verdict::Judge& judge,
                            std::size_t family, std::size_t member) {
    const law::RuleSet& rules = *rules_;
    switch (column.what) {
        case What::verdict:
            cell = verdict::name_of(outcome.verdict);
            break;
        case What::regime:
            if (is_known(outcome.regime)) cell = rules.pool.word(outcome.regime);
            break;
        case What::legal_basis:
            if (const law::Route* route = judge.route_of(outcome); route != nullptr && !route->no_right) cell = route->citation.law;
            break;
        case What::not_met:
            append_names(cell, outcome.not_met, [&](std::size_t i) -> const std::string& { return rules.conditions[i].name; });
            break;
        case What::unknown:
            append_names(cell, outcome.unknown, [&](std::size_t i) -> const std::string& { return rules.conditions[i].name; });
            break;
        case What::missing:
            for (const std::size_t fact : judge.missing(outcome, family, member)) {
                if (!cell.empty()) cell += ' ';
                cell += rules.facts[fact].path;
            }
            break;
        case What::earliest_date:
            if (is_known(outcome.earliest)) cell = calendar::to_iso(outcome.earliest);
            break;
        case What::depends_on:
            append_names(cell, outcome.depends, [&](std::size_t i) -> const std::string& { return rules.readings[i].name; });
            break;
        case What::rules_version:
            cell = rules.version;
            break;
        case What::explanation:
            cell = explanation(rules, judge, outcome, family, member, format_.language);
            break;
        case What::definition: {
            if (column.index >= rules.definitions.size()) break;
            const law::Definition& definition = rules.definitions[column.index];
            const plan::Register reg = judge.run().program().layout.definitions[column.index];
            if (reg == plan::kNone) break;
            const Lane value = verdict::value_of(judge.run(), reg, family, member);
            if (is_known(value)) cell = text_of(column.index, definition.kind, definition.money, value);
            break;
        }
        case What::formality: {
            const law::Formality& formality = rules.formalities[column.index];
            const plan::FormalitySlots& slots = judge.run().program().layout.formalities[column.index];
            if (slots.value == plan::kNone || verdict::truth_or(judge.run(), slots.when, family, member, Truth::yes) != Truth::yes) break;
            const Lane value = verdict::value_of(judge.run(), slots.value, family, member);
            if (is_known(value)) cell = report::value_plain(rules, formality.kind, formality.money, value);
            break;
        }
    }
}

}  // namespace reunify::batch
