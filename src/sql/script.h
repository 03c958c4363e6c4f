#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fault.h"
#include "cases/table.h"
#include "law/ruleset.h"
#include "sql/dialect.h"

namespace reunify::sql {

/// A column of results that a database can give.
struct ResultColumn {
    enum class What : std::uint8_t {
        verdict,
        regime,
        legal_basis,
        not_met,
        unknown,
        missing,
        depends_on,
        rules_version,
        definition,
        withheld
    };
    What what = What::verdict;
    std::string name;
    std::size_t definition = 0;
};

/// `verdict,regime,DEFINITION`; empty: all that batch gives and a database can.
Result<std::vector<ResultColumn>> choose_columns(std::string_view list, const law::RuleSet& rules);

/// What a script is made for.
struct Order {
    Dialect dialect = Dialect::duckdb;
    std::string table = "cases";
    std::vector<cases::Column> columns;  ///< of the table, all of them texts
    std::vector<ResultColumn> results;
    std::vector<std::size_t> readings;  ///< by reading: the option chosen
    std::optional<Lane> assessed_on;
    Language language = Language::en;
    bool compare = false;  ///< each family under every law that the rules put side by side too
};

/// The columns of a table that has all that the rules ask: `case` and every fact by its path.
std::vector<cases::Column> every_column(const law::RuleSet& rules);

/// The whole script: views over the table, among them `reunify_verdicts`; for a comparison `reunify_families` and `reunify_moves` too.
/// Faults: what the dialect cannot say; a comparison without a column that names the families, or without scenarios in the rules.
Result<std::string> script(std::shared_ptr<const law::RuleSet> rules, const Order& order);

}  // namespace reunify::sql
