#include "base/fold.h"

#include <array>

namespace reunify {

namespace {

/// U+00C0 to U+00FF; an empty one stays as it is.
constexpr std::array<std::string_view, 64> kLatin{"a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
                                                  "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "ss",
                                                  "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
                                                  "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "y"};

constexpr std::array<std::string_view, 6> kWideSpaces{"\xC2\xA0",     "\xE2\x80\xAF", "\xE2\x80\x89",
                                                      "\xE2\x80\x87", "\xE2\x80\x82", "\xE2\x80\x83"};
constexpr std::array<std::string_view, 6> kDashes{"\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x93",
                                                  "\xE2\x80\x94", "\xEF\xBC\x8D", "\xEF\xBC\xBF"};

unsigned char byte(std::string_view text, std::size_t i) {
    return static_cast<unsigned char>(text[i]);
}

std::size_t leading_gap(std::string_view text) {
    if (text.front() == '-' || text.front() == '_') return 1;
    if (byte(text, 0) < 0x80) return leading_space(text);
    for (const std::string_view dash : kDashes) {
        if (text.starts_with(dash)) return dash.size();
    }
    return leading_space(text);
}

/// Bytes of the character at the front, as far as the text goes.
std::size_t leading_character(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && (byte(text, size) & 0xC0) == 0x80) ++size;
    return size;
}

/// The character that one in full width (U+FF01 to U+FF5E) stands for; 0 for any other.
char of_full_width(std::string_view character) {
    if (character.size() != 3 || byte(character, 0) != 0xEF || (byte(character, 1) != 0xBC && byte(character, 1) != 0xBD)) return 0;
    const unsigned offset = (byte(character, 1) - 0xBCU) << 6 | (byte(character, 2) & 0x3FU);
    return offset >= 0x01 && offset <= 0x5E ? static_cast<char>(0x20 + offset) : '\0';
}

std::size_t fold_character(std::string_view text, std::string& out) {
    const char c = text.front();
    if (static_cast<unsigned char>(c) < 0x80) {
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        return 1;
    }
    const std::size_t size = leading_character(text);
    const std::string_view character = text.substr(0, size);
    if (const char plain = of_full_width(character); plain != 0) {
        fold_character({&plain, 1}, out);
    } else if (character == "\xC5\x92" || character == "\xC5\x93") {
        out += "oe";
    } else if (character == "\xE2\x80\x99") {  // a typographic apostrophe
        out += '\'';
    } else if (size == 2 && (byte(text, 0) == 0xCC || (byte(text, 0) == 0xCD && byte(text, 1) < 0xB0))) {
        return size;  // an accent that stands apart from its letter
    } else if (size == 2 && byte(text, 0) == 0xC3 && !kLatin[byte(text, 1) - 0x80U].empty()) {
        out += kLatin[byte(text, 1) - 0x80U];
    } else {
        out += character;
    }
    return size;
}

}  // namespace

std::size_t leading_space(std::string_view text) {
    if (text.empty()) return 0;
    const char c = text.front();
    if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
    if (byte(text, 0) < 0x80) return 0;
    for (const std::string_view space : kWideSpaces) {
        if (text.starts_with(space)) return space.size();
    }
    return 0;
}

std::string fold(std::string_view text) {
    std::string out;
    bool gap = false;
    while (!text.empty()) {
        if (const std::size_t size = leading_gap(text)) {
            gap = true;
            text.remove_prefix(size);
            continue;
        }
        if (gap && !out.empty()) out += '_';
        gap = false;
        text.remove_prefix(fold_character(text, out));
    }
    return out;
}

}  // namespace reunify
