#pragma once

#include <memory>
#include <vector>

#include "verdict/assessment.h"

namespace reunify::interview {

/// The assumptions of a result that somebody should confirm: were one of them wrong, some verdict that is certain would be another, one
/// that is not would be certain, or the day from which somebody may file or an amount asked would be another. Each is tried alone, with
/// everything else as it is. In the order of the result.
std::vector<verdict::Assumed> to_confirm(const std::shared_ptr<const plan::Program>& program, const cases::Family& family,
                                         const verdict::Question& question, const verdict::Assessment& result);

}  // namespace reunify::interview
