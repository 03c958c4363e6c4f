#include "batch/row_writer.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/calendar.h"
#include "base/utf8.h"
#include "batch/explanation.h"
#include "report/value.h"
#include "verdict/columns.h"

namespace reunify::batch {

namespace {

using What = ResultColumn::What;

constexpr std::size_t kKnownOutcomes = 512;

/// Spreads values over a table of a power of two.
std::uint64_t mixed(std::uint64_t value) {
    return value * 0x9E3779B97F4A7C15ULL >> 48;
}

std::uint64_t mixed(const verdict::Outcome& outcome) {
    std::uint64_t mix = outcome.not_met;
    for (const std::uint64_t part :
         {outcome.unknown, outcome.depends, static_cast<std::uint64_t>(outcome.regime), static_cast<std::uint64_t>(outcome.route),
          static_cast<std::uint64_t>(outcome.earliest), static_cast<std::uint64_t>(outcome.last)}) {
        mix = mix * 0xD6E8FEB86659FD93ULL ^ part;
    }
    return mixed(mix + static_cast<std::uint64_t>(outcome.verdict));
}

/// Whether the cell follows from the outcome, without a look at the run.
bool hangs_on_outcome(What what) {
    switch (what) {
        case What::verdict:
        case What::regime:
        case What::legal_basis:
        case What::not_met:
        case What::unknown:
        case What::earliest_date:
        case What::last_date:
        case What::depends_on:
        case What::rules_version:
            return true;
        case What::missing:
        case What::explanation:
        case What::definition:
        case What::formality:
            return false;
    }
    return false;
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
    : rules_(std::move(rules)), format_(format), input_(input), headers_(std::move(headers)) {
    if (format_.form == RowFormat::Form::jsonl) keys_ = keys();
    for (std::size_t i = 0; i < format_.columns.size(); ++i) {
        const ResultColumn& column = format_.columns[i];
        Frame& frame = frames_.emplace_back();
        if (format_.form == RowFormat::Form::jsonl) {
            frame.before = ",";
            append_json_string(frame.before, column.name);
            frame.before += ":\"";
            frame.behind = "\"";
        } else {
            frame.before = format_.delimiter;
        }
        const bool goes_on = i > 0 && hangs_on_outcome(column.what) && hangs_on_outcome(format_.columns[i - 1].what);
        if (!goes_on) stretches_.push_back({i, i, false, false, {}});
        Stretch& stretch = stretches_.back();
        stretch.last = i + 1;
        stretch.with_day = stretch.with_day || column.what == What::earliest_date;
        stretch.with_last = stretch.with_last || column.what == What::last_date;
        if (!goes_on && hangs_on_outcome(column.what)) stretch.known.resize(kKnownOutcomes);
    }
}

/// The keys of JSON lines: a column without a name has its number, and a name that comes again, also as that of a result, is numbered, for
/// readers keep only the last of one name.
std::vector<std::string> RowWriter::keys() const {
    std::vector<std::string> taken;
    for (const ResultColumn& column : format_.columns) taken.push_back(column.name);
    std::vector<std::string> keys;
    for (std::size_t column = 0; column < headers_.size(); ++column) {
        const std::string header = headers_[column].empty() ? fmt::format("column {}", column + 1) : headers_[column];
        std::string key = header;
        for (int number = 2; std::find(taken.begin(), taken.end(), key) != taken.end(); ++number)
            key = fmt::format("{} ({})", header, number);
        taken.push_back(key);
        keys.push_back(std::move(key));
    }
    return keys;
}

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
            csv::split({as_written.data(), as_written.data() + as_written.size(), 1, 1, quoted, nullptr}, input_.delimiter, names);
            append_as_written(line, names);
        }
    } else {
        bool first = !format_.numbered;
        if (format_.numbered) line = kNumbered;
        for (std::size_t i = 0; i < headers_.size() && !format_.bare; ++i) {
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

void RowWriter::append_result(TextBuffer& out, const verdict::Outcome& outcome, verdict::Judge& judge, std::size_t family,
                              std::size_t member) {
    for (Stretch& stretch : stretches_) {
        if (!stretch.known.empty()) {
            append_stretch(out, stretch, outcome, judge);
            continue;
        }
        out.append(frames_[stretch.first].before);
        out.append(from_run(format_.columns[stretch.first], outcome, judge, family, member));
        out.append(frames_[stretch.first].behind);
    }
}

void RowWriter::append_stretch(TextBuffer& out, Stretch& stretch, verdict::Outcome outcome, const verdict::Judge& judge) {
    if (!stretch.with_day) outcome.earliest = kUnknown;
    if (!stretch.with_last) outcome.last = kUnknown;
    Stretch::Known& known = stretch.known[mixed(outcome) % stretch.known.size()];
    if (known.cells.empty() || known.outcome != outcome) {
        known = {outcome, {}};
        for (std::size_t i = stretch.first; i < stretch.last; ++i) {
            known.cells += frames_[i].before;
            known.cells += from_outcome(format_.columns[i], outcome, judge);
            known.cells += frames_[i].behind;
        }
    }
    out.append(known.cells);
}

void RowWriter::append_withheld(TextBuffer& out, Incomplete incomplete, const TwoSpellings* spellings) {
    std::string reason = reason_of(incomplete).in(format_.language);
    if (spellings != nullptr) reason += " " + said(*spellings).in(format_.language);
    for (std::size_t i = 0; i < frames_.size(); ++i) {
        out.append(frames_[i].before);
        switch (format_.columns[i].what) {
            case What::verdict:
                out.append(verdict::name_of(verdict::Verdict::undetermined));
                break;
            case What::missing:
                out.append(code_of(incomplete));
                break;
            case What::explanation:
                out.append(cell_of(reason));
                break;
            case What::rules_version:
                out.append(cell_of(rules_->version));
                break;
            default:
                break;
        }
        out.append(frames_[i].behind);
    }
}

void RowWriter::append_row(std::string& out, const csv::Record& record, std::string_view result, bool ragged) {
    if (format_.form == RowFormat::Form::csv) {
        append_input(out, record, ragged);
        out += result;
        if (format_.crlf) out += '\r';
        out += '\n';
        return;
    }
    csv::split(record, input_.delimiter, fields_);
    fields_.resize(headers_.size(), {record.end, record.end, false});
    out += '{';
    bool first = true;
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        if (is_left_out(i)) continue;
        if (!first) out += ',';
        first = false;
        append_json_string(out, keys_[i]);
        out += ':';
        append_json_string(out, input_text(fields_[i]));
    }
    out += result;
    out += "}\n";
}

void RowWriter::append_input(std::string& out, const csv::Record& record, bool ragged) {
    if (format_.verbatim && format_.left_out.empty() && !ragged) {
        out.append(record.begin, record.end);
        return;
    }
    if (format_.numbered) out += std::to_string(record.line);
    if (format_.bare) return;
    csv::split(record, input_.delimiter, fields_);
    fields_.resize(headers_.size(), {record.end, record.end, false});
    if (format_.verbatim) {
        append_as_written(out, fields_);
        return;
    }
    bool first = !format_.numbered;
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        if (is_left_out(i)) continue;
        if (!first) out += format_.delimiter;
        first = false;
        append_plain(out, input_text(fields_[i]));
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
    // Cell by cell: lists are put together from files of both encodings.
    return utf8::find_invalid(value) == std::string_view::npos ? value : csv::from_windows1252(value);
}

/// A text of ours as a cell of CSV, so that no spreadsheet program takes it for a formula. The user's own cells stay what they are.
void RowWriter::append_cell(std::string& out, std::string_view cell) const {
    std::string guarded;
    if (csv::looks_like_formula(cell)) cell = guarded.assign("'").append(cell);
    append_plain(out, cell);
}

void RowWriter::append_plain(std::string& out, std::string_view cell) const {
    if (format_.encoding == csv::Encoding::utf8) {
        csv::append_field(out, cell, format_.delimiter);
    } else {
        csv::append_field(out, csv::to_windows1252(cell), format_.delimiter);
    }
}

/// The names of rules, joined.
template <class Rule>
std::string_view RowWriter::names(std::uint64_t bits, const std::vector<Rule>& rules) {
    cell_.clear();
    for (; bits != 0; bits &= bits - 1) {
        if (!cell_.empty()) cell_ += ' ';
        cell_ += rules[static_cast<std::size_t>(__builtin_ctzll(bits))].name;
    }
    return cell_;
}

const std::string& RowWriter::figure(std::size_t definition, Kind kind, bool money, Lane value) {
    Figure& figure = figures_[mixed(static_cast<std::uint64_t>(value) + definition) % figures_.size()];
    if (figure.definition != definition || figure.value != value) {
        figure = {definition, value, number_text(report::value_plain(*rules_, kind, money, value), kind)};
    }
    return figure.text;
}

/// A figure as the program that reads the output writes numbers.
std::string RowWriter::number_text(std::string text, Kind kind) const {
    if (format_.decimal_comma && kind == Kind::number) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

/// A text as the cell of a result.
std::string_view RowWriter::cell_of(std::string_view text) {
    cell_.clear();
    if (format_.form == RowFormat::Form::jsonl) {
        append_json_text(cell_, text);
    } else {
        append_cell(cell_, text);
    }
    return cell_;
}

/// The cell of a result; valid until the next. Verdicts, names, figures and days need no quotes in any form.
std::string_view RowWriter::from_outcome(const ResultColumn& column, const verdict::Outcome& outcome, const verdict::Judge& judge) {
    const law::RuleSet& rules = *rules_;
    switch (column.what) {
        case What::verdict:
            return verdict::name_of(outcome.verdict);
        case What::regime:
            return is_known(outcome.regime) ? std::string_view(rules.pool.word(outcome.regime)) : std::string_view();
        case What::legal_basis: {
            const law::Route* route = judge.route_of(outcome);
            return route == nullptr ? std::string_view() : cell_of(route->citation.law);
        }
        case What::not_met:
            return names(outcome.not_met, rules.conditions);
        case What::unknown:
            return names(outcome.unknown, rules.conditions);
        case What::earliest_date:
            return is_known(outcome.earliest) ? std::string_view(cell_ = calendar::to_iso(outcome.earliest)) : std::string_view();
        case What::last_date:
            return is_known(outcome.last) ? std::string_view(cell_ = calendar::to_iso(outcome.last)) : std::string_view();
        case What::depends_on:
            return names(outcome.depends, rules.readings);
        case What::rules_version:
            return cell_of(rules.version);
        default:
            return {};
    }
}

/// Likewise, for what is read from the run.
std::string_view RowWriter::from_run(const ResultColumn& column, const verdict::Outcome& outcome, verdict::Judge& judge, std::size_t family,
                                     std::size_t member) {
    const law::RuleSet& rules = *rules_;
    switch (column.what) {
        case What::missing:
            cell_.clear();
            for (const std::size_t fact : judge.missing(outcome, family, member)) {
                if (!cell_.empty()) cell_ += ' ';
                cell_ += rules.facts[fact].path;
            }
            return cell_;
        case What::explanation:
            return cell_of(explanation(rules, judge, outcome, family, member, format_.language));
        case What::definition: {
            if (column.index >= rules.definitions.size()) return {};
            const law::Definition& definition = rules.definitions[column.index];
            const plan::Register reg = judge.run().program().layout.definitions[column.index];
            if (reg == plan::kNone) return {};
            const Lane value = verdict::value_of(judge.run(), reg, family, member);
            if (!is_known(value)) return {};
            const std::string& written = figure(column.index, definition.kind, definition.money, value);
            return definition.kind == Kind::text ? cell_of(written) : std::string_view(written);
        }
        case What::formality: {
            const law::Formality& formality = rules.formalities[column.index];
            const plan::FormalitySlots& slots = judge.run().program().layout.formalities[column.index];
            if (slots.value == plan::kNone || verdict::truth_or(judge.run(), slots.when, family, member, Truth::yes) != Truth::yes)
                return {};
            const Lane value = verdict::value_of(judge.run(), slots.value, family, member);
            if (!is_known(value)) return {};
            return cell_of(number_text(report::value_plain(rules, formality.kind, formality.money, value), formality.kind));
        }
        default:
            return {};
    }
}

}  // namespace reunify::batch
