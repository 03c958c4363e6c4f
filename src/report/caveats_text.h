#pragma once

#include "report/answer.h"
#include "report/page.h"

namespace reunify::report {

/// What stands between the answer and certainty: facts missing, assumptions, contested readings, what is left open. Nothing where there is
/// nothing to say.
void write_missing(Page& page, const Answer& answer, Language language);
void write_readings(Page& page, const Subject& subject, const Answer& answer, Language language);

/// What to bring, each paper with a box: `[x]` at hand, `[ ]` needed, `[>]` may follow.
void write_papers(Page& page, const Subject& subject, const Answer& answer, Language language);

/// A heading and a line each.
void write_list(Page& page, words::Word heading, const std::vector<std::string>& lines, Language language);

}  // namespace reunify::report
