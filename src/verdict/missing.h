#pragma once

#include <vector>

#include "run/evaluator.h"
#include "verdict/assessment.h"
#include "verdict/blame.h"
#include "verdict/columns.h"

namespace reunify::verdict {

/// The facts not given that keep one condition unknown; none for a condition that is not unknown.
std::vector<std::size_t> missing_of(Blame& blame, const run::Evaluator& run, std::size_t condition, const State& state, std::size_t family,
                                    std::size_t member);

/// Every fact not given that keeps something about a member unknown: first those that alone keep the most conditions unknown, then those
/// that are part of the most, then in the order of the facts. `by_condition` is what `missing_of` says of each condition.
std::vector<std::size_t> ranked(const std::vector<std::vector<std::size_t>>& by_condition);

/// Both at once: what is missing about a member, its right included.
std::vector<std::size_t> missing(Blame& blame, const run::Evaluator& run, std::size_t family, std::size_t member);

}  // namespace reunify::verdict
