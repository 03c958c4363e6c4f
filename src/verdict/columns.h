#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "run/evaluator.h"
#include "verdict/assessment.h"

namespace reunify::verdict {

/// A truth as a lane: 0, 1, unknown or error.
inline Lane to_lane(Truth truth) {
    switch (truth) {
        case Truth::no:
            return 0;
        case Truth::yes:
            return 1;
        case Truth::error:
            return kError;
        case Truth::unknown:
            break;
    }
    return kUnknown;
}

/// One value of a register of any kind and level as a lane; `family` and `member` are rows of the batch.
inline Lane value_of(const run::Evaluator& run, plan::Register reg, std::size_t family, std::size_t member) {
    if (run.program().columns[reg].kind == Kind::boolean) return to_lane(run.truth(reg, family, member));
    return run.lane(reg, family, member);
}

/// A truth of the layout, or what a part that the rules do not have counts as.
inline Truth truth_or(const run::Evaluator& run, plan::Register reg, std::size_t family, std::size_t member, Truth without) {
    return reg == plan::kNone ? without : run.truth(reg, family, member);
}

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

/// Whether what is known of a family contradicts itself: no answer to what is missing can make a true file of it.
bool contradicts(const run::Evaluator& run, std::size_t family);

/// The same of one member.
bool contradicts(const run::Evaluator& run, std::size_t family, std::size_t member);

}  // namespace reunify::verdict
