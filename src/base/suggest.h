#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/phrase.h"

namespace reunify {

/// The known name nearest to what was typed (edit distance with transpositions, case ignored), or "" if none is near enough to be meant:
/// at most a third of its length away. The first of several equally near ones.
std::string nearest_name(std::string_view typed, const std::vector<std::string>& known);

/// The same of labels of several words, whatever their spaces, accents and case; else one that begins with what was typed, else one that
/// has all its words.
std::string nearest_label(std::string_view typed, const std::vector<std::string>& known);

/// Whether a folded text has all the words of another (base/fold.h), in any order.
bool has_all_words(std::string_view text, std::string_view words);

/// `a, b, c or d`; at most `limit` names, then `... (12 in all)`.
Phrase one_of(const std::vector<std::string>& names, std::size_t limit = 12);

/// The same of names that are not alike in every language.
Phrase one_of_phrases(const std::vector<Phrase>& names, std::size_t limit = 12);

}  // namespace reunify
