#pragma once

#include <string>

#include "report/subject.h"
#include "report/timeline.h"

namespace reunify::report {

/// The answer as one page of HTML to read on a screen, to print on A4 or to attach to a file: the verdict first, then why, the filing days
/// as a picture and as tables, each member with each condition, the papers as a list to tick off, what is missing, assumed, contested and
/// left open, the sources, the disclaimer, the receipt. The page loads nothing, runs nothing, and says nothing by colour alone.
std::string html(const Subject& subject, const Timeline& timeline, Language language);

/// The filing days alone, in the same frame.
std::string timeline_html(const Timeline& timeline, Language language);

}  // namespace reunify::report
