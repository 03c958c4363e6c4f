#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace reunify::calendar {

/// The first day of every month of the years that files speak of, and of the one after: what is asked for by the million is looked up.
struct MonthStarts {
    static constexpr int kFirstYear = 1900;
    static constexpr int kYears = 250;
    static constexpr std::size_t kMonths = std::size_t{kYears} * 12;

    std::array<std::int32_t, kMonths + 1> days{};

    static const MonthStarts& table();
};

}  // namespace reunify::calendar
