#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "law/ruleset.h"

namespace reunify::batch {

/// A column that a run adds behind those of the input.
struct ResultColumn {
    enum class What : std::uint8_t {
        verdict,
        regime,
        legal_basis,
        not_met,
        unknown,
        missing,
        earliest_date,
        last_date,
        depends_on,
        rules_version,
        explanation,
        definition,
        formality
    };
    What what = What::verdict;
    std::string name;
    std::size_t index = 0;  ///< of the definition or formality
};

/// Whether some column shows this.
bool asks_for(const std::vector<ResultColumn>& columns, ResultColumn::What what);

/// The columns of the contract, in order: verdict, regime, legal_basis, not_met, unknown, missing, the definitions that the rules want
/// shown, earliest_date, depends_on, rules_version.
std::vector<ResultColumn> default_columns(const law::RuleSet& rules);

/// For people: until when each can file, behind from when.
void add_last_date(std::vector<ResultColumn>& columns);

/// Every column of results that there can be.
std::vector<ResultColumn> all_columns(const law::RuleSet& rules);

/// Every name that a column of results can have: the contract's, `explanation`, and every definition and formality of the rules.
std::vector<std::string> result_names(const law::RuleSet& rules);

/// `verdict,missing,DEFINITION`: the names above, `explanation`, and every definition and formality of the rules.
Result<std::vector<ResultColumn>> choose_columns(std::string_view list, const law::RuleSet& rules);

}  // namespace reunify::batch
