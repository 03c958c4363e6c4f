#pragma once

#include <memory>

#include "plan/program.h"
#include "verdict/assessment.h"

namespace reunify::verdict {

/// Fills in ReadingResult::earliest: where another reading of the law makes somebody wait, the day on which he could file under it.
void find_disputed_days(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const Question& question,
                        Assessment& result);

}  // namespace reunify::verdict
