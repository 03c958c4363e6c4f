#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace reunify::batch {

/// The families already passed, so that rows of one family found apart are noticed. Keeps 56 bits of a hash and the line for each family:
/// about 12 bytes a family; the chance that any two of a million families are taken for one is below one in a hundred thousand.
class SeenCases {
public:
    /// What is kept of a name.
    static std::uint64_t hash(std::string_view name);

    /// Remembers a family that starts on `line` by the hash of its name. Returns the line where a family of that name started before, or 0
    /// if it is new.
    std::uint32_t add(std::uint64_t hash, std::uint32_t line);

    /// Has the memory fetched where `add` will look for it: families are many and stand all over it.
    void fetch(std::uint64_t hash) const;

private:
    /// One of 256 small tables, so that growing one never needs much memory at once.
    struct Shelf {
        /// Ten bytes, side by side: a family is looked for once, somewhere in memory.
        struct [[gnu::packed]] Entry {
            std::uint32_t low = 0;
            std::uint32_t line = 0;  ///< 0: free
            std::uint16_t high = 0;
        };
        std::vector<Entry> entries;
        std::size_t used = 0;
        void grow();
        std::size_t start(std::uint32_t spread) const { return static_cast<std::size_t>((std::uint64_t{spread} * entries.size()) >> 32); }
        std::size_t find(std::uint32_t want_low, std::uint16_t want_high) const;
    };
    std::array<Shelf, 256> shelves_;
};

}  // namespace reunify::batch
