#pragma once

#include "report/check_document.h"

namespace reunify::report {

/// The answer on one screen: may we file, who can come, the next dates, what would help or which answers are missing, what to bring, what
/// it costs, the doubts that matter. In 40 lines of 80 columns: dates and papers give way where the rest needs the room.
Document screen_document(const Checked& checked, Language language);

/// What both begin with, the screen and the whole report: the sentence, its caveats, everybody at a glance, the next dates, what would
/// help. `dates`: at most so many (0: all); likewise `proposals`.
Document opened(const Checked& checked, const Writer& writer, std::size_t dates, std::size_t proposals, Telling telling);

}  // namespace reunify::report
