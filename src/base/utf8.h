#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Texts in UTF-8 (RFC 3629: overlong forms, surrogates and what is above U+10FFFF are none), character by character: the one decoder, and
/// the one table of how wide a character stands on a terminal.
namespace reunify::utf8 {

inline constexpr char32_t kReplacement = 0xFFFD;

/// One character and the bytes it takes. A byte that is no UTF-8 is U+FFFD and takes one, which the real U+FFFD does not.
struct Character {
    char32_t code = kReplacement;
    std::size_t size = 1;
    bool is_sound() const { return code != kReplacement || size > 1; }
};

/// The character that starts at a byte of the text.
Character read(std::string_view text, std::size_t at);

void append(std::string& out, char32_t code);

/// The byte offset of the first sequence that is not UTF-8, or npos.
std::size_t find_invalid(std::string_view text);

/// Characters (code points); a byte that is no UTF-8 counts as one.
std::size_t count(std::string_view text);

/// The text with U+FFFD in place of every byte that is no UTF-8, so that it can be shown and written to JSON.
std::string with_valid(std::string_view text);

/// The byte offset of the first control character that no text of ours holds (any but tab, line feed, carriage return), or npos.
std::size_t find_control(std::string_view text);

/// Whether a character would steer the terminal or the page of whoever reads it: controls, C1 ones included, the marks that turn the
/// direction of writing, and the separators U+2028 and U+2029, which are ends of lines.
bool steers(char32_t code);

/// The text with a space for every character that steers, and U+FFFD for every byte that is no UTF-8.
std::string printable(std::string_view text);

/// The columns a character takes on a terminal: accents that stand apart take none, Chinese, Japanese, Korean and pictures take two.
int columns(char32_t code);
int width_of(std::string_view text);

}  // namespace reunify::utf8
