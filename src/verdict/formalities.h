#pragma once

#include <vector>

#include "run/evaluator.h"
#include "verdict/assessment.h"

namespace reunify::verdict {

/// The formalities whose `when` holds for a family of the batch; one of member level stands once for each member it holds for.
std::vector<FormalityResult> formalities(const run::Evaluator& run, std::size_t family);

/// The open points that hold for a family, or for one of its members.
std::vector<std::size_t> open_points(const run::Evaluator& run, std::size_t family);

}  // namespace reunify::verdict
