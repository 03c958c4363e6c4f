#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/calendar.h"
#include "base/lane.h"
#include "base/month_starts.h"

namespace reunify::run {

/// calendar::add_months by a table of where each month starts, for the years that files speak of; other days go through the calendar.
class Months {
public:
    /// `day` moved by whole months, the month's last day where it has no such day; error outside the years 1 to 9999. Both must be known.
    [[gnu::always_inline]] Lane add(Lane day, Lane months) const {
        const auto since = static_cast<std::uint64_t>(day - starts_.front());
        if (since < static_cast<std::uint64_t>(starts_.back() - starts_.front()) && months > -kCount && months < kCount) {
            // Months are 30.44 days long on average; the estimate is off by one month at most.
            std::size_t month = since * 137'803 >> 22U;
            month = month - (starts_[month] > day) + (starts_[month + 1] <= day);
            const Lane reached = static_cast<Lane>(month) + months;
            if (reached >= 0 && reached < kCount) {
                const auto there = static_cast<std::size_t>(reached);
                return std::min(starts_[there] + (day - starts_[month]), Lane{starts_[there + 1]} - 1);
            }
        }
        return calendar::add_months(day, months).value_or(kError);
    }

private:
    static constexpr auto kCount = static_cast<Lane>(calendar::MonthStarts::kMonths);

    const std::array<std::int32_t, calendar::MonthStarts::kMonths + 1>& starts_ = calendar::MonthStarts::table().days;
};

}  // namespace reunify::run
