#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "batch/family_name.h"
#include "batch/incomplete.h"

namespace reunify::batch {

/// The families of a list by name, and which of them are not whole. Keeps 56 bits of a hash, the line where the family starts and why it is
/// not whole: about 14 bytes a family, and as much again for each other key of its name (name_keys.h), which most have not; the chance that
/// any two of a million families are taken for one is below one in a hundred thousand.
class FamilyRegister {
public:
    struct Entry {
        std::uint32_t line = 0;        ///< where it started first; 0: there is no such family
        bool same_spelling = true;     ///< as it was written there
        std::uint32_t other_line = 0;  ///< where a name starts that another key shows to be this one in another spelling; 0: none
    };

    /// Remembers a family that starts on `line`; returns what was known of that name before. Marks all spellings of one name.
    Entry add(const NameHash& name, std::uint32_t line);

    /// Notes that the family of that name is not whole, also where no row of it was found yet.
    void mark(const NameHash& name, Incomplete reason);

    /// Why the family is not whole: a bit a reason, `1 << reason`. 0: it is, as far as was seen.
    unsigned reasons(const NameHash& name) const;

    /// Where the family of that name started first; 0: there is none.
    std::uint32_t first_line(const NameHash& name) const;

    /// Has the memory fetched where a name will be looked for: families are many and stand all over it.
    void fetch(const NameHash& name) const;

    bool has_marks() const { return marks_; }
    std::uint64_t families() const { return families_; }

private:
    /// One of 256 small tables, so that growing one never needs much memory at once.
    struct Shelf {
        /// Thirteen bytes, side by side: a family is looked for once, somewhere in memory.
        struct [[gnu::packed]] Slot {
            std::uint32_t low = 0;
            std::uint32_t line = 0;
            std::uint16_t high = 0;
            std::uint8_t spelling = 0;
            std::uint16_t state = 0;  ///< bits of reasons; the lowest: the slot is taken; the highest: by a name that may be so read
        };
        std::vector<Slot> slots;
        std::size_t used = 0;
        void grow();
        std::size_t start(std::uint32_t spread) const { return static_cast<std::size_t>((std::uint64_t{spread} * slots.size()) >> 32); }
        std::size_t find(std::uint32_t want_low, std::uint16_t want_high) const;
    };
    Shelf::Slot& slot_of(std::uint64_t key);
    const Shelf::Slot* found(std::uint64_t key) const;
    std::uint32_t meet(std::uint64_t key, bool by_reading, const NameHash& name, std::uint32_t line);
    void mark_spelling(Shelf::Slot& slot);

    std::array<Shelf, 256> shelves_;
    std::uint64_t families_ = 0;
    bool marks_ = false;
};

}  // namespace reunify::batch
