#pragma once

#include <array>
#include <cstdint>

#include "base/lane.h"
#include "base/month_starts.h"

namespace reunify::run {

/// calendar::add_months by a table of where each month starts, for the years that files speak of; other days go through the calendar.
class Months {
public:
    static const Months& table();

    /// `day` moved by whole months, the month's last day where it has no such day; error outside the years 1 to 9999. Both must be known.
    Lane add(Lane day, Lane months) const;

private:
    static constexpr auto kCount = static_cast<Lane>(calendar::MonthStarts::kMonths);

    const std::array<std::int32_t, calendar::MonthStarts::kMonths + 1>& starts_ = calendar::MonthStarts::table().days;
};

}  // namespace reunify::run
