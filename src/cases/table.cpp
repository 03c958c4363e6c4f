#include "cases/table.h"

#include <fmt/format.h>

#include <array>
#include <unordered_map>

#include "base/suggest.h"
#include "cases/folded.h"
#include "cases/sentences.h"

namespace reunify::cases {

namespace {

/// Names under which a column gives the family that a row belongs to.
constexpr std::array<std::string_view, 6> kCaseNames{"case", "dossier", "akte", "fall", "zaak", "cas"};

/// Without these no row can be judged at all.
constexpr std::array<std::string_view, 2> kNeeded{"sponsor.status", "member.relation"};

/// Without these few rows can be.
constexpr std::array<std::string_view, 1> kExpected{"application.filed_on"};

/// Every name a column may carry, with its fact.
std::unordered_map<std::string, std::size_t> names_of_facts(const law::RuleSet& rules) {
    std::unordered_map<std::string, std::size_t> names;
    for (std::size_t i = 0; i < rules.facts.size(); ++i) {
        for (const std::string& label : rules.facts[i].label.text) names.emplace(fold(label), i);
    }
    for (std::size_t i = 0; i < rules.facts.size(); ++i) names.insert_or_assign(fold(rules.facts[i].path), i);
    return names;
}

bool is_case_name(std::string_view key) {
    for (const std::string_view name : kCaseNames) {
        if (key == name) return true;
    }
    return false;
}

}  // namespace

Result<Table> Table::bind(const std::string& file, int line, const std::vector<std::string>& headers,
                          std::shared_ptr<const law::RuleSet> rules) {
    Table table;
    table.rules_ = rules;
    const auto names = names_of_facts(*rules);
    std::vector<std::string> known;
    for (const law::Fact& fact : rules->facts) {
        known.push_back(fact.path);
        known.insert(known.end(), fact.label.text.begin(), fact.label.text.end());
    }
    Faults faults;
    const auto fault = [&](Phrase message, Phrase accepted) {
        Fault found;
        found.file = file;
        found.at = {line, 0};
        found.message = std::move(message);
        found.accepted = std::move(accepted);
        faults.push_back(std::move(found));
    };

    std::unordered_map<std::size_t, std::size_t> column_of;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        Column column;
        column.header = headers[i];
        const std::string key = fold(headers[i]);
        const auto named = names.find(key);
        if (named != names.end()) {
            column.role = Column::Role::fact;
            column.fact = named->second;
            const auto [earlier, first] = column_of.emplace(column.fact, i);
            if (!first) {
                fault({sentence::column_twice, earlier->second + 1, headers[earlier->second], i + 1, headers[i],
                       rules->facts[column.fact].path},
                      sentence::one_column);
            }
        } else if (is_case_name(key) && table.case_column_ < 0) {
            column.role = Column::Role::case_id;
            table.case_column_ = static_cast<std::ptrdiff_t>(i);
        } else if (key == "member.label") {
            column.role = Column::Role::label;
        } else {
            table.unknown_.push_back({headers[i], nearest_name(headers[i], known)});
        }
        table.columns_.push_back(std::move(column));
    }
    constexpr std::size_t most = 30;
    const Phrase found = headers.size() > most ? one_of(headers, most) : as_it_is(fmt::format("{}", fmt::join(headers, ", ")));
    for (const std::string_view needed : kNeeded) {
        const auto fact = rules->fact(needed);
        if (!fact || column_of.count(*fact) != 0) continue;
        const law::Wording& label = rules->facts[*fact].label;
        std::vector<std::string> accepted{fmt::format("`{}`", needed)};
        for (const std::string& text : label.text) accepted.push_back(fmt::format("`{}`", text));
        fault({sentence::no_column, needed, found}, {sentence::column_named, one_of(accepted)});
    }
    if (!faults.empty()) return faults;
    for (const std::string_view expected : kExpected) {
        const auto fact = rules->fact(expected);
        if (fact && column_of.count(*fact) == 0) table.absent_.push_back(*fact);
    }
    for (std::size_t c = 0; c < table.columns_.size(); ++c) {
        const Column& column = table.columns_[c];
        if (column.role == Column::Role::fact) table.readers_.push_back({c, CellReader(rules, column.fact)});
    }
    return table;
}

void Table::read(const std::vector<csv::Field>& fields, std::size_t from, std::vector<Lane>& lanes, std::vector<CellFault>& faults) {
    lanes.resize(columns_.size(), kUnknown);
    auto it = readers_.begin();
    while (it != readers_.end() && it->column < from) ++it;
    auto end = readers_.end();
    while (end != it && (end - 1)->column >= fields.size()) --end;
    for (; it != end; ++it) {
        const csv::Field& field = fields[it->column];
        Lane& lane = lanes[it->column];
        const std::string_view text = field.text();
        if (text.empty()) {
            lane = kUnknown;
            continue;
        }
        const bool read = field.quoted ? read_quoted(*it, field, lane) : it->cells.read(text, lane, reason_, accepted_);
        if (!read) faults.push_back({it->column, csv::value_of(field), std::move(reason_), std::move(accepted_)});
    }
}

bool Table::read_quoted(Reader& reader, const csv::Field& field, Lane& lane) {
    if (field.text().find('"') == std::string_view::npos) return reader.cells.read(field.text(), lane, reason_, accepted_);
    return reader.cells.read(csv::value_of(field), lane, reason_, accepted_);
}

}  // namespace reunify::cases
