#include "sql/script.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/calendar.h"
#include "base/suggest.h"
#include "plan/program.h"
#include "sql/comparison_views.h"
#include "sql/script_writer.h"
#include "sql/sentences.h"

namespace reunify::sql {

namespace {

using What = ResultColumn::What;

constexpr std::array<std::pair<std::string_view, What>, 8> kFixed{{{"verdict", What::verdict},
                                                                   {"regime", What::regime},
                                                                   {"legal_basis", What::legal_basis},
                                                                   {"not_met", What::not_met},
                                                                   {"unknown", What::unknown},
                                                                   {"missing", What::missing},
                                                                   {"depends_on", What::depends_on},
                                                                   {"rules_version", What::rules_version}}};

std::vector<std::string> default_names(const law::RuleSet& rules) {
    std::vector<std::string> names{"verdict", "regime", "legal_basis", "not_met", "unknown", "missing"};
    for (const std::size_t index : rules.results) names.push_back(rules.definitions[index].name);
    names.insert(names.end(), {"depends_on", "rules_version"});
    return names;
}

std::optional<ResultColumn> column_named(std::string_view name, const law::RuleSet& rules) {
    for (const auto& [known, what] : kFixed) {
        if (known == name) return ResultColumn{what, std::string(name), 0};
    }
    if (const auto definition = rules.definition(name)) return ResultColumn{What::definition, std::string(name), *definition};
    return std::nullopt;
}

}  // namespace

Result<std::vector<ResultColumn>> choose_columns(std::string_view list, const law::RuleSet& rules) {
    std::vector<ResultColumn> columns;
    if (list.empty()) {
        for (const std::string& name : default_names(rules)) columns.push_back(*column_named(name, rules));
        return columns;
    }
    std::vector<std::string> known;
    for (const auto& fixed : kFixed) known.emplace_back(fixed.first);
    for (const law::Definition& definition : rules.definitions) known.push_back(definition.name);
    Faults faults;
    while (!list.empty()) {
        const std::size_t comma = list.find(',');
        const std::string_view name = list.substr(0, comma);
        list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
        if (auto column = column_named(name, rules)) {
            const auto same = [&](const ResultColumn& other) { return other.name == column->name; };
            if (std::none_of(columns.begin(), columns.end(), same)) columns.push_back(std::move(*column));
            continue;
        }
        Fault fault;
        fault.message = {sentence::no_column, name};
        fault.accepted = {sentence::columns, one_of(default_names(rules))};
        fault.nearest = nearest_name(name, known);
        faults.push_back(std::move(fault));
    }
    if (!faults.empty()) return faults;
    return columns;
}

std::vector<cases::Column> every_column(const law::RuleSet& rules) {
    std::vector<cases::Column> columns{{cases::Column::Role::case_id, 0, "case"}};
    for (std::size_t f = 0; f < rules.facts.size(); ++f) columns.push_back({cases::Column::Role::fact, f, rules.facts[f].path});
    return columns;
}

Result<std::string> script(std::shared_ptr<const law::RuleSet> rules, const Order& order) {
    plan::Options options;
    options.texts = false;
    options.procedure = false;
    for (const ResultColumn& column : order.results) {
        if (column.what == What::definition) options.figures.push_back(column.definition);
    }
    if (order.compare) {
        const auto names_families = [](const cases::Column& column) { return column.role == cases::Column::Role::case_id; };
        Fault fault;
        if (rules->scenarios.size() < 2) fault.message = sentence::no_scenarios;
        if (std::none_of(order.columns.begin(), order.columns.end(), names_families)) fault.message = sentence::no_families;
        if (!fault.message.empty()) return fault;
    }
    Result<std::string> out = ScriptWriter(plan::plan(rules, options), order).whole();
    if (!out || !order.compare) return out;
    Order of_law = order;
    of_law.results = {{What::verdict, "verdict", 0}, {What::withheld, "withheld", 0}};
    for (const law::Scenario& scenario : rules->scenarios) {
        options.figures.clear();
        options.scenario = &scenario;
        const auto view = ScriptWriter(plan::plan(rules, options), of_law).view(view_of(scenario), scenario.title.in(order.language));
        if (!view) return view.faults();
        *out += *view;
    }
    *out += comparison_views(*rules, order);
    return out;
}

}  // namespace reunify::sql
