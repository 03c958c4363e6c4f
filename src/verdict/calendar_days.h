#pragma once

#include <vector>

#include "run/evaluator.h"

namespace reunify::verdict {

/// All of a program that a timeline compares from one filing day to the next: the law that applies, the route, what is decided, and what
/// each condition is.
std::vector<plan::Register> compared_by_day(const plan::Layout& layout);

/// The filing days from `from` on, within ten years, that have to be looked at to know every one of them for the family alone in `family`:
/// the first and the last, those on which something compared may change and those before them, and those from which on an amount may be out
/// of date; ascending. Between two of them nothing compared changes. All days where that cannot be told. `run` stands on other days then.
std::vector<Lane> calendar_days(run::Evaluator& run, const run::Batch& family, Lane from);

}  // namespace reunify::verdict
