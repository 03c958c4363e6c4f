#pragma once

#include <filesystem>
#include <string>
#include <string_view>

/// Names of files are texts in UTF-8 with `/`, on every system; the standard library alone would take them in another encoding on Windows.
namespace reunify {

inline std::filesystem::path path_of(std::string_view name) {
    return std::u8string(name.begin(), name.end());
}

inline std::string utf8_of(const std::filesystem::path& path) {
    const std::u8string name = path.generic_u8string();
    return {name.begin(), name.end()};
}

}  // namespace reunify
