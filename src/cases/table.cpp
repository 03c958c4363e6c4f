#include "cases/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/suggest.h"
#include "cases/folded.h"
#include "cases/likely_facts.h"
#include "cases/person_header.h"
#include "cases/places.h"
#include "cases/sentences.h"
#include "cases/vocabulary.h"

namespace reunify::cases {

namespace {

/// Of a list with thousands of unknown columns the first ones are looked at: more is not said.
constexpr std::size_t kMostProposed = 100;

}  // namespace

Result<Table> Table::bind(const std::string& file, int line, const std::vector<std::string>& headers,
                          std::shared_ptr<const law::RuleSet> rules, const FamilyColumn& family) {
    Table table;
    table.rules_ = rules;
    const Vocabulary names(*rules);
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

    // A short name such as `status` may be that of a column of the list's own: it counts where nothing else gives the fact, once.
    std::unordered_map<std::size_t, std::size_t> in_full, short_names;
    for (const std::string& header : headers) {
        if (const auto named = names.named_in_full(header)) {
            ++in_full[*named];
        } else if (const auto meant = names.fact(header)) {
            ++short_names[*meant];
        }
    }
    // What only means a fact, by whom it speaks of: where no other column gives it, and only one means it.
    std::optional<PersonHeaders> persons;
    std::vector<std::optional<PersonHeaders::Meant>> meant_by(std::min(headers.size(), kMostProposed));
    std::unordered_map<std::size_t, std::size_t> times_meant;
    for (std::size_t i = 0; i < meant_by.size(); ++i) {
        if (headers[i].empty() || !names.facts_called(headers[i]).empty() || names.named_in_full(headers[i])) continue;
        if (!persons) persons.emplace(*rules);
        meant_by[i] = persons->of(headers[i]);
        if (meant_by[i]) ++times_meant[meant_by[i]->fact];
    }
    for (auto& meant : meant_by) {
        if (!meant) continue;
        const bool of_all = meant->relations.empty();
        const bool given = in_full.contains(meant->fact) || (!of_all && short_names.contains(meant->fact));
        if (given || times_meant[meant->fact] > 1) meant.reset();
    }
    for (const auto& meant : meant_by) {
        if (meant && meant->relations.empty()) ++in_full[meant->fact];
    }
    const auto facts_open = [&](const std::string& header) {
        std::vector<std::size_t> open = names.facts_called(header);
        const bool several = open.size() > 1 && std::count(headers.begin(), headers.end(), header) == 1;
        open.erase(std::remove_if(open.begin(), open.end(), [&](std::size_t fact) { return !several || in_full.contains(fact); }),
                   open.end());
        return open;
    };
    const auto fact_named = [&](const std::string& header) -> std::optional<std::size_t> {
        const auto named = names.named_in_full(header);
        if (named) return named;
        const auto meant = names.fact(header);
        // A word for several facts is for the only one that no other column gives in full.
        if (const auto open = facts_open(header); !meant && open.size() == 1) return open.front();
        return meant && !in_full.contains(*meant) && short_names[*meant] == 1 ? meant : std::nullopt;
    };

    std::unordered_map<std::size_t, std::size_t> column_of;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        Column column;
        column.header = headers[i];
        const std::string key = fold(headers[i]);
        if (const auto named = fact_named(headers[i])) {
            column.role = Column::Role::fact;
            column.fact = *named;
            const auto [earlier, first] = column_of.emplace(column.fact, i);
            if (!first) {
                fault({sentence::column_twice, earlier->second + 1, headers[earlier->second], i + 1, headers[i],
                       said_fact(rules->facts[column.fact])},
                      sentence::one_column);
            }
        } else if (i < meant_by.size() && meant_by[i]) {
            column.role = Column::Role::fact;
            column.fact = meant_by[i]->fact;
            column_of.emplace(column.fact, i);
            table.found_.push_back({column.header, column.fact});
            if (!meant_by[i]->relations.empty()) table.of_some_.push_back({i, std::move(meant_by[i]->relations)});
        } else if (key == "member.label") {
            column.role = Column::Role::label;
        }
        table.columns_.push_back(std::move(column));
    }
    for (Fault& found : table.find_case_column(file, line, family)) faults.push_back(std::move(found));
    std::optional<LikelyFacts> likely;
    for (const Column& column : table.columns_) {
        if (column.role != Column::Role::passed) continue;
        UnknownColumn unknown{column.header, nearest_name(column.header, known), facts_open(column.header)};
        if (unknown.facts.empty() && unknown.nearest.empty() && !column.header.empty() && table.unknown_.size() < kMostProposed) {
            if (!likely) likely.emplace(*rules);
            unknown.facts = likely->of(column.header);
            std::erase_if(unknown.facts, [&](std::size_t fact) {
                return column_of.contains(fact) || (persons && persons->is_of_another(column.header, fact));
            });
        }
        table.unknown_.push_back(std::move(unknown));
    }
    constexpr std::size_t most = 30;
    const Phrase found = headers.size() > most ? one_of(headers, most) : as_it_is(fmt::format("{}", fmt::join(headers, ", ")));
    for (const std::size_t fact : rules->needed) {
        if (column_of.count(fact) != 0) {
            table.telling_.push_back(column_of.at(fact));
            continue;
        }
        const std::string& needed = rules->facts[fact].path;
        const auto meant = std::find_if(table.unknown_.begin(), table.unknown_.end(), [&](const UnknownColumn& column) {
            return std::find(column.facts.begin(), column.facts.end(), fact) != column.facts.end() || names.fact(column.nearest) == fact;
        });
        const Phrase missing{sentence::no_column, said_fact(rules->facts[fact]), found};
        const Phrase label = in_words_of(rules->facts[fact].label.text);
        fault(meant == table.unknown_.end() ? missing : Phrase{sentence::column_may_be, missing, meant->header},
              {sentence::column_named, needed, label});
    }
    if (!faults.empty()) return faults;
    if (!table.of_some_.empty()) table.relation_ = column_of.at(*rules->roles.relation);
    for (const std::size_t fact : rules->expected) {
        if (column_of.count(fact) == 0) table.absent_.push_back(fact);
    }
    for (std::size_t c = 0; c < table.columns_.size(); ++c) {
        const Column& column = table.columns_[c];
        if (column.role != Column::Role::fact) continue;
        table.readers_.push_back({c, CellReader(rules, column.fact)});
        const law::FactType type = rules->facts[column.fact].type;
        const bool tells = type == law::FactType::date || type == law::FactType::choice || type == law::FactType::yes_no;
        if (tells && std::find(table.telling_.begin(), table.telling_.end(), c) == table.telling_.end()) table.telling_.push_back(c);
    }
    return table;
}

