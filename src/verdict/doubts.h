#pragma once

#include <memory>
#include <vector>

#include "verdict/assessment.h"

namespace reunify::verdict {

/// The assumptions of a result with which the family's verdict, or a member's, would be worse if they were wrong: a yes for a no, any other
/// choice. A day or an amount that was assumed is not tried.
std::vector<Assumed> decisive_assumptions(const std::shared_ptr<const plan::Program>& program, const cases::Family& family,
                                          const Question& question, const Assessment& result);

}  // namespace reunify::verdict
