#pragma once

#include "report/page.h"
#include "report/subject.h"

/// What stands between the answer and certainty: each section is left out where there is nothing to say.
namespace reunify::report {

void write_missing(Page& page, const Subject& subject, Language language);
void write_assumptions(Page& page, const Subject& subject, Language language);
void write_readings(Page& page, const Subject& subject, Language language);
/// What to bring, each paper with a box: `[x]` at hand, `[ ]` needed, `[>]` may follow.
void write_papers(Page& page, const Subject& subject, Language language);
void write_leaves_open(Page& page, const Subject& subject, Language language);
void write_month_ends(Page& page, const Subject& subject, Language language);
void write_stale_amounts(Page& page, const Subject& subject, Language language);

}  // namespace reunify::report
