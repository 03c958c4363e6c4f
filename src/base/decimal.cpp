#include "base/decimal.h"

#include <fmt/format.h>

#include <array>
#include <limits>

namespace reunify::decimal {

namespace {

__extension__ using Wide = __int128;

/// Symmetric, and clear of the two lanes set apart for unknown and error, so that every number can be negated.
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max() - 1;

std::optional<std::int64_t> fit(Wide value) {
    if (value > kMost || value < -Wide{kMost}) return std::nullopt;
    return static_cast<std::int64_t>(value);
}

constexpr Wide power_of_ten(std::int64_t exponent) {
    Wide result = 1;
    for (std::int64_t i = 0; i < exponent; ++i) result *= 10;
    return result;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The digits of a number without its exponent: `mantissa` times ten to the `power`.
struct Digits {
    std::uint64_t mantissa = 0;
    std::int64_t power = 0;
};

/// Reads `12`, `12.5` or `.5` from the front of `text`. More than nineteen digits that matter fit in no decimal of ours.
std::optional<Digits> take_digits(std::string_view& text) {
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    Digits digits;
    std::int64_t zeros = 0;  // seen since the last digit that matters
    bool point = false;
    bool any = false;
    std::size_t i = 0;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '.' && !point && i + 1 < text.size() && is_digit(text[i + 1])) {
            point = true;
            continue;
        }
        if (!is_digit(c)) break;
        any = true;
        if (point) --digits.power;
        if (c == '0') {
            if (digits.mantissa != 0) ++zeros;
            continue;
        }
        for (; zeros >= 0; --zeros) {
            if (digits.mantissa > (most - 9) / 10) return std::nullopt;
            digits.mantissa *= 10;
        }
        zeros = 0;
        digits.mantissa += static_cast<std::uint64_t>(c - '0');
    }
    if (!any) return std::nullopt;
    digits.power += zeros;
    text.remove_prefix(i);
    return digits;
}

/// `E3`, `e-2`, `E+10` or nothing; the whole of the rest.
std::optional<std::int64_t> take_exponent(std::string_view text) {
    if (text.empty()) return 0;
    if (text.front() != 'e' && text.front() != 'E') return std::nullopt;
    text.remove_prefix(1);
    bool negative = false;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    if (text.empty()) return std::nullopt;
    std::int64_t exponent = 0;
    for (const char c : text) {
        if (!is_digit(c)) return std::nullopt;
        if (exponent < 1'000'000'000) exponent = exponent * 10 + (c - '0');  // beyond that nothing but zero fits anyway
    }
    return negative ? -exponent : exponent;
}

}  // namespace

std::optional<std::int64_t> parse(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    const auto digits = take_digits(text);
    if (!digits) return std::nullopt;
    const auto exponent = take_exponent(text);
    if (!exponent) return std::nullopt;
    if (digits->mantissa == 0) return 0;
    const std::int64_t shift = digits->power + *exponent + kDigits;
    if (shift < 0 || shift > 19) return std::nullopt;
    const Wide units = Wide{digits->mantissa} * power_of_ten(shift);
    return fit(negative ? -units : units);
}

std::string to_string(std::int64_t units) {
    const Wide magnitude = units < 0 ? -Wide{units} : Wide{units};
    std::string out = units < 0 ? "-" : "";
    out += fmt::format("{}", static_cast<std::uint64_t>(magnitude / kOne));
    const auto fraction = static_cast<std::uint64_t>(magnitude % kOne);
    if (fraction == 0) return out;
    std::string decimals = fmt::format(".{:06}", fraction);
    decimals.erase(decimals.find_last_not_of('0') + 1);
    return out + decimals;
}

std::string to_fixed(std::int64_t units, int digits) {
    if (digits < 0) digits = 0;
    if (digits > kDigits) digits = kDigits;
    const Wide unit = power_of_ten(kDigits - digits);
    const Wide magnitude = units < 0 ? -Wide{units} : Wide{units};
    const Wide rounded = (magnitude + unit / 2) / unit;
    const Wide scale = power_of_ten(digits);
    std::string out = units < 0 && rounded != 0 ? "-" : "";
    out += fmt::format("{}", static_cast<std::uint64_t>(rounded / scale));
    if (digits > 0) out += fmt::format(".{:0{}}", static_cast<std::uint64_t>(rounded % scale), digits);
    return out;
}

std::optional<std::int64_t> add(std::int64_t a, std::int64_t b) {
    return fit(Wide{a} + b);
}

std::optional<std::int64_t> subtract(std::int64_t a, std::int64_t b) {
    return fit(Wide{a} - b);
}

std::optional<std::int64_t> multiply(std::int64_t a, std::int64_t b) {
    const Wide product = Wide{a} * b;
    if (product % kOne != 0) return std::nullopt;
    return fit(product / kOne);
}

std::optional<std::int64_t> divide(std::int64_t a, std::int64_t b) {
    if (b == 0) return std::nullopt;
    const Wide scaled = Wide{a} * kOne;
    if (scaled % b != 0) return std::nullopt;
    return fit(scaled / b);
}

std::optional<std::int64_t> round(std::int64_t value, int digits, Rounding mode) {
    if (digits >= kDigits) return fit(value);
    if (digits < -18) digits = -18;  // already larger than any number of ours
    const Wide unit = power_of_ten(kDigits - digits);
    const bool negative = value < 0;
    const Wide magnitude = negative ? -Wide{value} : Wide{value};
    Wide whole = magnitude / unit;
    const Wide rest = magnitude % unit;
    const Wide twice = rest * 2;
    bool away = false;
    switch (mode) {
        case Rounding::up:
            away = rest != 0;
            break;
        case Rounding::down:
            away = false;
            break;
        case Rounding::half_up:
            away = twice >= unit;
            break;
        case Rounding::half_down:
            away = twice > unit;
            break;
        case Rounding::half_even:
            away = twice > unit || (twice == unit && whole % 2 != 0);
            break;
        case Rounding::floor:
            away = negative && rest != 0;
            break;
        case Rounding::ceiling:
            away = !negative && rest != 0;
            break;
    }
    if (away) ++whole;
    return fit(negative ? -(whole * unit) : whole * unit);
}

std::optional<std::int64_t> modulo(std::int64_t a, std::int64_t b) {
    if (b == 0) return std::nullopt;
    Wide rest = Wide{a} % b;
    if (rest != 0 && (rest < 0) != (b < 0)) rest += b;
    return fit(rest);
}

std::optional<std::int64_t> power(std::int64_t a, std::int64_t b) {
    if (b % kOne != 0) return std::nullopt;
    std::int64_t exponent = b / kOne;
    std::int64_t base = a;
    if (exponent < 0) {
        // Inverting first loses nothing: where 1/a has no exact form, no power of it has one.
        const auto inverse = divide(kOne, a);
        if (!inverse) return std::nullopt;
        base = *inverse;
        exponent = -exponent;
    }
    std::int64_t result = kOne;
    while (exponent > 0) {
        if (exponent % 2 != 0) {
            const auto next = multiply(result, base);
            if (!next) return std::nullopt;
            result = *next;
        }
        exponent /= 2;
        if (exponent == 0) break;
        const auto square = multiply(base, base);
        if (!square) return std::nullopt;
        base = *square;
    }
    return result;
}

}  // namespace reunify::decimal
