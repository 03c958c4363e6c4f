#pragma once

#include "report/page.h"
#include "verdict/assessment.h"

namespace reunify::report {

/// Sign and tone of a state; the word always stands beside it.
struct Sign {
    const char* mark;
    Tone tone;
};
Sign sign_of(verdict::Status status);
Sign sign_of(verdict::Verdict verdict);

}  // namespace reunify::report
