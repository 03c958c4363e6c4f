#include "base/calendar.h"

#include <date/date.h>
#include <fmt/format.h>

#include <chrono>
#include <ctime>
#include <limits>

#include "base/lane.h"
#include "base/month_starts.h"

namespace reunify::calendar {

namespace {

constexpr std::int64_t kMonthsOfCalendar = std::int64_t{12} * 10000;

date::year_month_day civil(std::int64_t day) {
    return date::sys_days{date::days{static_cast<int>(day)}};
}

constexpr std::int64_t count(const date::year_month_day& ymd) {
    return date::sys_days{ymd}.time_since_epoch().count();
}

constexpr MonthStarts month_starts() {
    MonthStarts out;
    for (std::size_t month = 0; month <= MonthStarts::kMonths; ++month) {
        const auto year = static_cast<int>(month / 12) + MonthStarts::kFirstYear;
        const auto of_year = static_cast<unsigned>(month % 12 + 1);
        out.days[month] = static_cast<std::int32_t>(count(date::year{year} / date::month{of_year} / date::day{1}));
    }
    return out;
}

constexpr MonthStarts kMonthStarts = month_starts();

int days_of_month(int year, int month) {
    const date::year_month_day_last last{date::year{year}, date::month_day_last{date::month{static_cast<unsigned>(month)}}};
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

/// The month reached, with the day of the start kept even where that month does not have it.
std::optional<YearMonthDay> shift_months(std::int64_t day, std::int64_t months) {
    if (months > kMonthsOfCalendar || months < -kMonthsOfCalendar) return std::nullopt;
    const YearMonthDay start = split(day);
    const std::int64_t month = std::int64_t{12} * start.year + start.month - 1 + months;
    if (month < 12 || month >= kMonthsOfCalendar) return std::nullopt;
    return YearMonthDay{static_cast<int>(month / 12), static_cast<int>(month % 12) + 1, start.day};
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

int to_number(std::string_view digits) {
    int number = 0;
    for (const char c : digits) number = number * 10 + (c - '0');
    return number;
}

struct Part {
    char unit;
    std::int64_t size;
};

/// Adds the parts `12H`, `30M` that stand at the front of `text`, in the order of `parts`, each at most once.
/// False on an overflow; what is no such part is left in `text`.
template <std::size_t N>
bool take_parts(std::string_view& text, const Part (&parts)[N], std::int64_t& total) {
    for (const Part& part : parts) {
        std::size_t digits = 0;
        while (digits < text.size() && is_digit(text[digits])) ++digits;
        if (digits == 0) return true;
        if (digits == text.size() || text[digits] != part.unit) continue;
        std::int64_t number = 0;
        for (const char c : text.substr(0, digits)) {
            if (__builtin_mul_overflow(number, 10, &number) || __builtin_add_overflow(number, c - '0', &number)) return false;
        }
        std::int64_t size = 0;
        if (__builtin_mul_overflow(number, part.size, &size) || __builtin_add_overflow(total, size, &total)) return false;
        text.remove_prefix(digits + 1);
    }
    return true;
}

/// Takes the sign and the `P`; false where there is none.
bool take_start(std::string_view& text, bool& negative) {
    negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    if (text.size() < 2 || text.front() != 'P') return false;
    text.remove_prefix(1);
    return true;
}

/// The largest number is left out, so that every duration can be negated without meeting the lanes set apart.
std::optional<std::int64_t> signed_total(std::int64_t total, bool negative) {
    if (total == std::numeric_limits<std::int64_t>::max()) return std::nullopt;
    return negative ? -total : total;
}

std::uint64_t magnitude(std::int64_t value) {
    return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

}  // namespace

const MonthStarts& MonthStarts::table() {
    return kMonthStarts;
}

std::optional<std::int64_t> make(int year, int month, int day) {
    if (year >= MonthStarts::kFirstYear && year < MonthStarts::kFirstYear + MonthStarts::kYears && month >= 1 && month <= 12) {
        const std::int32_t* start = &kMonthStarts.days[static_cast<std::size_t>((year - MonthStarts::kFirstYear) * 12 + month - 1)];
        if (day < 1 || day > start[1] - start[0]) return std::nullopt;
        return start[0] + day - 1;
    }
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const date::year_month_day ymd{date::year{year}, date::month{static_cast<unsigned>(month)}, date::day{static_cast<unsigned>(day)}};
    if (!ymd.ok()) return std::nullopt;
    return count(ymd);
}

YearMonthDay split(std::int64_t day) {
    const date::year_month_day ymd = civil(day);
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

std::optional<std::int64_t> parse_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
        if (!is_digit(text[i])) return std::nullopt;
    }
    return make(to_number(text.substr(0, 4)), to_number(text.substr(5, 2)), to_number(text.substr(8, 2)));
}

std::string to_iso(std::int64_t day) {
    const YearMonthDay ymd = split(day);
    return fmt::format("{:04}-{:02}-{:02}", ymd.year, ymd.month, ymd.day);
}

std::optional<std::int64_t> add_months(std::int64_t day, std::int64_t months) {
    const auto reached = shift_months(day, months);
    if (!reached) return std::nullopt;
    const int last = days_of_month(reached->year, reached->month);
    return make(reached->year, reached->month, reached->day < last ? reached->day : last);
}

bool clamps(std::int64_t day, std::int64_t months) {
    const auto reached = shift_months(day, months);
    return reached && reached->day > days_of_month(reached->year, reached->month);
}

std::int64_t whole_months_between(std::int64_t from, std::int64_t to) {
    const YearMonthDay a = split(from);
    const YearMonthDay b = split(to);
    std::int64_t months = std::int64_t{12} * (b.year - a.year) + b.month - a.month;
    if (from <= to && b.day < a.day) --months;
    if (from > to && b.day > a.day) ++months;
    return months;
}

int weekday(std::int64_t day) {
    const date::weekday weekday{date::sys_days{date::days{static_cast<int>(day)}}};
    return static_cast<int>(weekday.iso_encoding());
}

int day_of_year(std::int64_t day) {
    const auto year = civil(day).year();
    return static_cast<int>(day - count(year / date::January / 1)) + 1;
}

int iso_week(std::int64_t day) {
    // ISO 8601: a week belongs to the year that holds its Thursday.
    const std::int64_t thursday = day + 4 - weekday(day);
    return (day_of_year(thursday) - 1) / 7 + 1;
}

std::optional<std::int64_t> parse_months(std::string_view text) {
    bool negative = false;
    if (!take_start(text, negative)) return std::nullopt;
    constexpr Part parts[] = {{'Y', 12}, {'M', 1}};
    std::int64_t total = 0;
    if (!take_parts(text, parts, total) || !text.empty()) return std::nullopt;
    return signed_total(total, negative);
}

std::optional<std::int64_t> parse_seconds(std::string_view text) {
    bool negative = false;
    if (!take_start(text, negative)) return std::nullopt;
    constexpr Part days[] = {{'D', 86400}};
    constexpr Part times[] = {{'H', 3600}, {'M', 60}, {'S', 1}};
    std::int64_t total = 0;
    if (!take_parts(text, days, total)) return std::nullopt;
    if (!text.empty()) {
        if (text.size() < 2 || text.front() != 'T') return std::nullopt;
        text.remove_prefix(1);
        if (!take_parts(text, times, total) || !text.empty()) return std::nullopt;
    }
    return signed_total(total, negative);
}

std::string months_to_iso(std::int64_t months) {
    const std::uint64_t size = magnitude(months);
    std::string out = months < 0 ? "-P" : "P";
    if (size >= 12) out += fmt::format("{}Y", size / 12);
    if (size % 12 != 0 || size == 0) out += fmt::format("{}M", size % 12);
    return out;
}

std::string seconds_to_iso(std::int64_t seconds) {
    const std::uint64_t size = magnitude(seconds);
    std::string out = seconds < 0 ? "-P" : "P";
    if (size >= 86400) out += fmt::format("{}D", size / 86400);
    const std::uint64_t rest = size % 86400;
    if (rest == 0 && size != 0) return out;
    out += "T";
    if (rest >= 3600) out += fmt::format("{}H", rest / 3600);
    if (rest % 3600 >= 60) out += fmt::format("{}M", rest % 3600 / 60);
    if (rest % 60 != 0 || size == 0) out += fmt::format("{}S", rest % 60);
    return out;
}

std::int64_t today() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm local{};
    if (localtime_r(&now, &local) == nullptr) return now / 86400;
    return make(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday).value_or(now / 86400);
}

}  // namespace reunify::calendar
