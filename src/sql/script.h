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
    enum class What : std::uint8_t { verdict, regime, legal_basis, not_met, unknown, missing, depends_on, rules_version, definition };
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
};

/// The columns of a table that has all that the rules ask: `case` and every fact by its path.
std::vector<cases::Column> every_column(const law::RuleSet& rules);

/// The whole script: views over the table, the last of which is `reunify_verdicts`. Faults: what the dialect cannot say.
Result<std::string> script(std::shared_ptr<const law::RuleSet> rules, const Order& order);

}  // namespace reunify::sql
