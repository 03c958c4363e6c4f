#pragma once

#include "report/answer.h"
#include "report/html_sheet.h"
#include "report/timeline.h"

/// The sections of the page of a check, each in a file of its own. A section is left out where there is nothing to say.
namespace reunify::report {

/// The filing days: the earliest and the last ones, a picture, and the same as tables.
void add_timeline(Sheet& sheet, const Timeline& timeline);

/// A bar for each member with the years under it, as inline SVG, and below it what each pattern means.
void write_bars(Html& out, const Timeline& timeline, Language language);

/// A section for each member, with an h3 for each condition.
void add_members(Sheet& sheet, const Subject& subject, const Answer& answer);

void add_papers(Sheet& sheet, const Subject& subject, const Answer& answer);
void add_missing(Sheet& sheet, const Answer& answer);
void add_readings(Sheet& sheet, const Subject& subject, const Answer& answer);

/// The article, the sources as links to their place on the page, how sure we are.
void write_citation(Html& out, const law::RuleSet& rules, const law::Citation& citation, Language language);

/// The anchor of a source.
std::string anchor_of(const law::Source& source);

}  // namespace reunify::report
