#pragma once

#include <vector>

#include "cases/family.h"
#include "run/evaluator.h"
#include "verdict/assessment.h"
#include "verdict/missing_facts.h"
#include "verdict/provenance.h"

namespace reunify::verdict {

/// A condition for one member with all that explains it: figures, the sentence of the rules with its values, what is missing, the amounts
/// it rests on. The readings it hangs on are not seen in one run. `within` is a run of the same family with its limits, where `run` has one
/// value for each fact: figures are then said as far as they are known there.
ConditionResult explain(const run::Evaluator& run, MissingFacts& missing_facts, Provenance& provenance, std::size_t condition,
                        std::size_t family, std::size_t member, const run::Evaluator* within = nullptr);

/// A template with the values of its placeholders, read from `registers`: what they lie between where facts are known only within limits.
FilledTemplate fill(const run::Evaluator& run, const law::Template& form, const std::vector<plan::Register>& registers, std::size_t family,
                    std::size_t member);

/// The formalities whose `when` holds for a family of the batch; one of member level stands once for each member it holds for. `within` as
/// above.
std::vector<FormalityResult> formalities(const run::Evaluator& run, Provenance& provenance, std::size_t family,
                                         const run::Evaluator* within = nullptr);

/// The open points that hold for a family, or for one of its members.
std::vector<std::size_t> open_points(const run::Evaluator& run, std::size_t family);

/// The papers that prove the conditions asked of this family, the batch's only one: those of conditions that are met, fail or are open,
/// none for what is exempt, suspended or does not apply, none for members without a right. `later` where the rules let it follow after
/// filing. Empty where the program was planned without the procedure.
std::vector<ChecklistItem> checklist(const run::Evaluator& run, const cases::Family& family, const std::vector<MemberResult>& members);

}  // namespace reunify::verdict
