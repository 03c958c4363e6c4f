#include <array>

#include "base/calendar.h"
#include "base/decimal.h"
#include "run/kernels.h"
#include "run/months.h"

namespace reunify::run {

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

}  // namespace

namespace kernel {

void make_date(std::size_t n, Lane* out, Lanes a, Lanes b, Lanes c) {
    for (std::size_t i = 0; i < n; ++i) {
        const std::array<Lane, 3> part{a[i], b[i], c[i]};
        const bool known = is_known(part[0]) && is_known(part[1]) && is_known(part[2]);
        out[i] = known ? day_from(part[0], part[1], part[2]) : not_known(not_known(part[0], part[1]), not_known(part[2]));
    }
}

void add_months(std::size_t n, Lane* out, Lanes a, Lanes b) {
    const Months months;
    each(n, out, a, b, [&months](Lane x, Lane y) { return months.add(x, y); });
}

void add_seconds(std::size_t n, Lane* out, Lanes a, Lanes b) {
    each(n, out, a, b, moved);
}

void days_between(std::size_t n, Lane* out, Lanes a, Lanes b) {
    each(n, out, a, b, [](Lane x, Lane y) { return (x - y) * kDay; });
}

void months_between(std::size_t n, Lane* out, Lanes a, Lanes b) {
    each(n, out, a, b, calendar::whole_months_between);
}

void year_of(std::size_t n, Lane* out, Lanes a) {
    each(n, out, a, [](Lane x) { return number(calendar::split(x).year); });
}

void month_of(std::size_t n, Lane* out, Lanes a) {
    each(n, out, a, [](Lane x) { return number(calendar::split(x).month); });
}

void day_of(std::size_t n, Lane* out, Lanes a) {
    each(n, out, a, [](Lane x) { return number(calendar::split(x).day); });
}

void weekday_of(std::size_t n, Lane* out, Lanes a) {
    each(n, out, a, [](Lane x) { return number(calendar::weekday(x)); });
}

void day_of_year(std::size_t n, Lane* out, Lanes a) {
    each(n, out, a, [](Lane x) { return number(calendar::day_of_year(x)); });
}

void week_of_year(std::size_t n, Lane* out, Lanes a) {
    each(n, out, a, [](Lane x) { return number(calendar::iso_week(x)); });
}

void years_part(std::size_t n, Lane* out, Lanes a) {
    each(n, out, a, [](Lane x) { return number(x / 12); });
}

void months_part(std::size_t n, Lane* out, Lanes a) {
    each(n, out, a, [](Lane x) { return number(x % 12); });
}

void days_part(std::size_t n, Lane* out, Lanes a) {
    each(n, out, a, [](Lane x) { return number(x / kDay); });
}

void hours_part(std::size_t n, Lane* out, Lanes a) {
    each(n, out, a, [](Lane x) { return number(x % kDay / 3'600); });
}

void minutes_part(std::size_t n, Lane* out, Lanes a) {
    each(n, out, a, [](Lane x) { return number(x % 3'600 / 60); });
}

void seconds_part(std::size_t n, Lane* out, Lanes a) {
    each(n, out, a, [](Lane x) { return number(x % 60); });
}

REUNIFY_WIDE void amount(std::size_t n, Lane* out, Lanes day, const Table& table) {
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

}  // namespace kernel

}  // namespace reunify::run
