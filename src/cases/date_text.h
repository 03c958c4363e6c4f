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

/// `2026-12-31`, or the day first: `31/12/2026`, `31-12-2026`, `31.12.2026`, `1/2/2026`, or with the name of its month. Never the month
/// first, nor two-digit years.
DateText read_date(std::string_view text);

/// How a day written with slashes, dots or dashes may be meant.
enum class DayOrder : std::uint8_t {
    clear,        ///< day first, or in another form
    month_first,  ///< the calendar has the day only with the month first: `12/31/2026`
    either        ///< `09/08/2026`
};
DayOrder day_order(std::string_view text);

}  // namespace reunify::cases
