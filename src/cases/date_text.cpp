#include "cases/date_text.h"

#include <array>
#include <optional>
#include <string>

#include "base/calendar.h"
#include "cases/date_words.h"
#include "cases/folded.h"
#include "cases/sentences.h"

namespace reunify::cases {

namespace {

constexpr int kLastOfThisCentury = 35;

/// Three numbers with the same mark between them.
struct Parts {
    std::array<std::string_view, 3> digits;
    char mark = '-';

    int number(std::size_t i) const {
        int value = 0;
        for (const char c : digits[i]) value = value * 10 + (c - '0');
        return value;
    }
};

std::optional<Parts> split(std::string_view text) {
    Parts parts;
    const std::size_t mark = text.find_first_of("-/.");
    if (mark == std::string_view::npos) return std::nullopt;
    parts.mark = text[mark];
    for (std::size_t i = 0; i < 3; ++i) {
        const std::size_t end = i == 2 ? text.size() : text.find(parts.mark);
        if (end == std::string_view::npos || end == 0 || end > 4) return std::nullopt;
        parts.digits[i] = text.substr(0, end);
        if (parts.digits[i].find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
        text.remove_prefix(i == 2 ? end : end + 1);
    }
    return parts;
}

DateText refused(Phrase wrong, Phrase accepted = {}, std::string nearest = {}) {
    return {0, std::move(wrong), std::move(accepted), std::move(nearest)};
}

DateText no_day(std::string_view text, std::string nearest = {}) {
    return refused({sentence::no_day, quoted(text)}, {}, std::move(nearest));
}

/// What a year of two digits most likely means is asked back, not taken.
std::string in_likely_century(const Parts& parts) {
    const int year = parts.number(2);
    const auto day = calendar::make(year > kLastOfThisCentury ? 1900 + year : 2000 + year, parts.number(1), parts.number(0));
    return day ? calendar::to_iso(*day) : std::string();
}

DateText read_year_first(const Parts& parts, std::string_view text) {
    const auto day = calendar::make(parts.number(0), parts.number(1), parts.number(2));
    if (!day) return no_day(text);
    return {*day, {}, {}, {}};
}

DateText read_day_first(const Parts& parts, std::string_view text) {
    const int year = parts.number(2);
    if (const auto day = calendar::make(year, parts.number(1), parts.number(0))) return {*day, {}, {}, {}};
    const auto swapped = calendar::make(year, parts.number(0), parts.number(1));
    return no_day(text, swapped ? calendar::to_iso(*swapped) : "");
}

/// What a spreadsheet program means by a day number: days since 30 December 1899, of the years that files speak of.
std::optional<Lane> spreadsheet_day(std::string_view text) {
    if (text.size() != 5 || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
    return *calendar::make(1899, 12, 30) + std::stoi(std::string(text));
}

/// The hyphens and dashes of word processors as the one of the keyboard.
std::string with_plain_hyphens(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view three = text.substr(i, 3);
        const bool dash = (three >= "\xE2\x80\x90" && three <= "\xE2\x80\x95") || three == "\xE2\x88\x92";
        out += dash ? '-' : text[i];
        i += dash ? 2 : 0;
    }
    return out;
}

/// What is not three numbers with the same mark between them.
DateText read_otherwise(std::string_view text) {
    if (const auto found = read_date_in_words(text)) {
        if (found->weekday_agrees) return {found->day, {}, {}, {}};
        return refused({sentence::other_weekday, quoted(text), calendar::to_iso(found->day)});
    }
    if (const auto day = spreadsheet_day(text)) return refused({sentence::day_number, quoted(text)}, {}, calendar::to_iso(*day));
    if (const std::string plain = with_plain_hyphens(text); plain != text) {
        if (DateText day = read_date(plain); day.wrong.empty()) return day;
    }
    const std::string_view without = without_time(text);
    const DateText day = without == text ? refused({sentence::no_date, quoted(text)}) : read_date(without);
    return refused({sentence::no_date, quoted(text)}, {}, day.wrong.empty() ? calendar::to_iso(day.value) : "");
}

}  // namespace

DateText read_date(std::string_view text) {
    text = without_midnight(trimmed(text));
    if (const auto iso = calendar::parse_iso(text)) return {*iso, {}, {}, {}};
    const auto parts = split(text);
    if (!parts) return read_otherwise(text);
    const std::size_t first = parts->digits[0].size();
    const std::size_t second = parts->digits[1].size();
    const std::size_t third = parts->digits[2].size();
    if (first == 4 && second <= 2 && third <= 2) return read_year_first(*parts, text);
    if (first <= 2 && second <= 2 && third == 4) return read_day_first(*parts, text);
    if (first <= 2 && second <= 2 && third <= 2) {
        return refused({sentence::two_digit_year, quoted(text)}, sentence::four_digit_year, in_likely_century(*parts));
    }
    return refused({sentence::no_date, quoted(text)});
}

DayOrder day_order(std::string_view text) {
    const auto parts = split(without_midnight(trimmed(text)));
    if (!parts || parts->digits[0].size() > 2 || parts->digits[1].size() > 2 || parts->digits[2].size() != 4) return DayOrder::clear;
    const int first = parts->number(0), second = parts->number(1), year = parts->number(2);
    const bool day_first = calendar::make(year, second, first).has_value();
    const bool month_first = calendar::make(year, first, second).has_value();
    if (day_first == month_first) return day_first && first != second ? DayOrder::either : DayOrder::clear;
    return month_first ? DayOrder::month_first : DayOrder::clear;
}

}  // namespace reunify::cases
