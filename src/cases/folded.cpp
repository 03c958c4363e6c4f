#include "cases/folded.h"

namespace reunify::cases {

namespace {

unsigned char byte(std::string_view text, std::size_t i) {
    return static_cast<unsigned char>(text[i]);
}

/// Bytes of the character at the front, as far as the text goes.
std::size_t leading_character(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && (byte(text, size) & 0xC0) == 0x80) ++size;
    return size;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    while (const std::size_t size = leading_space(text)) text.remove_prefix(size);
    for (;;) {
        if (text.empty()) return text;
        std::size_t last = text.size() - 1;
        while (last > 0 && (byte(text, last) & 0xC0) == 0x80) --last;
        const std::size_t size = leading_space(text.substr(last));
        if (size == 0 || last + size != text.size()) return text;
        text.remove_suffix(size);
    }
}

std::string quoted(std::string_view text) {
    constexpr int most = 60;
    std::string_view rest = text;
    for (int i = 0; i < most && !rest.empty(); ++i) rest.remove_prefix(leading_character(rest));
    std::string out = "`";
    out += text.substr(0, text.size() - rest.size());
    return out + (rest.empty() ? "`" : "...`");
}

}  // namespace reunify::cases
