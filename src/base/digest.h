#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reunify {

/// SHA-256 of texts, each ended by a NUL, so that no two lists share their bytes; in 64 hexadecimal digits.
std::string digest_of(const std::vector<std::string_view>& texts);

}  // namespace reunify
