#pragma once

#include "report/document.h"
#include "verdict/assessment.h"

namespace reunify::report {

/// Of whoever needs no application.
inline constexpr Sign kNeedless{"○", Tone::good};

/// Sign and tone of a state.
Sign sign_of(verdict::Status status);
Sign sign_of(verdict::Verdict verdict);

}  // namespace reunify::report
