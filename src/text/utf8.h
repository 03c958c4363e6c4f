#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace reunify::text {

/// The byte offset of the first sequence that is not UTF-8 (RFC 3629: overlong forms, surrogates and what is above U+10FFFF are not), or
/// npos.
std::size_t find_invalid_utf8(std::string_view text);

/// Characters (code points) of a text in UTF-8; a byte that is no UTF-8 counts as one.
std::size_t count_characters(std::string_view text);

/// The text with U+FFFD in place of every byte that is no UTF-8, so that it can be shown and written to JSON.
std::string with_valid_utf8(std::string_view text);

/// The byte offset of the first control character that no text of ours holds (any but tab, line feed, carriage return), or npos.
std::size_t find_control(std::string_view text);

}  // namespace reunify::text
