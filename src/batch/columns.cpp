#include "batch/columns.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/suggest.h"
#include "batch/sentences.h"

namespace reunify::batch {

namespace {

using What = ResultColumn::What;

constexpr std::array<std::pair<std::string_view, What>, 11> kFixed{{{"verdict", What::verdict},
                                                                    {"regime", What::regime},
                                                                    {"legal_basis", What::legal_basis},
                                                                    {"not_met", What::not_met},
                                                                    {"unknown", What::unknown},
                                                                    {"missing", What::missing},
                                                                    {"earliest_date", What::earliest_date},
                                                                    {"last_date", What::last_date},
                                                                    {"depends_on", What::depends_on},
                                                                    {"rules_version", What::rules_version},
                                                                    {"explanation", What::explanation}}};

// The figures that the rules want shown stand between these.
constexpr std::array<std::string_view, 6> kBefore{"verdict", "regime", "legal_basis", "not_met", "unknown", "missing"};
constexpr std::array<std::string_view, 3> kBehind{"earliest_date", "depends_on", "rules_version"};

std::vector<std::string> default_names(const law::RuleSet& rules) {
    std::vector<std::string> names(kBefore.begin(), kBefore.end());
    for (const std::size_t index : rules.results) names.push_back(rules.definitions[index].name);
    names.insert(names.end(), kBehind.begin(), kBehind.end());
    return names;
}

std::optional<ResultColumn> column_named(std::string_view name, const law::RuleSet& rules) {
    for (const auto& [known, what] : kFixed) {
        if (known == name) return ResultColumn{what, std::string(name), 0};
    }
    if (const auto definition = rules.definition(name)) return ResultColumn{What::definition, std::string(name), *definition};
    for (std::size_t i = 0; i < rules.formalities.size(); ++i) {
        if (rules.formalities[i].name == name) return ResultColumn{What::formality, std::string(name), i};
    }
    return std::nullopt;
}

}  // namespace

bool asks_for(const std::vector<ResultColumn>& columns, ResultColumn::What what) {
    return std::any_of(columns.begin(), columns.end(), [what](const ResultColumn& column) { return column.what == what; });
}

std::vector<ResultColumn> default_columns(const law::RuleSet& rules) {
    std::vector<ResultColumn> columns;
    for (const std::string& name : default_names(rules)) columns.push_back(*column_named(name, rules));
    return columns;
}

void add_last_date(std::vector<ResultColumn>& columns) {
    if (asks_for(columns, What::last_date)) return;
    const auto from = std::find_if(columns.begin(), columns.end(), [](const auto& column) { return column.what == What::earliest_date; });
    columns.insert(from == columns.end() ? from : from + 1, {What::last_date, "last_date", 0});
}

std::vector<std::string> result_names(const law::RuleSet& rules) {
    std::vector<std::string> names;
    for (const auto& fixed : kFixed) names.emplace_back(fixed.first);
    for (const law::Definition& definition : rules.definitions) names.push_back(definition.name);
    for (const law::Formality& formality : rules.formalities) names.push_back(formality.name);
    return names;
}

std::vector<ResultColumn> all_columns(const law::RuleSet& rules) {
    std::vector<ResultColumn> columns;
    for (const std::string& name : result_names(rules)) columns.push_back(*column_named(name, rules));
    return columns;
}

Result<std::vector<ResultColumn>> choose_columns(std::string_view list, const law::RuleSet& rules) {
    std::vector<ResultColumn> columns;
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
        fault.nearest = nearest_name(name, result_names(rules));
        faults.push_back(std::move(fault));
    }
    if (!faults.empty()) return faults;
    return columns;
}

}  // namespace reunify::batch
