#pragma once

#include <string>

#include "report/subject.h"
#include "report/timeline.h"

namespace reunify::report {

/// The answer for an e-mail or an issue: GitHub-flavoured Markdown in short lines that also read well as they are. It says what the page of
/// HTML says, without the picture.
std::string markdown(const Subject& subject, const Timeline& timeline, Language language);

}  // namespace reunify::report
