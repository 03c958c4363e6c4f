#include "tests/oracle/values.h"

#include <algorithm>
#include <limits>

#include "base/calendar.h"
#include "base/decimal.h"
#include "feel/operation.h"

namespace reunify::oracle {

using feel::Operation;

namespace {

__extension__ using Wide = __int128;

Value settle(std::optional<std::int64_t> result) {
    if (!result) return kErrorValue;
    return known(*result);
}

Value settle(Wide result) {
    const Wide most = std::numeric_limits<std::int64_t>::max() - 1;
    if (result > most || result < -most) return kErrorValue;
    return known(static_cast<std::int64_t>(result));
}

Value whole_number(std::int64_t number) {
    return settle(Wide{number} * 1'000'000);
}

Value rounded(std::int64_t value, std::int64_t digits, decimal::Rounding mode) {
    for (int each = -6; each <= 6; ++each) {
        if (digits == each * decimal::kOne) return settle(decimal::round(value, each, mode));
    }
    return kErrorValue;
}

std::optional<std::int64_t> date(std::int64_t year, std::int64_t month, std::int64_t day) {
    for (const std::int64_t part : {year, month, day}) {
        if (part % decimal::kOne != 0 || part < 0 || part > 20'000 * decimal::kOne) return std::nullopt;
    }
    return calendar::make(static_cast<int>(year / decimal::kOne), static_cast<int>(month / decimal::kOne),
                          static_cast<int>(day / decimal::kOne));
}

Value later_by(std::int64_t day, std::int64_t seconds) {
    if (seconds % 86'400 != 0) return kErrorValue;
    const std::int64_t there = day + seconds / 86'400;
    if (there < *calendar::make(1, 1, 1) || there > *calendar::make(9999, 12, 31)) return kErrorValue;
    return known(there);
}

Value parity(std::int64_t number, bool odd) {
    if (number % decimal::kOne != 0) return kErrorValue;
    return known((number % (2 * decimal::kOne) != 0) == odd);
}

/// One known value.
Value apply_one(Operation operation, std::int64_t a) {
    switch (operation) {
        case Operation::negate:
            return known(-a);
        case Operation::absolute:
            return known(a < 0 ? -a : a);
        case Operation::odd:
            return parity(a, true);
        case Operation::even:
            return parity(a, false);
        case Operation::year_of:
            return whole_number(calendar::split(a).year);
        case Operation::month_of:
            return whole_number(calendar::split(a).month);
        case Operation::day_of:
            return whole_number(calendar::split(a).day);
        case Operation::weekday_of:
            return whole_number(calendar::weekday(a));
        case Operation::day_of_year:
            return whole_number(calendar::day_of_year(a));
        case Operation::week_of_year:
            return whole_number(calendar::iso_week(a));
        case Operation::years_part:
            return whole_number(a / 12);
        case Operation::months_part:
            return whole_number(a - a / 12 * 12);
        case Operation::days_part:
            return whole_number(a / 86'400);
        case Operation::hours_part:
            return whole_number(a / 3'600 % 24);
        case Operation::minutes_part:
            return whole_number(a / 60 % 60);
        case Operation::seconds_part:
            return whole_number(a % 60);
        default:
            return kErrorValue;
    }
}

/// Two known values.
Value apply_two(Operation operation, std::int64_t a, std::int64_t b) {
    using decimal::Rounding;
    switch (operation) {
        case Operation::same_truth:
        case Operation::equal:
            return known(a == b);
        case Operation::less:
            return known(a < b);
        case Operation::less_or_equal:
            return known(!(b < a));
        case Operation::lesser:
            return known(std::min(a, b));
        case Operation::greater:
            return known(std::max(a, b));
        case Operation::add:
            return settle(Wide{a} + b);
        case Operation::subtract:
            return settle(Wide{a} - b);
        case Operation::multiply:
            return settle(decimal::multiply(a, b));
        case Operation::divide:
        case Operation::ratio:
            return settle(decimal::divide(a, b));
        case Operation::power:
            return settle(decimal::power(a, b));
        case Operation::modulo:
            return settle(decimal::modulo(a, b));
        case Operation::scale:
            return settle(Wide{a} * b / decimal::kOne);
        case Operation::shrink:
            return b == 0 ? kErrorValue : settle(Wide{a} * decimal::kOne / b);
        case Operation::round_up:
            return rounded(a, b, Rounding::up);
        case Operation::round_down:
            return rounded(a, b, Rounding::down);
        case Operation::round_half_up:
            return rounded(a, b, Rounding::half_up);
        case Operation::round_half_down:
            return rounded(a, b, Rounding::half_down);
        case Operation::round_half_even:
            return rounded(a, b, Rounding::half_even);
        case Operation::floor:
            return rounded(a, b, Rounding::floor);
        case Operation::ceiling:
            return rounded(a, b, Rounding::ceiling);
        case Operation::add_months:
            return settle(calendar::add_months(a, b));
        case Operation::add_seconds:
            return later_by(a, b);
        case Operation::days_between:
            return settle((Wide{a} - b) * 86'400);
        case Operation::months_between:
            return known(calendar::whole_months_between(a, b));
        default:
            return kErrorValue;
    }
}

}  // namespace

Value negation(Value a) {
    return a.known() ? known(a.number == 0) : a;
}

Value conjunction(Value a, Value b) {
    if (a.is(0) || b.is(0)) return known(false);
    for (const Value each : {a, b}) {
        if (each == kErrorValue) return each;
    }
    return a.known() ? b : a;
}

Value disjunction(Value a, Value b) {
    if (a.is(1) || b.is(1)) return known(true);
    for (const Value each : {a, b}) {
        if (each == kErrorValue) return each;
    }
    return a.known() ? b : a;
}

Value choose(Value test, Value yes, Value no) {
    if (test == kErrorValue) return test;
    if (test.known()) return test.number != 0 ? yes : no;
    return yes.known() && yes == no ? yes : kUnknownValue;
}

Value apply(Operation operation, std::span<const Value> arguments) {
    switch (operation) {
        case Operation::negation:
            return negation(arguments[0]);
        case Operation::conjunction:
            return conjunction(arguments[0], arguments[1]);
        case Operation::disjunction:
            return disjunction(arguments[0], arguments[1]);
        case Operation::choose_truth:
        case Operation::choose:
            return choose(arguments[0], arguments[1], arguments[2]);
        default:
            break;
    }
    for (const Value& each : arguments) {
        if (each == kErrorValue) return each;
    }
    for (const Value& each : arguments) {
        if (!each.known()) return each;
    }
    if (operation == Operation::make_date) return settle(date(arguments[0].number, arguments[1].number, arguments[2].number));
    return arguments.size() == 1 ? apply_one(operation, arguments[0].number)
                                 : apply_two(operation, arguments[0].number, arguments[1].number);
}

}  // namespace reunify::oracle
