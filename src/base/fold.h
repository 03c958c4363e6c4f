#pragma once

#include <string>
#include <string_view>

namespace reunify {

/// A word as it is compared: Latin letters in lower case and without accents (`ß` as `ss`, `œ` as `oe`), full-width characters as ordinary
/// ones, white space, dashes and underscores as one `_`, none at the ends. `Conjoint(e)  marié` and `conjoint(e)_marie` are the same word.
std::string fold(std::string_view text);

/// The bytes of the white space character at the front of the text; 0 if there is none. Knows the spaces that spreadsheets put between
/// digits.
std::size_t leading_space(std::string_view text);

}  // namespace reunify
