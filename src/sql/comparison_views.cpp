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
    std::string family, own;
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
    const std::string kept = dialect == Dialect::spark ? "" : "MATERIALIZED ";  // else each law is planned anew for every use of the view
    std::string rows, by_law, verdicts;  // laws below one another, not joined: DuckDB plans a join of three for minutes
    for (std::size_t s = 0; s < rules.scenarios.size(); ++s) {
        rows += fmt::format("{}  SELECT {} AS law, {} AS family, {} AS place, withheld\n  FROM {}\n", s == 0 ? "" : "  UNION ALL\n", s + 1,
                            family, places(dialect, "verdict", false), view_of(rules.scenarios[s]));
        by_law += fmt::format(", max(CASE WHEN law = {0} THEN place END) AS law_{0}", s + 1);
        verdicts += fmt::format(",\n  {} AS {}", places(dialect, fmt::format("law_{}", s + 1).c_str(), true), law(rules.scenarios[s]));
    }
    out += fmt::format(",\nrows_by_law AS {}(\n{}),\n", kept, rows);
    out += fmt::format("weakest AS (\n  SELECT family, max(withheld) AS withheld{}\n  FROM rows_by_law\n  GROUP BY family\n)", by_law);
    out += fmt::format(
        "\nSELECT table_rows.*{}\nFROM table_rows\nJOIN weakest ON weakest.family = table_rows.{}\nWHERE weakest.withheld IS NULL;\n\n",
        verdicts, family);

    const std::size_t last = rules.scenarios.size() - 1;
    std::vector<std::pair<std::size_t, std::size_t>> steps;
    for (std::size_t s = 1; s <= last; ++s) steps.emplace_back(s - 1, s);
    if (last > 1) steps.emplace_back(0, last);
    out += "-- " + Phrase(sentence::moves_view).in(order.language) + "\n";
    out += fmt::format("CREATE VIEW reunify_moves AS\nWITH families AS {}(SELECT * FROM reunify_families)\n", kept);
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
