#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/phrase.h"

namespace reunify {

/// The known name nearest to what was typed (edit distance with transpositions, case ignored), or "" if none is near enough to be meant:
/// at most a third of its length away. The first of several equally near ones.
std::string nearest_name(std::string_view typed, const std::vector<std::string>& known);

/// `a, b, c or d`; at most `limit` names, then `... (12 in all)`.
Phrase one_of(const std::vector<std::string>& names, std::size_t limit = 12);

/// The same of names that are not alike in every language.
Phrase one_of_phrases(const std::vector<Phrase>& names, std::size_t limit = 12);

}  // namespace reunify
