#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "run/evaluator.h"
#include "verdict/assessment.h"

namespace reunify::verdict {

/// The verdict of every member of a batch, before time is looked at: where something fails that means refusal the answer is not_eligible,
/// which the timeline may turn into not_yet. `out` gets one verdict a member.
void verdicts(const run::Evaluator& run, std::vector<Verdict>& out);

/// The state of one condition for one member, with what it was read from.
struct State {
    std::optional<std::size_t> version;  ///< the one in force; none where the regime is unknown or has none
    Status status = Status::unknown;
    std::optional<std::size_t> exception;  ///< of that version: the first that holds
};
State state_of(const run::Evaluator& run, std::size_t condition, std::size_t family, std::size_t member);

/// Only its status. It is not_met exactly where the condition's `fails` is yes.
Status status_of(const run::Evaluator& run, std::size_t condition, std::size_t family, std::size_t member);

/// The row of the route table that decides; none if it is not known.
std::optional<std::size_t> route_of(const run::Evaluator& run, std::size_t family, std::size_t member);

/// The facts not given that keep a register unknown for one row: the unknown is followed back through the instructions to where it came
/// from. A fact with an assumption counts only where the assumption leaves it unknown.
std::vector<std::size_t> blame(const run::Evaluator& run, plan::Register reg, std::size_t family, std::size_t member);

}  // namespace reunify::verdict
