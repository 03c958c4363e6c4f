#pragma once

#include <string>

#include "base/lane.h"
#include "base/language.h"

/// Days of which only two others are known between which they lie, both included. A first day a century ago or a last one a century ahead
/// stands for none: that is how `before 2024` and `from 2024` are read. Spaces as in format.h.
namespace reunify::words {

/// By itself: `August 2016`, `1 to 28 August 2027`, `before 2024`, `until 3 May 2023`, `from March 2024 on`.
std::string day_within(Lane first, Lane last, Language language);

/// Goes on with a sentence that names the day and ends before it: `Born on` becomes `Born in August 2016`, `Born between 3 and 9 May 2016`,
/// `Born in 2023 or earlier`.
void add_day_within(std::string& sentence, Lane first, Lane last, Language language);

}  // namespace reunify::words
