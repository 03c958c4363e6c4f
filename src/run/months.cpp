#include "run/months.h"

#include <algorithm>

#include "base/calendar.h"

namespace reunify::run {

const Months& Months::table() {
    static const Months table;
    return table;
}

Lane Months::add(Lane day, Lane months) const {
    if (day >= starts_.front() && day < starts_.back() && months > -kCount && months < kCount) {
        // Months are 30.44 days long on average; the estimate is off by one month at most.
        auto month = static_cast<std::size_t>((day - starts_.front()) * 137'803 >> 22U);
        if (starts_[month] > day) {
            --month;
        } else if (starts_[month + 1] <= day) {
            ++month;
        }
        const Lane reached = static_cast<Lane>(month) + months;
        if (reached >= 0 && reached < kCount) {
            const auto there = static_cast<std::size_t>(reached);
            return std::min(starts_[there] + (day - starts_[month]), Lane{starts_[there + 1]} - 1);
        }
    }
    return calendar::add_months(day, months).value_or(kError);
}

}  // namespace reunify::run
