#include "csv/utf16.h"

#include "base/utf8.h"

namespace reunify::csv {

namespace {

/// Four bytes a character, of which three are NUL in a header, or two in any text.
bool is_utf32(std::string_view head) {
    using namespace std::string_view_literals;
    if (head.starts_with("\xFF\xFE\0\0"sv) || head.starts_with("\0\0\xFE\xFF"sv)) return true;
    constexpr std::size_t looked_at = 64;
    std::size_t little = 0, big = 0, characters = 0;
    for (std::size_t i = 0; i + 3 < head.size() && i < looked_at; i += 4, ++characters) {
        little += head[i] != '\0' && head[i + 2] == '\0' && head[i + 3] == '\0' ? 1 : 0;
        big += head[i] == '\0' && head[i + 1] == '\0' && head[i + 3] != '\0' ? 1 : 0;
    }
    return characters >= 4 && (little == characters || big == characters);
}

}  // namespace

Width width_of(std::string_view head) {
    if (is_utf32(head)) return Width::utf32;
    if (head.starts_with("\xFF\xFE")) return Width::utf16_little;
    if (head.starts_with("\xFE\xFF")) return Width::utf16_big;
    constexpr std::size_t looked_at = 64;
    std::size_t even = 0, odd = 0, pairs = 0;
    for (std::size_t i = 0; i + 1 < head.size() && i < looked_at; i += 2, ++pairs) {
        even += head[i] == '\0' ? 1 : 0;
        odd += head[i + 1] == '\0' ? 1 : 0;
    }
    // A header is mostly ASCII, so nearly every pair has its NUL at the same place.
    if (pairs >= 4 && even * 8 <= pairs && odd * 4 >= pairs * 3) return Width::utf16_little;
    if (pairs >= 4 && odd * 8 <= pairs && even * 4 >= pairs * 3) return Width::utf16_big;
    return Width::bytes;
}

void Utf16Reader::unit(char16_t unit, std::string& out) {
    if (high_ != 0) {
        const char16_t high = high_;
        high_ = 0;
        if (unit >= 0xDC00 && unit <= 0xDFFF) {
            utf8::append(out, 0x10000 + ((static_cast<char32_t>(high) - 0xD800) << 10) + (static_cast<char32_t>(unit) - 0xDC00));
            return;
        }
        broken_ = true;
    }
    if (unit >= 0xD800 && unit <= 0xDBFF) {
        high_ = unit;
    } else if (unit >= 0xDC00 && unit <= 0xDFFF) {
        broken_ = true;
    } else {
        utf8::append(out, unit);
    }
}

void Utf16Reader::add(std::string_view bytes, std::string& out) {
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (!odd_) {
            first_ = byte;
            odd_ = true;
            continue;
        }
        odd_ = false;
        const unsigned high = big_ ? first_ : byte;
        const unsigned low = big_ ? byte : first_;
        unit(static_cast<char16_t>(high << 8 | low), out);
    }
}

void Utf16Reader::finish() {
    broken_ = broken_ || high_ != 0 || odd_;
    high_ = 0;
    odd_ = false;
}

}  // namespace reunify::csv
