#include <optional>
#include <utility>

#include "base/decimal.h"
#include "run/kernels.h"

namespace reunify::run {

namespace {

__extension__ using Wide = __int128;

using Unsigned = std::uint64_t;
using decimal::Rounding;

Lane or_error(std::optional<Lane> result) {
    return result ? in_range(*result) : kError;
}

Lane fit(Wide value) {
    constexpr Wide most = std::numeric_limits<Lane>::max() - 1;
    return value > most || value < -most ? kError : static_cast<Lane>(value);
}

/// f for two known values; the compiler may compute it for others too, so it must not trap.
template <class F>
[[gnu::always_inline]] inline void map_known(std::size_t n, Lane* out, Lanes a, Lanes b, F f) {
    map(n, out, a, b, [f](Lane x, Lane y) { return is_known(x) & is_known(y) ? f(x, y) : not_known(x, y); });
}

/// Likewise with a test in front, for what is dear or may not be asked of other values.
template <class F>
[[gnu::always_inline]] inline void map_if_known(std::size_t n, Lane* out, Lanes a, Lanes b, F f) {
    map(n, out, a, b, [f](Lane x, Lane y) {
        if (is_known(x) && is_known(y)) return f(x, y);
        return not_known(x, y);
    });
}

inline Lane sum(Lane x, Lane y) {
    const auto result = static_cast<Lane>(static_cast<Unsigned>(x) + static_cast<Unsigned>(y));
    return ((x ^ result) & (y ^ result)) < 0 ? kError : in_range(result);
}

inline Lane difference(Lane x, Lane y) {
    const auto result = static_cast<Lane>(static_cast<Unsigned>(x) - static_cast<Unsigned>(y));
    return ((x ^ y) & (x ^ result)) < 0 ? kError : in_range(result);
}

inline Lane opposite(Lane x) {
    return static_cast<Lane>(0 - static_cast<Unsigned>(x));
}

/// Products and quotients of everyday size stay in 64 bits, where the machine divides.
inline Lane product(Lane x, Lane y) {
    Lane narrow = 0;
    if (__builtin_mul_overflow(x, y, &narrow)) return or_error(decimal::multiply(x, y));
    return narrow % decimal::kOne == 0 ? narrow / decimal::kOne : kError;
}

inline Lane quotient(Lane x, Lane y) {
    Lane narrow = 0;
    if (y == 0) return kError;
    if (__builtin_mul_overflow(x, decimal::kOne, &narrow)) return or_error(decimal::divide(x, y));
    return narrow % y == 0 ? in_range(narrow / y) : kError;
}

Lane scaled(Lane duration, Lane number) {
    return fit(Wide{duration} * number / decimal::kOne);
}

Lane shrunk(Lane duration, Lane number) {
    return number == 0 ? kError : fit(Wide{duration} * decimal::kOne / number);
}

Lane rounded(Lane value, Lane digits, Rounding mode) {
    constexpr Lane most = Lane{decimal::kDigits} * decimal::kOne;
    if (digits % decimal::kOne != 0 || digits > most || digits < -most) return kError;
    return or_error(decimal::round(value, static_cast<int>(digits / decimal::kOne), mode));
}

void round(Rounding mode, std::size_t n, Lane* out, Lanes a, Lanes b) {
    map_if_known(n, out, a, b, [mode](Lane x, Lane y) { return rounded(x, y, mode); });
}

void parity(std::size_t n, Truth* out, Lanes a, Lane wanted) {
    map(n, out, a, [wanted](Lane x) {
        if (x == kUnknown) return Truth::unknown;
        if (x == kError || x % decimal::kOne != 0) return Truth::error;
        const Lane last = x / decimal::kOne % 2;
        return to_truth((last != 0 ? 1 : 0) == wanted);
    });
}

}  // namespace

namespace kernel {

// These the compiler can widen.

REUNIFY_WIDE void lesser(std::size_t n, Lane* out, Lanes a, Lanes b) {
    map_known(n, out, a, b, [](Lane x, Lane y) { return x < y ? x : y; });
}

REUNIFY_WIDE void greater(std::size_t n, Lane* out, Lanes a, Lanes b) {
    map_known(n, out, a, b, [](Lane x, Lane y) { return x > y ? x : y; });
}

REUNIFY_WIDE void add(std::size_t n, Lane* out, Lanes a, Lanes b) {
    map_known(n, out, a, b, [](Lane x, Lane y) { return sum(x, y); });
}

REUNIFY_WIDE void subtract(std::size_t n, Lane* out, Lanes a, Lanes b) {
    map_known(n, out, a, b, [](Lane x, Lane y) { return difference(x, y); });
}

REUNIFY_WIDE void negate(std::size_t n, Lane* out, Lanes a) {
    map(n, out, a, [](Lane x) { return is_known(x) ? opposite(x) : x; });
}

REUNIFY_WIDE void absolute(std::size_t n, Lane* out, Lanes a) {
    map(n, out, a, [](Lane x) { return is_known(x) & (x < 0) ? opposite(x) : x; });
}

// These it cannot.

void multiply(std::size_t n, Lane* out, Lanes a, Lanes b) {
    map_if_known(n, out, a, b, [](Lane x, Lane y) { return product(x, y); });
}

void divide(std::size_t n, Lane* out, Lanes a, Lanes b) {
    map_if_known(n, out, a, b, [](Lane x, Lane y) { return quotient(x, y); });
}

void ratio(std::size_t n, Lane* out, Lanes a, Lanes b) {
    map_if_known(n, out, a, b, [](Lane x, Lane y) { return quotient(x, y); });
}

void power(std::size_t n, Lane* out, Lanes a, Lanes b) {
    map_if_known(n, out, a, b, [](Lane x, Lane y) { return or_error(decimal::power(x, y)); });
}

void modulo(std::size_t n, Lane* out, Lanes a, Lanes b) {
    map_if_known(n, out, a, b, [](Lane x, Lane y) { return or_error(decimal::modulo(x, y)); });
}

void scale(std::size_t n, Lane* out, Lanes a, Lanes b) {
    map_if_known(n, out, a, b, [](Lane x, Lane y) { return scaled(x, y); });
}

void shrink(std::size_t n, Lane* out, Lanes a, Lanes b) {
    map_if_known(n, out, a, b, [](Lane x, Lane y) { return shrunk(x, y); });
}

void round_up(std::size_t n, Lane* out, Lanes a, Lanes b) {
    round(Rounding::up, n, out, a, b);
}

void round_down(std::size_t n, Lane* out, Lanes a, Lanes b) {
    round(Rounding::down, n, out, a, b);
}

void round_half_up(std::size_t n, Lane* out, Lanes a, Lanes b) {
    round(Rounding::half_up, n, out, a, b);
}

void round_half_down(std::size_t n, Lane* out, Lanes a, Lanes b) {
    round(Rounding::half_down, n, out, a, b);
}

void round_half_even(std::size_t n, Lane* out, Lanes a, Lanes b) {
    round(Rounding::half_even, n, out, a, b);
}

void floor(std::size_t n, Lane* out, Lanes a, Lanes b) {
    round(Rounding::floor, n, out, a, b);
}

void ceiling(std::size_t n, Lane* out, Lanes a, Lanes b) {
    round(Rounding::ceiling, n, out, a, b);
}

void odd(std::size_t n, Truth* out, Lanes a) {
    parity(n, out, a, 1);
}

void even(std::size_t n, Truth* out, Lanes a) {
    parity(n, out, a, 0);
}

}  // namespace kernel

}  // namespace reunify::run
