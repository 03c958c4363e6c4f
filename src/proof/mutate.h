#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/fault.h"
#include "law/ruleset.h"
#include "proof/worked_cases.h"

/// Whether the worked cases would notice a mistake in the rules: the rules are changed in one place at a time, and a change that no case
/// notices is either a case still to be written or has a reason.
namespace reunify::proof {

/// One change to one place of the rules.
struct Mutant {
    std::string key;   ///< unique, and the same as long as the place reads the same: `required_income (law_2025): 1.1 + x -> 1.2 + x`
    std::string rule;  ///< `required_income (law_2025)`
    std::string before, after;
    law::Place place;                         ///< of the rule
    std::function<void(law::RuleSet&)> swap;  ///< makes the change; done again it takes it back
};

/// Every mutant: comparisons flipped, numbers, dates and durations one step off, `and` for `or`, an exception or a route dropped, another
/// consequence of a failure, amounts a cent or a day off.
std::vector<Mutant> mutants(const law::RuleSet& rules);

/// Reasons for mutants that no case can notice, by key: `surviving.yaml` beside the cases, a map of keys to reasons. Empty if there is no
/// such file.
Result<std::map<std::string, std::string>> read_reasons(const std::string& folder, const std::string& shown_as = "cases");

struct Survey {
    std::size_t total = 0;
    std::size_t noticed = 0;
    std::vector<Mutant> surviving;      ///< without a reason
    std::vector<Mutant> accepted;       ///< with one
    std::vector<std::string> obsolete;  ///< reasons for mutants that do not survive or do not exist (any more)

    double surviving_share() const { return total == 0 ? 0 : static_cast<double>(surviving.size()) / static_cast<double>(total); }
};

struct SurveyOptions {
    unsigned threads = 2;
    std::function<void(std::size_t done, std::size_t total)> progress;  ///< called from one of the threads at a time
};

/// Plans and runs the cases once for every mutant. The cases must agree with the rules as they are.
Survey survey(const law::RuleSet& rules, const std::vector<WorkedCase>& cases, const std::map<std::string, std::string>& reasons,
              const SurveyOptions& options = {});

}  // namespace reunify::proof
