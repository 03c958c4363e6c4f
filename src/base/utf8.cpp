#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace reunify::utf8 {

namespace {

struct Range {
    char32_t first, last;
};

/// Combining marks, spaces and joiners of no width, marks of direction, variation selectors.
constexpr auto kNarrow = std::to_array<Range>(
    {{0x300, 0x36F}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x2069}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}});

constexpr auto kWide = std::to_array<Range>({{0x1100, 0x115F},
                                             {0x2E80, 0xA4CF},
                                             {0xAC00, 0xD7A3},
                                             {0xF900, 0xFAFF},
                                             {0xFE30, 0xFE6F},
                                             {0xFF00, 0xFF60},
                                             {0xFFE0, 0xFFE6},
                                             {0x1F300, 0x1FAFF},
                                             {0x20000, 0x3FFFD}});

constexpr auto kSteering = std::to_array<Range>({{0x00, 0x1F}, {0x7F, 0x9F}, {0x2028, 0x202E}, {0x2066, 0x2069}});

template <std::size_t N>
bool is_in(const std::array<Range, N>& ranges, char32_t code) {
    return std::any_of(ranges.begin(), ranges.end(), [code](const Range& r) { return code >= r.first && code <= r.last; });
}

std::size_t length_by_lead(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
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
    while (i < text.size() && static_cast<unsigned char>(text[i]) < 0x80) ++i;
    return i;
}

}  // namespace

Character read(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = length_by_lead(lead);
    if (size == 1) return {lead, 1};
    if (size == 0 || at + size > text.size()) return {};
    char32_t code = lead & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        const auto next = static_cast<unsigned char>(text[at + i]);
        if ((next & 0xC0U) != 0x80) return {};
        code = (code << 6U) | (next & 0x3FU);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    if (code < least[size] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {};
    return {code, size};
}

void append(std::string& out, char32_t code) {
    const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
        put(0xC0U | (code >> 6U));
    } else if (code < 0x10000) {
        put(0xE0U | (code >> 12U));
        put(0x80U | ((code >> 6U) & 0x3FU));
    } else {
        put(0xF0U | (code >> 18U));
        put(0x80U | ((code >> 12U) & 0x3FU));
        put(0x80U | ((code >> 6U) & 0x3FU));
    }
    put(0x80U | (code & 0x3FU));
}

std::size_t find_invalid(std::string_view text) {
    std::size_t i = skip_ascii(text, 0);
    while (i < text.size()) {
        const Character c = read(text, i);
        if (!c.is_sound()) return i;
        i = skip_ascii(text, i + c.size);
    }
    return std::string_view::npos;
}

std::size_t count(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++count) i += read(text, i).size;
    return count;
}

std::string with_valid(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t bad = find_invalid(text);
        out += text.substr(0, bad);
        if (bad == std::string_view::npos) break;
        append(out, kReplacement);
        text.remove_prefix(bad + 1);
    }
    return out;
}

std::size_t find_control(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const Character c = read(text, i);
        const bool control = c.code < 0x20 || (c.code >= 0x7F && c.code < 0xA0);
        if (control && c.code != '\t' && c.code != '\n' && c.code != '\r') return i;
        i += c.size;
    }
    return std::string_view::npos;
}

bool steers(char32_t code) {
    return is_in(kSteering, code);
}

std::string printable(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const Character c = read(text, i);
        append(out, steers(c.code) ? U' ' : c.code);
        i += c.size;
    }
    return out;
}

int columns(char32_t code) {
    if (is_in(kNarrow, code)) return 0;
    return is_in(kWide, code) ? 2 : 1;
}

int width_of(std::string_view text) {
    int width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const Character c = read(text, i);
        width += columns(c.code);
        i += c.size;
    }
    return width;
}

}  // namespace reunify::utf8
