#pragma once

#include "run/evaluator.h"
#include "verdict/assessment.h"
#include "verdict/blame.h"

namespace reunify::verdict {

/// A condition for one member with all that explains it: figures, the sentence of the rules with its values, what is missing.
ConditionResult explain(const run::Evaluator& run, Blame& blame, std::size_t condition, std::size_t family, std::size_t member);

/// A template with the values of its placeholders, read from `registers`.
Sentence sentence(const run::Evaluator& run, const law::Template& form, const std::vector<plan::Register>& registers, std::size_t family,
                  std::size_t member);

}  // namespace reunify::verdict
