#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reunify {

/// Exact decimal numbers with six decimals, held as a whole number of millionths in an int64 (about +-9.2 million million).
/// Nothing here rounds unless its name says so; what does not fit is std::nullopt, never a wrap.
namespace decimal {

inline constexpr std::int64_t kOne = 1'000'000;
inline constexpr int kDigits = 6;

/// `-12`, `12.5`, `.5`, `1.2E3`; std::nullopt if it is no number, has more than six decimals that matter, or does not fit.
std::optional<std::int64_t> parse(std::string_view text);

/// The shortest form: `12`, `12.5`, `-0.000001`.
std::string to_string(std::int64_t units);

/// With exactly `digits` decimals (0 to 6), rounded half away from zero: `2745.46`.
std::string to_fixed(std::int64_t units, int digits);

enum class Rounding { up, down, half_up, half_down, half_even, floor, ceiling };

std::optional<std::int64_t> add(std::int64_t a, std::int64_t b);
std::optional<std::int64_t> subtract(std::int64_t a, std::int64_t b);
/// std::nullopt also where the exact product has more than six decimals.
std::optional<std::int64_t> multiply(std::int64_t a, std::int64_t b);
/// std::nullopt where b is zero or the quotient has no exact form in six decimals.
std::optional<std::int64_t> divide(std::int64_t a, std::int64_t b);
/// Rounds to `digits` decimals; negative digits round to tens, hundreds. `up` is away from zero, `down` towards zero (as FEEL names them).
std::optional<std::int64_t> round(std::int64_t value, int digits, Rounding mode);
/// The remainder with the sign of the divisor, as FEEL's modulo().
std::optional<std::int64_t> modulo(std::int64_t a, std::int64_t b);
/// b must be a whole number; std::nullopt where the result is not exact.
std::optional<std::int64_t> power(std::int64_t a, std::int64_t b);

}  // namespace decimal
}  // namespace reunify
