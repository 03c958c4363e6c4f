#pragma once

#include <vector>

#include "cases/family.h"
#include "run/evaluator.h"
#include "verdict/assessment.h"

namespace reunify::verdict {

/// The papers that prove the conditions asked of this family, the batch's only one: those of conditions that are met, fail or are open,
/// none for what is exempt, suspended or does not apply, none for members without a right. `later` where the rules let it follow after
/// filing. Empty where the program was planned without the procedure.
std::vector<Paper> checklist(const run::Evaluator& run, const cases::Family& family, const std::vector<MemberResult>& members);

}  // namespace reunify::verdict
