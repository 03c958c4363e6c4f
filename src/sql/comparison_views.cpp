#include "sql/comparison_views.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "sql/names.h"
#include "sql/sentences.h"
#include "verdict/assessment.h"

namespace reunify::sql {

namespace {

/// Verdicts as their places from strong to weak, or back.
std::string places(Dialect dialect, const char* of, bool back) {
    std::string out = fmt::format("CASE {}", of);
    for (std::size_t place = 0; place < verdict::kVerdicts; ++place) {
        const std::string name = text_literal(dialect, verdict::name_of(static_cast<verdict::Verdict>(place)));
        out += back ? fmt::format(" WHEN {} THEN {}", place, name) : fmt::format(" WHEN {} THEN {}", name, place);
    }
    return out + " END";
}

}  // namespace

std::string view_of(const law::Scenario& scenario) {
    return "reunify_verdicts_" + as_name(scenario.name);
}

std::string comparison_views(const law::RuleSet& rules, const Order& order) {
    const Dialect dialect = order.dialect;
    const auto user = [&](const std::string& header) { return quoted(dialect, header); };
    const auto law = [&](const law::Scenario& scenario) { return identifier(dialect, as_name(scenario.name)); };
    std::string family, own, joins, verdicts;
    for (const cases::Column& column : order.columns) {
        if (column.role == cases::Column::Role::case_id) family = user(column.header);
    }
    for (const cases::Column& column : order.columns) {
        if (column.role != cases::Column::Role::case_id) own += fmt::format(", min({0}) AS {0}", user(column.header));
    }
    std::string out = "-- " + Phrase(sentence::families_view).in(order.language) + "\n";
    out += fmt::format(
        "CREATE VIEW reunify_families AS\nWITH table_rows AS (\n  SELECT {0}, count(*) AS members_of_family{1}\n  FROM {2}\n  GROUP BY "
        "{0}\n)",
        family, own, order.table);
    std::string withheld;
    for (std::size_t s = 0; s < rules.scenarios.size(); ++s) {
        const std::string name = fmt::format("law_{}", s + 1);
        out += fmt::format(",\n{} AS (\n  SELECT {} AS family, max(withheld) AS withheld, max({}) AS place\n  FROM {}\n  GROUP BY {}\n)",
                           name, family, places(dialect, "verdict", false), view_of(rules.scenarios[s]), family);
        joins += fmt::format("JOIN {0} ON {0}.family = table_rows.{1}\n", name, family);
        verdicts += fmt::format(",\n  {} AS {}", places(dialect, (name + ".place").c_str(), true), law(rules.scenarios[s]));
        if (s == 0) withheld = name + ".withheld";
    }
    out += fmt::format("\nSELECT table_rows.*{}\nFROM table_rows\n{}WHERE {} IS NULL;\n\n", verdicts, joins, withheld);

    const std::size_t last = rules.scenarios.size() - 1;
    std::vector<std::pair<std::size_t, std::size_t>> steps;
    for (std::size_t s = 1; s <= last; ++s) steps.emplace_back(s - 1, s);
    if (last > 1) steps.emplace_back(0, last);
    out += "-- " + Phrase(sentence::moves_view).in(order.language) + "\n";
    out += fmt::format("CREATE VIEW reunify_moves AS\nWITH families AS {}(SELECT * FROM reunify_families)\n",
                       dialect == Dialect::spark ? "" : "MATERIALIZED ");
    for (const auto& [from, to] : steps) {
        const law::Scenario& before = rules.scenarios[from];
        const law::Scenario& after = rules.scenarios[to];
        out += fmt::format(
            "{5}SELECT {0} AS from_law, {1} AS to_law, {2} AS verdict_before, {3} AS verdict_after, count(*) AS families\nFROM "
            "families\nGROUP BY {2}, {3}{4}",
            text_literal(dialect, before.name), text_literal(dialect, after.name), law(before), law(after), "\n",
            from == 0 && to == 1 ? "" : "UNION ALL\n");
    }
    out.back() = ';';
    return out + "\n";
}

}  // namespace reunify::sql
