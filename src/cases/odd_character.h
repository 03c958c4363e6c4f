#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/phrase.h"

namespace reunify::cases {

/// A character by which a cell is not what it looks like.
struct OddCharacter {
    Phrase name;
    std::string code;  ///< `U+200B`
};

/// The bytes at the front of the text of a character that takes no room and says nothing: zero-width space, joiner, byte order mark,
/// directional mark, soft hyphen (U+00AD, U+200B to U+200F, U+202A to U+202E, U+2060 to U+2064, U+FEFF), and NUL and other controls that
/// are no white space. 0 if there is none.
std::size_t leading_invisible(std::string_view text);

/// The first such in a text.
std::optional<OddCharacter> invisible_in(std::string_view text);

/// The text without them.
std::string without_invisible(std::string_view text);

/// The first letter, digit or mark in full width (U+FF01 to U+FF5E), as some keyboards write them: `２` looks like 2.
std::optional<OddCharacter> full_width_in(std::string_view text);

}  // namespace reunify::cases
