#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "law/ruleset.h"

namespace reunify::law {

/// A citation, which is written in English, in the four languages, by the terms of which it is made; those it uses are marked as used.
/// What is no word of a language (10bis, §, C-550/16) stands as it is. `strange` gets the first word that no term covers, if there is one.
/// Without any terms it is the same in all languages.
Wording cited_in_words(std::string_view law, std::vector<Term>& terms, std::string& strange);

}  // namespace reunify::law
