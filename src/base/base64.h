#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reunify {

/// The bytes that a text in base64 (RFC 4648, with its padding) stands for; nothing if it is no such text.
std::optional<std::string> from_base64(std::string_view text);

std::string to_base64(std::string_view bytes);

}  // namespace reunify
