#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cases/odd_character.h"

namespace reunify::cases {

/// A word in UTF-8 as it is compared (`fold`), and as it looks besides: ligatures, Roman numerals and raised digits as what they are put
/// together from (Unicode's compatibility forms), Cyrillic and Greek letters as the Latin ones of the same shape, an `ı` as an `i`.
std::string look_of(std::string_view text);

/// The first character of a text that looks like other letters or digits than it is: the `А` of Cyrillic, `ﬁ`, `Ⅳ`, `²`.
std::optional<OddCharacter> look_alike_in(std::string_view text);

}  // namespace reunify::cases
