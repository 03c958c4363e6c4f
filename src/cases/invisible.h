#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/phrase.h"

namespace reunify::cases {

/// A character that takes no room and says nothing in a cell: zero-width space, joiner, byte order mark, directional mark, soft hyphen
/// (U+00AD, U+200B to U+200F, U+202A to U+202E, U+2060 to U+2064, U+FEFF).
struct Invisible {
    Phrase name;
    std::string code;  ///< `U+200B`
};

/// The bytes of one at the front of the text; 0 if there is none.
std::size_t leading_invisible(std::string_view text);

/// The first in a text.
std::optional<Invisible> invisible_in(std::string_view text);

/// The text without them.
std::string without_invisible(std::string_view text);

}  // namespace reunify::cases
