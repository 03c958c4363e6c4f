#pragma once

#include "run/evaluator.h"

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

}  // namespace reunify::verdict
