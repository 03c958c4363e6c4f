#pragma once

#include <memory>
#include <vector>

#include "verdict/whatif.h"

namespace reunify::verdict {

/// Of a family of which everybody is eligible as the readings are chosen: for each option of another reading under which somebody is not,
/// the fewest changes with which everybody is there too. `result` is what the question came to; options that nothing helps are left out.
std::vector<UnderReading> sure_changes(const std::shared_ptr<const plan::Program>& program, const cases::Family& family,
                                       const Question& question, const Assessment& result);

}  // namespace reunify::verdict
