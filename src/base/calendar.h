#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace reunify {

/// Days and periods, on Howard Hinnant's date library. A day counts days since 1970-01-01 in the Gregorian calendar, years 1 to 9999.
namespace calendar {

struct YearMonthDay {
    int year = 0;
    int month = 0;
    int day = 0;
};

std::optional<std::int64_t> make(int year, int month, int day);
YearMonthDay split(std::int64_t day);

/// `2026-12-31` only; std::nullopt for another form or a day that does not exist.
std::optional<std::int64_t> parse_iso(std::string_view text);
std::string to_iso(std::int64_t day);

/// Adds whole months; a day that the month does not have becomes its last day (31 August + 6 months = 28 or 29 February).
/// std::nullopt outside the years 1 to 9999.
std::optional<std::int64_t> add_months(std::int64_t day, std::int64_t months);

/// True where adding the months met a day that the month does not have, so that the end of the period hangs on the clamping rule.
bool clamps(std::int64_t day, std::int64_t months);

/// Whole months from one day to another, towards zero; the counterpart of FEEL's "years and months duration".
std::int64_t whole_months_between(std::int64_t from, std::int64_t to);

int weekday(std::int64_t day);      ///< 1 Monday to 7 Sunday
int day_of_year(std::int64_t day);  ///< 1 to 366
int iso_week(std::int64_t day);     ///< 1 to 53

/// `P2Y6M`, `P6M`, `-P1Y` -> months; `P10D`, `PT12H`, `P1DT2H30M5S` -> seconds. std::nullopt for another form or an overflow.
std::optional<std::int64_t> parse_months(std::string_view text);
std::optional<std::int64_t> parse_seconds(std::string_view text);
std::string months_to_iso(std::int64_t months);    ///< `P2Y6M`, `P0M`
std::string seconds_to_iso(std::int64_t seconds);  ///< `P1DT2H`, `PT0S`

/// The day at this moment in local time.
std::int64_t today();

}  // namespace calendar
}  // namespace reunify
