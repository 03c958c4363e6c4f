#pragma once

#include <memory>
#include <vector>

#include "run/evaluator.h"
#include "verdict/assessment.h"
#include "verdict/filing_day_search.h"

namespace reunify::verdict {

/// Of a family of whom somebody is refused or must wait: what is assumed, beside what that rests on the filing day (`named`), and hinders
/// later. Another value of it alone would give one of these members a better verdict or an earlier day. In the order of the facts.
/// `run` has the family as the only one of its batch, `settled` its last word.
std::vector<Assumed> hindering_assumptions(const run::Evaluator& run, const std::shared_ptr<const plan::Program>& program,
                                           const TimedVerdicts& settled, const std::vector<Assumed>& named);

}  // namespace reunify::verdict
