#pragma once

#include <vector>

#include "run/evaluator.h"
#include "verdict/assessment.h"

namespace reunify::verdict {

/// What the results for one family rest on that nobody gave.
struct Footing {
    std::vector<Assumed> assumptions;  ///< in the order of the facts
    std::vector<StaleAmount> stale;    ///< in the order of the amounts
    std::vector<MonthEnd> month_ends;  ///< by first day
};

/// Looks at everything the result shows: the right, every condition (that one does not apply may rest on an assumption too), the
/// formalities that hold.
Footing footing(const run::Evaluator& run, std::size_t family);

}  // namespace reunify::verdict
