#pragma once

#include <cstdint>
#include <string_view>

namespace reunify::csv {

/// What a file is by its beginning, as far as that is no list. `json` and `markup` are text, which may be a list all the same.
enum class FileKind : std::uint8_t { text, utf32, packed, json, markup, binary };

FileKind kind_of(std::string_view head);

}  // namespace reunify::csv
