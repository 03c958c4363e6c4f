#include "base/floating.h"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string>

namespace reunify {

#if defined(__cpp_lib_to_chars)

const char* read_floating(std::string_view text, double& value) {
    return std::from_chars(text.data(), text.data() + text.size(), value).ptr;
}

#else

const char* read_floating(std::string_view text, double& value) {
    // Only figures are handed on: std::strtod also takes spaces, a plus, and hexadecimal digits.
    std::size_t end = text.starts_with('-') ? 1 : 0, digits = 0;
    const auto skip_digits = [&] {
        const std::size_t begin = end;
        while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
        return end - begin;
    };
    digits += skip_digits();
    if (end < text.size() && text[end] == '.') {
        ++end;
        digits += skip_digits();
    }
    if (digits == 0) return text.data();
    if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
        const std::size_t before = end++;
        if (end < text.size() && (text[end] == '+' || text[end] == '-')) ++end;
        if (skip_digits() == 0) end = before;
    }
    const double read = std::strtod(std::string(text.substr(0, end)).c_str(), nullptr);
    if (std::isfinite(read)) value = read;  // what is too large is not read there either
    return text.data() + end;
}

#endif

}  // namespace reunify