std::size_t Table::known_names(const std::vector<std::string>& names, const law::RuleSet& rules) {
    const Vocabulary facts(rules);
    std::optional<PersonHeaders> persons;
    const auto means_one = [&](const std::string& name) {
        if (names.size() > kMostProposed || name.empty()) return false;
        if (!persons) persons.emplace(rules);
        return persons->of(name).has_value();
    };
    const auto known = [&](const std::string& name) { return facts.fact(name).has_value() || means_one(name); };
    return static_cast<std::size_t>(std::count_if(names.begin(), names.end(), known));
}

/// Which column says what rows are a family: the one asked for, or the only one whose header says so.
Faults Table::find_case_column(const std::string& file, int line, const FamilyColumn& family) {
    Fault fault;
    fault.file = file;
    fault.at = {line, 0};
    if (family.how == FamilyColumn::How::none) return {};
    std::vector<std::size_t> named;
    std::vector<std::string> others;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        const Column& column = columns_[c];
        if (family.how == FamilyColumn::How::named) {
            if (column.role != Column::Role::fact) others.push_back(column.header);
            if (column.role != Column::Role::fact && fold(column.header) == fold(family.name)) named.push_back(c);
            continue;
        }
        if (column.role != Column::Role::passed) continue;
        const NamesFamily says = names_family(column.header);
        if (says == NamesFamily::surely) named.push_back(c);
        if (says == NamesFamily::nearly && !nearly_case_) nearly_case_ = c;
    }
    if (named.size() == 1) {
        case_column_ = static_cast<std::ptrdiff_t>(named.front());
        columns_[named.front()].role = Column::Role::case_id;
        nearly_case_.reset();
        return {};
    }
    if (named.size() > 1) {
        fault.message = {sentence::two_family_columns, columns_[named[0]].header, columns_[named[1]].header};
        fault.accepted = {sentence::family_option, columns_[named[0]].header};
        return {fault};
    }
    if (family.how != FamilyColumn::How::named) return {};
    fault.message = {sentence::no_family_column, family.name};
    fault.accepted = one_of(others);
    fault.nearest = nearest_name(family.name, others);
    return {fault};
}

