#pragma once

#include <algorithm>
#include <array>
#include <climits>
#include <cstddef>
#include <cstdint>

/// Truths of three values, days and months.
namespace by_hand {

/// Kleene's three values, in the order in which `and` is the lesser.
enum Truth : std::uint8_t { no, unknown, yes };

constexpr Truth both(Truth a, Truth b) {
    return a < b ? a : b;
}
constexpr Truth either(Truth a, Truth b) {
    return a > b ? a : b;
}
constexpr Truth opposite(Truth a) {
    return static_cast<Truth>(2 - a);
}
constexpr Truth truth(bool value) {
    return value ? yes : no;
}

/// What holds under a law that is not known: what all three laws agree on.
constexpr Truth agreed(Truth previous, Truth present, Truth eu) {
    return previous == present && present == eu ? previous : unknown;
}

using Day = std::int32_t;
constexpr Day kNone = INT_MIN;

constexpr Truth at_most(Day a, Day b) {
    return a == kNone || b == kNone ? unknown : truth(a <= b);
}
constexpr Truth before(Day a, Day b) {
    return a == kNone || b == kNone ? unknown : truth(a < b);
}

constexpr int kFirstYear = 1900;
constexpr int kMonths = 12 * 250;

/// The first day of each month from 1900 on.
constexpr std::array<Day, kMonths + 1> month_starts() {
    std::array<Day, kMonths + 1> starts{};
    Day day = -25567;  // 1900-01-01
    for (int month = 0; month <= kMonths; ++month) {
        starts[static_cast<std::size_t>(month)] = day;
        const int year = kFirstYear + month / 12;
        const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        constexpr std::array<int, 12> lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        const int in_year = month % 12;
        day += lengths[static_cast<std::size_t>(in_year)] + (in_year == 1 && leap ? 1 : 0);
    }
    return starts;
}

constexpr std::array<Day, kMonths + 1> kStarts = month_starts();

constexpr Day start_of(int month) {
    return kStarts[static_cast<std::size_t>(month)];
}

/// A day that months are added to.
struct Date {
    Day day = kNone;
    int month = 0;         ///< since January 1900
    int day_of_month = 0;  ///< from 0

    /// The same day of the month so many months later, or the last where that month is shorter.
    Day plus_months(int months) const {
        if (day == kNone) return kNone;
        const int there = month + months;
        return std::min(start_of(there) + day_of_month, start_of(there + 1) - 1);
    }
};

constexpr Day day_of(int year, int month, int day) {
    return start_of((year - kFirstYear) * 12 + month - 1) + day - 1;
}

constexpr Day kReform = day_of(2025, 8, 18);
constexpr Day kTransitionEnds = day_of(2027, 8, 18);
constexpr Day kSuspended = day_of(2026, 2, 26);

}  // namespace by_hand
