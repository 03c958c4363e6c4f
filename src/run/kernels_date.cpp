#include <array>

#include "base/calendar.h"
#include "base/decimal.h"
#include "run/kernels.h"
#include "run/months.h"

namespace reunify::run {

using feel::Operation;

namespace {

constexpr Lane kDay = 86'400;

Lane number(Lane whole) {
    Lane result = 0;
    return __builtin_mul_overflow(whole, decimal::kOne, &result) ? kError : in_range(result);
}

/// A number that must be whole and of the size that calendars know; -1 otherwise, which no calendar has.
int whole(Lane number) {
    constexpr Lane most = 9'999 * decimal::kOne;
    return number % decimal::kOne != 0 || number < 0 || number > most ? -1 : static_cast<int>(number / decimal::kOne);
}

Lane day_from(Lane year, Lane month, Lane day) {
    return calendar::make(whole(year), whole(month), whole(day)).value_or(kError);
}

Lane moved(Lane day, Lane seconds) {
    static const Lane first = *calendar::make(1, 1, 1);
    static const Lane last = *calendar::make(9999, 12, 31);
    if (seconds % kDay != 0) return kError;
    const Lane result = day + seconds / kDay;
    return result < first || result > last ? kError : result;
}

template <class F>
void each(std::size_t n, Lane* out, Lanes a, F f) {
    map(n, out, a, [f](Lane x) { return is_known(x) ? f(x) : x; });
}

template <class F>
void each(std::size_t n, Lane* out, Lanes a, Lanes b, F f) {
    map(n, out, a, b, [f](Lane x, Lane y) {
        if (is_known(x) && is_known(y)) return f(x, y);
        return not_known(x, y);
    });
}

void make_dates(std::size_t n, Lane* out, Lanes a, Lanes b, Lanes c) {
    const auto at = [](Lanes input, std::size_t row) { return input.at[input.same ? 0 : row]; };
    for (std::size_t i = 0; i < n; ++i) {
        const std::array<Lane, 3> part{at(a, i), at(b, i), at(c, i)};
        const bool known = is_known(part[0]) && is_known(part[1]) && is_known(part[2]);
        out[i] = known ? day_from(part[0], part[1], part[2]) : not_known(not_known(part[0], part[1]), not_known(part[2]));
    }
}

}  // namespace

void reckon(Operation operation, std::size_t n, Lane* out, Lanes a, Lanes b, Lanes c) {
    switch (operation) {
        case Operation::make_date:
            make_dates(n, out, a, b, c);
            return;
        case Operation::add_months: {
            const Months months;
            each(n, out, a, b, [&months](Lane x, Lane y) { return months.add(x, y); });
            return;
        }
        case Operation::add_seconds:
            each(n, out, a, b, moved);
            return;
        case Operation::days_between:
            each(n, out, a, b, [](Lane x, Lane y) { return (x - y) * kDay; });
            return;
        case Operation::months_between:
            each(n, out, a, b, calendar::whole_months_between);
            return;
        case Operation::year_of:
            each(n, out, a, [](Lane x) { return number(calendar::split(x).year); });
            return;
        case Operation::month_of:
            each(n, out, a, [](Lane x) { return number(calendar::split(x).month); });
            return;
        case Operation::day_of:
            each(n, out, a, [](Lane x) { return number(calendar::split(x).day); });
            return;
        case Operation::weekday_of:
            each(n, out, a, [](Lane x) { return number(calendar::weekday(x)); });
            return;
        case Operation::day_of_year:
            each(n, out, a, [](Lane x) { return number(calendar::day_of_year(x)); });
            return;
        case Operation::week_of_year:
            each(n, out, a, [](Lane x) { return number(calendar::iso_week(x)); });
            return;
        case Operation::years_part:
            each(n, out, a, [](Lane x) { return number(x / 12); });
            return;
        case Operation::months_part:
            each(n, out, a, [](Lane x) { return number(x % 12); });
            return;
        case Operation::days_part:
            each(n, out, a, [](Lane x) { return number(x / kDay); });
            return;
        case Operation::hours_part:
            each(n, out, a, [](Lane x) { return number(x % kDay / 3'600); });
            return;
        case Operation::minutes_part:
            each(n, out, a, [](Lane x) { return number(x % 3'600 / 60); });
            return;
        default:
            each(n, out, a, [](Lane x) { return number(x % 60); });
            return;
    }
}

REUNIFY_WIDE void look_up(std::size_t n, Lane* out, Lanes day, const Table& table) {
    // Every value in turn, the last one that has begun stays: tables are short, and rows without branches go several at a time.
    map(n, out, day, [](Lane x) { return not_known(x); });
    for (std::size_t entry = 0; entry < table.from.size(); ++entry) {
        const Lane from = table.from[entry];
        const Lane value = table.value[entry];
        const Lane* __restrict x = day.at;
        Lane* __restrict result = out;
        for (std::size_t i = 0; i < n; ++i) result[i] = x[i] >= from ? value : result[i];
    }
}

}  // namespace reunify::run
