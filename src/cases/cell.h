#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/lane.h"
#include "base/phrase.h"
#include "cases/quick.h"
#include "cases/short_text.h"
#include "cases/within.h"
#include "law/ruleset.h"

namespace reunify::cases {

/// Reads the cells of one column. The common forms (`2026-12-31`, `31/12/2026`, `2131.28`, `2131,28`, a choice already seen) are read on a
/// fast way that gives the same as `read_value`; everything else goes through `read_value` itself, which also words the faults.
class CellReader {
public:
    CellReader(std::shared_ptr<const law::RuleSet> rules, std::size_t fact);

    /// The value of a cell of UTF-8 or Windows-1252 bytes. False: it cannot be read, `reason` and `accepted` say why.
    [[gnu::always_inline]] bool read(std::string_view cell, Lane& value, Phrase& reason, Phrase& accepted) {
        return read_quickly(cell, value) || read_slowly(cell, value, reason, accepted);
    }

    /// The limits of the cell read last, where it says no more; once.
    std::optional<Within> take_within() { return std::exchange(within_, std::nullopt); }

private:
    /// A choice or yes/no read before.
    struct Seen {
        ShortText ends;
        std::string cell;
        Lane value = kUnknown;
        bool is(const ShortText& other, std::string_view text) const { return ends == other && (ends.is_whole() || cell == text); }
    };

    [[gnu::always_inline]] bool read_quickly(std::string_view cell, Lane& value) const {
        switch (type_) {
            case law::FactType::date:
                return quick::date(cell, value) && is_within_bounds(value);
            case law::FactType::money:
                return quick::money(cell, value) && is_within_bounds(value);
            case law::FactType::count:
                return quick::count(cell, value) && is_within_bounds(value);
            case law::FactType::choice:
            case law::FactType::yes_no:
                break;
            case law::FactType::text:
                return false;
        }
        const ShortText ends(cell);
        const Seen& seen = seen_[ends.hash() >> kSeenShift];
        if (!seen.is(ends, cell)) return false;
        value = seen.value;
        return true;
    }

    Seen* find(const ShortText& ends, std::string_view cell);
    bool read_slowly(std::string_view cell, Lane& value, Phrase& reason, Phrase& accepted);
    bool is_within_bounds(Lane value) const { return value >= least_ && value <= most_; }

    static constexpr unsigned kSeenShift = 64 - 8;
    static constexpr std::size_t kSeen = std::size_t{1} << (64 - kSeenShift);
    static constexpr std::size_t kLongestSeen = 64;

    std::shared_ptr<const law::RuleSet> rules_;
    std::size_t fact_;
    law::FactType type_;
    Lane least_, most_;
    std::optional<Within> within_;
    std::vector<Seen> seen_;  ///< of choices and yes/no: open addressing by hash
};

}  // namespace reunify::cases
