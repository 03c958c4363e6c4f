#pragma once

#include <cstdint>
#include <string_view>

namespace reunify::feel {

/// Everything an expression can do to values, each with one meaning for lanes (see base/lane.h).
/// Unless said otherwise an operation is strict: error if an argument is an error, else unknown if one is unknown.
/// t is a truth, v a lane of any kind (all of one kind in an operation), n a number, d a date, m months, s seconds.
enum class Operation : std::uint8_t {
    // truths; Kleene: false and unknown = false, true or unknown = true
    negation,      ///< t -> t
    conjunction,   ///< t t -> t
    disjunction,   ///< t t -> t
    same_truth,    ///< t t -> t
    choose_truth,  ///< t t t -> t    if a then b else c; with a unknown: b where b and c are the same known truth, else unknown
    choose,        ///< t v v -> v    likewise
    // comparison of lanes of one kind
    equal,          ///< v v -> t
    less,           ///< v v -> t
    less_or_equal,  ///< v v -> t
    one_of,         ///< v -> t        is it among Node::values
    lesser,         ///< v v -> v      min; strict
    greater,        ///< v v -> v      max; strict
    // arithmetic; an overflow or a result with more than six decimals is an error
    add,              ///< v v -> v      numbers, months or seconds
    subtract,         ///< v v -> v
    negate,           ///< v -> v
    absolute,         ///< v -> v
    multiply,         ///< n n -> n
    divide,           ///< n n -> n      error for zero and for a quotient that is not exact
    power,            ///< n n -> n      whole exponents
    modulo,           ///< n n -> n
    scale,            ///< v n -> v      duration * number; the fraction of a month or second is dropped (towards zero)
    shrink,           ///< v n -> v      duration / number; likewise
    ratio,            ///< v v -> n      duration / duration
    round_up,         ///< n n -> n      value, digits (-6 to 6)
    round_down,       ///< n n -> n
    round_half_up,    ///< n n -> n
    round_half_down,  ///< n n -> n
    round_half_even,  ///< n n -> n
    floor,            ///< n n -> n
    ceiling,          ///< n n -> n
    odd,              ///< n -> t        error unless whole
    even,             ///< n -> t
    // dates and durations
    make_date,       ///< n n n -> d    error for a day that does not exist
    add_months,      ///< d m -> d      clamps to the month's last day
    add_seconds,     ///< d s -> d      error unless whole days
    days_between,    ///< d d -> s      first minus second
    months_between,  ///< d d -> m      whole months from the first to the second
    year_of,         ///< d -> n
    month_of,        ///< d -> n
    day_of,          ///< d -> n
    weekday_of,      ///< d -> n        1 Monday to 7 Sunday
    day_of_year,     ///< d -> n
    week_of_year,    ///< d -> n        ISO 8601
    years_part,      ///< m -> n        truncated: P2Y6M -> 2
    months_part,     ///< m -> n        P2Y6M -> 6
    days_part,       ///< s -> n
    hours_part,      ///< s -> n
    minutes_part,    ///< s -> n
    seconds_part,    ///< s -> n
    // the law's indexed amounts: Node::index is the amount; unknown before its first value and where the value is not known
    amount,  ///< d -> n
    // from members to their family: the arguments are of member level (or below), the result is of family level
    any_member,       ///< t -> t        some; Kleene; no for an empty family
    every_member,     ///< t -> t        every; Kleene; yes for an empty family
    count_members,    ///< t -> n        unknown if one is unknown
    sum_members,      ///< t v -> v      over members whose t is yes; 0 if none; unknown if a t or a summed v is unknown
    least_member,     ///< t v -> v      min likewise; unknown if no member is chosen
    greatest_member,  ///< t v -> v      max likewise
};

/// The name in messages and dumps: `conjunction`, `round_half_up`.
std::string_view name_of(Operation operation);

}  // namespace reunify::feel
