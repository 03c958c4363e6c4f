#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reunify {

/// The known text that has most of the words that were typed, in any order and however inflected: `Aankomst van de gezinshereniger` for
/// `aankomst in België`. Words that few of the known texts have weigh more, words of three letters and less nothing. At least half of the
/// words typed must be there, and other words count against a text; of equals the first. "" for none.
std::string nearest_in_words(std::string_view typed, const std::vector<std::string>& known);

}  // namespace reunify