bool Table::fits(const std::vector<csv::Field>& fields) const {
    for (std::size_t c = columns_.size(); c < fields.size(); ++c) {
        if (!trimmed(fields[c].text()).empty()) return false;
    }
    for (std::size_t c = fields.size(); c < columns_.size(); ++c) {
        if (columns_[c].role != Column::Role::passed) return false;
    }
    return true;
}

void Table::read(const std::vector<csv::Field>& fields, std::size_t from, std::vector<Lane>& lanes, std::vector<CellFault>& faults) {
    lanes.resize(columns_.size(), kUnknown);
    std::erase_if(within_, [&](const auto& column) { return column.first >= from; });
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
        if (lane == kUnknown) {
            if (const auto within = it->cells.take_within()) within_.emplace_back(it->column, *within);
        }
        if (!read) faults.push_back({it->column, csv::value_of(field), std::move(reason_), std::move(accepted_)});
    }
    if (!of_some_.empty()) refuse_others(fields, lanes, faults);
}

/// Cells of a column that speaks of children, in the row of somebody else.
void Table::refuse_others(const std::vector<csv::Field>& fields, const std::vector<Lane>& lanes, std::vector<CellFault>& faults) {
    const law::Fact& relation = rules_->facts[columns_[relation_].fact];
    const Lane is = lanes[relation_];
    const auto value_of = [&](const law::Choice& choice) { return rules_->pool.find(choice.name).value_or(kUnknown); };
    for (const OfSome& column : of_some_) {
        if (column.column >= fields.size() || !is_known(lanes[column.column])) continue;
        const auto is_one = [&](std::size_t choice) { return is_known(is) && value_of(relation.choices[choice]) == is; };
        if (std::any_of(column.relations.begin(), column.relations.end(), is_one)) continue;
        std::vector<Phrase> labels;
        for (const std::size_t choice : column.relations) labels.push_back(in_words_of(relation.choices[choice].label.text));
        const auto named = std::find_if(relation.choices.begin(), relation.choices.end(),
                                        [&](const law::Choice& choice) { return is_known(is) && value_of(choice) == is; });
        const Phrase said = named == relation.choices.end() ? Phrase(sentence::not_said) : in_words_of(named->label.text);
        faults.push_back({column.column, csv::value_of(fields[column.column]),
                          Phrase(sentence::column_of_others, one_of_phrases(labels), in_words_of(relation.label.text), said),
                          Phrase(sentence::empty_or_named, in_words_of(rules_->facts[columns_[column.column].fact].label.text))});
    }
}

bool Table::read_quoted(Reader& reader, const csv::Field& field, Lane& lane) {
    if (field.text().find('"') == std::string_view::npos) return reader.cells.read(field.text(), lane, reason_, accepted_);
    return reader.cells.read(csv::value_of(field), lane, reason_, accepted_);
}

}  // namespace reunify::cases
