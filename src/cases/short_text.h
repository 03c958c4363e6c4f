#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace reunify::cases {

/// A text by its ends and its length: cells are short and compared by the million, and of a text of up to 16 bytes this is all there is.
struct ShortText {
    static constexpr std::size_t kLongest = 16;

    std::uint64_t first = 0, last = 0;
    std::size_t size = 0;

    ShortText() = default;
    [[gnu::always_inline]] explicit ShortText(std::string_view text) : size(text.size()) {
        if (size >= 8) {
            take<std::uint64_t>(text);
        } else if (size >= 4) {
            take<std::uint32_t>(text);
        } else if (size >= 2) {
            take<std::uint16_t>(text);
        } else if (size == 1) {
            first = static_cast<unsigned char>(text.front());
        }
    }

    bool is_whole() const { return size <= kLongest; }

    /// Spread over its highest bits.
    std::uint64_t hash() const { return ((first ^ size) * 0x9E3779B97F4A7C15ULL ^ last) * 0xD6E8FEB86659FD93ULL; }

    friend bool operator==(const ShortText&, const ShortText&) = default;

private:
    /// The first and the last bytes; they overlap in a text shorter than two words.
    template <class Word>
    [[gnu::always_inline]] void take(std::string_view text) {
        std::array<Word, 2> ends{};
        std::memcpy(&ends[0], text.data(), sizeof(Word));
        std::memcpy(&ends[1], text.data() + text.size() - sizeof(Word), sizeof(Word));
        first = ends[0];
        last = ends[1];
    }
};

}  // namespace reunify::cases
