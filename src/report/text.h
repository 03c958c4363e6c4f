#pragma once

#include <string>

#include "report/subject.h"

namespace reunify::report {

/// The answer for people, 80 columns wide, read from the top down: the verdict, why, each member with each condition (a sign and a word,
/// the article, the sources), then what is missing, assumed, contested, to be done, left open; the disclaimer once; the receipt.
std::string text(const Subject& subject, Language language, bool colour);

}  // namespace reunify::report
