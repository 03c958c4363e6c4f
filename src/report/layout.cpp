#include "report/layout.h"

#include <array>
#include <cstdint>

namespace reunify::report {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// One character and the bytes it takes; a broken byte is U+FFFD and takes one.
struct Character {
    char32_t code = kReplacement;
    std::size_t bytes = 1;
};

std::size_t length_by_lead(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

Character read(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t bytes = length_by_lead(lead);
    if (bytes == 0 || at + bytes > text.size()) return {};
    if (bytes == 1) return {lead, 1};
    char32_t code = static_cast<char32_t>(lead & (0xFF >> (bytes + 1)));
    for (std::size_t i = 1; i < bytes; ++i) {
        const auto next = static_cast<unsigned char>(text[at + i]);
        if ((next & 0xC0) != 0x80) return {};
        code = (code << 6) | (next & 0x3FU);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    if (code < least[bytes] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {};
    return {code, bytes};
}

bool within(char32_t code, char32_t first, char32_t last) {
    return code >= first && code <= last;
}

int columns_of(char32_t code) {
    const bool none = within(code, 0x300, 0x36F) || within(code, 0x200B, 0x200F) || within(code, 0x202A, 0x202E) ||
                      within(code, 0x2060, 0x2069) || within(code, 0xFE00, 0xFE0F) || within(code, 0x20D0, 0x20FF) || code == 0xFEFF;
    if (none) return 0;
    const bool wide = within(code, 0x1100, 0x115F) || within(code, 0x2E80, 0xA4CF) || within(code, 0xAC00, 0xD7A3) ||
                      within(code, 0xF900, 0xFAFF) || within(code, 0xFE30, 0xFE6F) || within(code, 0xFF00, 0xFF60) ||
                      within(code, 0xFFE0, 0xFFE6) || within(code, 0x1F300, 0x1FAFF) || within(code, 0x20000, 0x3FFFD);
    return wide ? 2 : 1;
}

/// Direction overrides are controls too: they would let a label reorder the line it stands in.
bool is_control(char32_t code) {
    return code < 0x20 || within(code, 0x7F, 0x9F) || within(code, 0x202A, 0x202E) || within(code, 0x2066, 0x2069);
}

/// The longest prefix of at most `width` columns, in bytes; at least one character.
std::size_t fitting(std::string_view text, int width) {
    std::size_t at = 0;
    while (at < text.size()) {
        const Character c = read(text, at);
        width -= columns_of(c.code);
        if (width < 0 && at > 0) break;
        at += c.bytes;
    }
    return at;
}

}  // namespace

int width_of(std::string_view text) {
    int width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character c = read(text, at);
        width += columns_of(c.code);
        at += c.bytes;
    }
    return width;
}

std::string printable(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const Character c = read(text, at);
        if (is_control(c.code)) {
            out += ' ';
        } else if (c.code == kReplacement) {
            out += "\uFFFD";
        } else {
            out += text.substr(at, c.bytes);
        }
        at += c.bytes;
    }
    return out;
}

std::vector<std::string> wrap(std::string_view text, int width, int first) {
    const std::string clean = printable(text);
    std::vector<std::string> lines{""};
    int room = width - first;
    int used = 0;
    for (std::size_t at = 0; at < clean.size();) {
        if (clean[at] == ' ') {
            ++at;
            continue;
        }
        std::string_view word = std::string_view(clean).substr(at, std::min(clean.find(' ', at), clean.size()) - at);
        at += word.size();
        const int columns = width_of(word);
        if (used > 0 && used + 1 + columns > room) {
            lines.emplace_back();
            room = width;
            used = 0;
        }
        if (used > 0) {
            lines.back() += ' ';
            ++used;
        }
        if (used == 0 && lines.size() == 1 && columns > room && columns <= width && first > 0) {
            lines.emplace_back();
            room = width;
        }
        while (width_of(word) > room) {
            const std::size_t part = fitting(word, room);
            lines.back() += word.substr(0, part);
            word.remove_prefix(part);
            lines.emplace_back();
            room = width;
        }
        lines.back() += word;
        used += width_of(word);
    }
    return lines;
}

}  // namespace reunify::report
