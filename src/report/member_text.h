#pragma once

#include "report/page.h"
#include "report/subject.h"

namespace reunify::report {

/// Sign and tone of a state; the word always stands beside it.
struct Sign {
    const char* mark;
    Tone tone;
};
Sign sign_of(verdict::Status status);
Sign sign_of(verdict::Verdict verdict);

/// One member with all conditions, those that decide first. What reads the same as for an earlier member is said in one line.
void write_member(Page& page, const Subject& subject, std::size_t member, Language language);

}  // namespace reunify::report
