#include "text/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace reunify::text {

namespace {

unsigned char byte(std::string_view text, std::size_t i) {
    return static_cast<unsigned char>(text[i]);
}

bool continues(std::string_view text, std::size_t i) {
    return i < text.size() && (byte(text, i) & 0xC0) == 0x80;
}

/// Bytes of the well-formed sequence at i, or 0. The bounds on the second byte are those of table 3-7 of the Unicode standard.
std::size_t sequence(std::string_view text, std::size_t i) {
    const unsigned char lead = byte(text, i);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4 || !continues(text, i + 1)) return 0;
    if (lead < 0xE0) return 2;
    const unsigned char second = byte(text, i + 1);
    if (!continues(text, i + 2)) return 0;
    if (lead == 0xE0 && second < 0xA0) return 0;
    if (lead == 0xED && second > 0x9F) return 0;
    if (lead < 0xF0) return 3;
    if (!continues(text, i + 3)) return 0;
    if (lead == 0xF0 && second < 0x90) return 0;
    if (lead == 0xF4 && second > 0x8F) return 0;
    return 4;
}

/// Eight bytes at a time, because nearly all of a large file is ASCII.
std::size_t skip_ascii(std::string_view text, std::size_t i) {
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    while (i + 8 <= text.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + i, 8);
        if ((word & high_bits) != 0) break;
        i += 8;
    }
    while (i < text.size() && byte(text, i) < 0x80) ++i;
    return i;
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) {
    std::size_t i = skip_ascii(text, 0);
    while (i < text.size()) {
        const std::size_t size = sequence(text, i);
        if (size == 0) return i;
        i = skip_ascii(text, i + size);
    }
    return std::string_view::npos;
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++count) i += std::max<std::size_t>(sequence(text, i), 1);
    return count;
}

std::string with_valid_utf8(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t bad = find_invalid_utf8(text);
        out += text.substr(0, bad);
        if (bad == std::string_view::npos) break;
        out += "\xEF\xBF\xBD";
        text.remove_prefix(bad + 1);
    }
    return out;
}

std::size_t find_control(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned char c = byte(text, i);
        if (c >= 0x20 && c != 0x7F && c != 0xC2) continue;
        if (c == '\t' || c == '\n' || c == '\r') continue;
        if (c == 0xC2 && !(continues(text, i + 1) && byte(text, i + 1) < 0xA0)) continue;  // U+0080 to U+009F
        return i;
    }
    return std::string_view::npos;
}

}  // namespace reunify::text
