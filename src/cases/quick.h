#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "base/decimal.h"
#include "base/lane.h"
#include "base/month_starts.h"

/// The forms in which nearly all cells are written, read without a detour. Each gives the value that `read_value` gives, or false for a
/// form that is not its own.
namespace reunify::cases::quick {

inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The number of two digits.
inline Lane two_digits(const char* at) {
    return (at[0] - '0') * 10 + (at[1] - '0');
}

/// Eight characters of which some are digits, 0 in `form`, and the others as they stand there.
struct Form {
    std::uint64_t marks = 0;
    std::uint64_t digits = 0;

    constexpr explicit Form(std::string_view form) {
        for (std::size_t i = 0; i < 8; ++i) {
            marks |= static_cast<std::uint64_t>(static_cast<unsigned char>(form[i])) << (8 * i);
            digits |= (form[i] == '0' ? std::uint64_t{0xFF} : 0) << (8 * i);
        }
    }

    /// `word` holds the characters, the first in its lowest byte.
    bool fits(std::uint64_t word) const {
        const std::uint64_t rest = word ^ marks;  // of a digit its value, of another character in its place one above nine
        const std::uint64_t above = (rest + 0x0606060606060606ULL) | rest;
        return (rest & ~digits) == 0 && (above & digits & 0xF0F0F0F0F0F0F0F0ULL) == 0;
    }
};

inline constexpr Form kIso("0000-00-");
inline constexpr Form kBelgian("00/00/00");

/// Of eight characters that are digits where it matters: the numbers of two digits that start at each, a byte each.
inline std::uint64_t pairs(std::uint64_t word) {
    const std::uint64_t digits = word & 0x0F0F0F0F0F0F0F0FULL;
    return digits * 10 + (digits >> 8);
}
inline unsigned pair_at(std::uint64_t pairs, int at) {
    return static_cast<unsigned>(pairs >> (8 * at) & 0xFF);
}

/// `2026-12-31` or `31/12/2026` of the years that files speak of.
[[gnu::always_inline]] inline bool date(std::string_view cell, Lane& value) {
    if constexpr (std::endian::native != std::endian::little) return false;
    if (cell.size() != 10 || !is_digit(cell[8]) || !is_digit(cell[9])) return false;
    std::uint64_t head = 0;  // all but the last two characters
    std::memcpy(&head, cell.data(), sizeof head);
    const std::uint64_t number = pairs(head);
    const auto last = static_cast<unsigned>(two_digits(cell.data() + 8));
    unsigned year = 0;
    unsigned month = 0;
    unsigned day = 0;
    if (kIso.fits(head)) {
        year = pair_at(number, 0) * 100 + pair_at(number, 2);
        month = pair_at(number, 5);
        day = last;
    } else if (kBelgian.fits(head)) {
        year = pair_at(number, 6) * 100 + last;
        month = pair_at(number, 3);
        day = pair_at(number, 0);
    } else {
        return false;
    }
    using calendar::MonthStarts;
    const unsigned since = year - MonthStarts::kFirstYear;
    if (since >= MonthStarts::kYears || month - 1 >= 12) return false;
    const std::int32_t* start = &MonthStarts::table().days[since * 12 + month - 1];
    value = start[0] + static_cast<Lane>(day) - 1;
    return day != 0 && value < start[1];
}

/// Up to nine digits, then nothing or a decimal mark and one or two digits.
[[gnu::always_inline]] inline bool money(std::string_view cell, Lane& value) {
    std::size_t i = 0;
    Lane whole = 0;
    while (i < cell.size() && i < 9 && is_digit(cell[i])) whole = whole * 10 + (cell[i++] - '0');
    if (i == 0) return false;
    value = whole * decimal::kOne;
    if (i == cell.size()) return true;
    if (cell[i] != '.' && cell[i] != ',') return false;
    const std::size_t decimals = cell.size() - i - 1;
    if (decimals == 1 && is_digit(cell[i + 1])) {
        value += (cell[i + 1] - '0') * (decimal::kOne / 10);
        return true;
    }
    if (decimals == 2 && is_digit(cell[i + 1]) && is_digit(cell[i + 2])) {
        value += two_digits(cell.data() + i + 1) * (decimal::kOne / 100);
        return true;
    }
    return false;
}

/// Up to four digits.
[[gnu::always_inline]] inline bool count(std::string_view cell, Lane& value) {
    if (cell.empty() || cell.size() > 4) return false;
    Lane whole = 0;
    for (const char c : cell) {
        if (!is_digit(c)) return false;
        whole = whole * 10 + (c - '0');
    }
    value = whole * decimal::kOne;
    return true;
}

}  // namespace reunify::cases::quick
