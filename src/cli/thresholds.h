#pragma once

#include <memory>
#include <vector>

#include "law/ruleset.h"
#include "report/amounts_report.h"
#include "verdict/assessment.h"

namespace reunify::cli {

/// What the rules ask of a worker's family of one to six counted persons (a spouse and children) whose application is filed on a day: under
/// each law that can apply that day, under the default readings and under each option that changes a figure. The figures come from a run of
/// the rules.
std::vector<report::Thresholds> thresholds_on(const std::shared_ptr<const law::RuleSet>& rules, Lane day,
                                              const verdict::Question& question);

}  // namespace reunify::cli
