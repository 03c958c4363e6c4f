#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/phrase.h"

namespace reunify::cases {

/// A day as people write it, or why it is none.
struct DateText {
    std::int64_t value = 0;  ///< days since 1970-01-01
    Phrase wrong;            ///< empty if the day could be read
    Phrase accepted;         ///< only where there is more to say than what a date accepts anyway
    std::string nearest;     ///< the same digits as a day that exists, where that is likely what was meant
};

/// `2026-12-31`, or the day first: `31/12/2026`, `31-12-2026`, `31.12.2026`, `1/2/2026`. Never the month first, never a year of two digits.
DateText read_date(std::string_view text);

}  // namespace reunify::cases
