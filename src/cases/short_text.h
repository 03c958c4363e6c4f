#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Cells are short and compared by the million: what a call to the library would take longer for than the work itself.
namespace reunify::cases {

/// The first and the last bytes of a text of at least sizeof(Word); they overlap in one shorter than twice that.
template <class Word>
[[gnu::always_inline]] inline std::array<Word, 2> ends_of(std::string_view text) {
    std::array<Word, 2> ends{};
    std::memcpy(&ends[0], text.data(), sizeof(Word));
    std::memcpy(&ends[1], text.data() + text.size() - sizeof(Word), sizeof(Word));
    return ends;
}

/// Whether two texts are the same.
[[gnu::always_inline]] inline bool same_text(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    if (a.size() > 16) return std::memcmp(a.data(), b.data(), a.size()) == 0;
    if (a.size() >= 8) return ends_of<std::uint64_t>(a) == ends_of<std::uint64_t>(b);
    if (a.size() >= 4) return ends_of<std::uint32_t>(a) == ends_of<std::uint32_t>(b);
    if (a.size() >= 2) return ends_of<std::uint16_t>(a) == ends_of<std::uint16_t>(b);
    return a.empty() || a.front() == b.front();
}

/// A hash of a text by its length and ends.
inline std::uint64_t hash_text(std::string_view text) {
    std::array<std::uint64_t, 2> part{};
    if (text.size() >= 8) {
        part = ends_of<std::uint64_t>(text);
    } else if (text.size() >= 4) {
        const auto ends = ends_of<std::uint32_t>(text);
        part = {ends[0], ends[1]};
    } else if (!text.empty()) {
        part = {static_cast<unsigned char>(text.front()), static_cast<unsigned char>(text.back())};
    }
    const std::uint64_t mixed = (part[0] ^ text.size() * 0x9E3779B97F4A7C15ULL) * 0xD6E8FEB86659FD93ULL;
    return (mixed ^ mixed >> 32 ^ part[1]) * 0xC4CEB9FE1A85EC53ULL >> 32;
}

}  // namespace reunify::cases
