#pragma once

#include <memory>
#include <vector>

#include "plan/program.h"
#include "verdict/assessment.h"

namespace reunify::verdict {

/// A condition whose outcome is not the same under all laws compared.
struct Difference {
    std::size_t member = 0;
    std::size_t condition = 0;
    std::vector<Status> statuses;  ///< by scenario
};

/// One family under the law as it stands and under each scenario of the rules.
struct Comparison {
    Assessment actual;
    std::vector<Assessment> under;        ///< parallel to RuleSet::scenarios
    std::vector<Difference> differences;  ///< in the order of the conditions, then of the members
};

/// Every scenario is a program of its own from the same rules, so each answer is a full assessment with its reasons.
Comparison compare(const std::shared_ptr<const law::RuleSet>& rules, const cases::Family& family, const Question& question);

/// The programs of the scenarios, parallel to RuleSet::scenarios. The rules must outlive them, which they do as long as one program lives.
std::vector<std::shared_ptr<const plan::Program>> scenario_programs(const std::shared_ptr<const law::RuleSet>& rules,
                                                                    plan::Options options = {});

}  // namespace reunify::verdict
