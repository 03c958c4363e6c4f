#pragma once

#include <cstdint>
#include <limits>

namespace reunify {

/// One value of a column. What the number stands for depends on the column's kind:
///   number   millionths (see decimal.h)        date     days since 1970-01-01
///   text     code in a pool of words           months   whole months (a years-and-months duration)
///   seconds  whole seconds (a days-and-time duration)
/// Two values are set apart in every kind: unknown, and error (an overflow, an inexact quotient, an impossible date).
using Lane = std::int64_t;

inline constexpr Lane kUnknown = std::numeric_limits<Lane>::min();
inline constexpr Lane kError = std::numeric_limits<Lane>::min() + 1;

inline constexpr bool is_known(Lane lane) {
    return lane > kError;
}

/// A truth value in Kleene's logic, extended by error. The order is chosen so that `and` is the smaller code:
/// false wins over error, error over unknown, unknown over true.
enum class Truth : std::uint8_t { no = 0, error = 1, unknown = 2, yes = 3 };

inline constexpr Truth to_truth(bool value) {
    return value ? Truth::yes : Truth::no;
}

inline constexpr Truth negate(Truth t) {
    if (t == Truth::no) return Truth::yes;
    if (t == Truth::yes) return Truth::no;
    return t;
}

inline constexpr Truth both(Truth a, Truth b) {
    return a < b ? a : b;
}
inline constexpr Truth either(Truth a, Truth b) {
    return negate(both(negate(a), negate(b)));
}

/// What kind of value a fact, an expression or a column holds.
enum class Kind : std::uint8_t { number, boolean, text, date, months, seconds };

/// What one value of a column is about: the same for every case, one a case, or one a family member.
enum class Level : std::uint8_t { constant, family, member };

}  // namespace reunify
