#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "verdict/assessment.h"

namespace reunify::verdict {

/// The first filing day, on or after the one given and within ten years, on which nothing means refusal for this member any more, all else
/// as it is; none if there is no such day. The same for the family: the first day that is good for all.
struct Earliest {
    std::vector<std::optional<Lane>> members;
    std::optional<Lane> family;
};

/// Only members whose verdict is not_eligible or not_yet are looked at; for the others the day is none.
Earliest earliest(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const Question& question);

}  // namespace reunify::verdict
