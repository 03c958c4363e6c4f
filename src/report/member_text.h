#pragma once

#include "report/answer.h"
#include "report/page.h"
#include "report/sign.h"

namespace reunify::report {

/// One member with all conditions, those that decide first. What reads the same as for an earlier member is said in one line.
void write_member(Page& page, const Subject& subject, const Answer& answer, std::size_t member, Language language);

}  // namespace reunify::report
