#include "cases/look_alike.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <utility>

#include "base/fold.h"
#include "cases/sentences.h"

namespace reunify::cases {

namespace {

/// Small letters, and capitals by their small ones: `Н` looks like an H, so `н` counts as an h. After Unicode's confusables.txt, of the
/// scripts whose letters stand on keyboards in Belgium beside Latin ones. Ascending.
constexpr auto kShapes = std::to_array<std::pair<utf8proc_int32_t, char>>({
    {0x0131, 'i'}, {0x03B1, 'a'}, {0x03B2, 'b'}, {0x03B5, 'e'}, {0x03B6, 'z'}, {0x03B7, 'h'}, {0x03B9, 'i'}, {0x03BA, 'k'},
    {0x03BC, 'm'}, {0x03BD, 'n'}, {0x03BF, 'o'}, {0x03C1, 'p'}, {0x03C4, 't'}, {0x03C5, 'y'}, {0x03C7, 'x'}, {0x03F2, 'c'},
    {0x03F3, 'j'}, {0x0430, 'a'}, {0x0432, 'b'}, {0x0435, 'e'}, {0x043A, 'k'}, {0x043C, 'm'}, {0x043D, 'h'}, {0x043E, 'o'},
    {0x0440, 'p'}, {0x0441, 'c'}, {0x0442, 't'}, {0x0443, 'y'}, {0x0445, 'x'}, {0x0455, 's'}, {0x0456, 'i'}, {0x0458, 'j'},
    {0x0475, 'v'}, {0x04AF, 'y'}, {0x04BB, 'h'}, {0x04CF, 'i'}, {0x0501, 'd'}, {0x051B, 'q'}, {0x051D, 'w'},
});

std::string mapped(std::string_view text, int options) {
    utf8proc_uint8_t* out = nullptr;
    const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                               static_cast<utf8proc_ssize_t>(text.size()), &out, static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(out, &std::free);
    if (size < 0) return std::string(text);  // no UTF-8
    return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(size)};
}

constexpr int kLetters = UTF8PROC_STABLE | UTF8PROC_DECOMPOSE;

/// Calls `each` with every character and its bytes.
template <class Each>
void for_characters(std::string_view text, const Each& each) {
    while (!text.empty()) {
        utf8proc_int32_t code = -1;
        const utf8proc_ssize_t read =
            utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &code);
        const auto size = static_cast<std::size_t>(std::max<utf8proc_ssize_t>(read, 1));
        each(code, text.substr(0, size));
        text.remove_prefix(size);
    }
}

}  // namespace

std::string look_of(std::string_view text) {
    std::string out;
    for_characters(mapped(text, kLetters | UTF8PROC_CASEFOLD | UTF8PROC_COMPAT | UTF8PROC_LUMP),
                   [&](utf8proc_int32_t code, std::string_view character) {
                       const auto* shape = std::lower_bound(kShapes.begin(), kShapes.end(), std::pair<utf8proc_int32_t, char>{code, '\0'});
                       if (shape != kShapes.end() && shape->first == code) {
                           out += shape->second;
                       } else {
                           out += character;
                       }
                   });
    return fold(out);
}

std::optional<OddCharacter> look_alike_in(std::string_view text) {
    std::optional<OddCharacter> found;
    for_characters(text, [&](utf8proc_int32_t code, std::string_view character) {
        if (found || code < 0x80) return;
        const std::string look = look_of(character);
        const bool latin = std::all_of(look.begin(), look.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        if (look.empty() || !latin || look == fold(mapped(character, kLetters))) return;
        found = OddCharacter{{sentence::look_alike, character, look}, fmt::format("U+{:04X}", code)};
    });
    return found;
}

}  // namespace reunify::cases
