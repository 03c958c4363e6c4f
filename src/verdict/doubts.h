#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "verdict/assessment.h"

namespace reunify::verdict {

enum class Amounts : std::uint8_t { left, tried };

/// What else an assumed fact may be, without the value assumed: no for yes, every other choice, some days before `filed`, some amounts.
std::vector<Lane> other_values(const law::RuleSet& rules, const Assumed& assumed, Lane filed, Amounts amounts);

/// The assumptions of a result that overturn it if they are wrong: who may file would be worse off, who may not could. A yes is tried for a
/// no, every other choice, and for a day that was assumed some before the filing day that contradict no other day; an amount is not tried.
std::vector<Assumed> decisive_assumptions(const std::shared_ptr<const plan::Program>& program, const cases::Family& family,
                                          const Question& question, const Assessment& result);

}  // namespace reunify::verdict
