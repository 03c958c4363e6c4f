#pragma once

#include <memory>
#include <vector>

#include "plan/program.h"

namespace reunify::verdict {

/// Which conditions can be asked at all of a status and a relation (each may be unknown), everything else unknown: what a run of the rules
/// does not rule out. By condition.
std::vector<bool> possible_conditions(const std::shared_ptr<const plan::Program>& program, Lane status, Lane relation);

}  // namespace reunify::verdict
