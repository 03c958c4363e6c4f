#include "words/format.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "base/calendar.h"
#include "base/decimal.h"
#include "base/locale.h"
#include "base/phrase.h"
#include "words/say.h"

namespace reunify::words {

namespace {

constexpr std::string_view kNoBreak = "\u00A0";

/// From `-2745.46` to the language's own marks.
std::string with_marks(std::string_view plain, Language language) {
    std::string out;
    if (plain.starts_with('-')) {
        out += '-';
        plain.remove_prefix(1);
    }
    const std::size_t point = std::min(plain.find('.'), plain.size());
    out += grouped(plain.substr(0, point), language);
    if (point < plain.size()) {
        out += locale_of(language).decimal;
        out += plain.substr(point + 1);
    }
    return out;
}

std::string_view month_name(const calendar::YearMonthDay& day, Language language) {
    return locale_of(language).months[static_cast<std::size_t>(day.month - 1)];
}

/// `20`, `1er`, `20.`
std::string day_number(const calendar::YearMonthDay& day, Language language) {
    const std::string number = std::to_string(day.day);
    return filled(day.day == 1 ? locale_of(language).first_day : locale_of(language).day, std::array<std::string_view, 1>{number});
}

std::string day_and_month(const calendar::YearMonthDay& day, Language language) {
    return fmt::format("{}{}{}", day_number(day, language), kNoBreak, month_name(day, language));
}

std::string month_and_year(const calendar::YearMonthDay& day, Language language) {
    return fmt::format("{}{}{}", month_name(day, language), kNoBreak, day.year);
}

/// What parts a mark from the word before it.
std::string before(char mark, Language language) {
    return std::string(locale_of(language).space_before.find(mark) == std::string_view::npos ? "" : kNoBreak);
}

std::string joined(const std::string& first, const std::string& second) {
    if (first.empty() || second.empty()) return first + second;
    return first + std::string(kNoBreak) + second;
}

}  // namespace

std::string number(Lane millionths, Language language) {
    return with_marks(decimal::to_string(millionths), language);
}

std::string count(std::uint64_t count, Language language) {
    return plain_spaces(number(static_cast<Lane>(count) * decimal::kOne, language));
}

std::string money(Lane millionths, Language language) {
    const std::string figure = with_marks(decimal::to_fixed(millionths, 2), language);
    return filled(locale_of(language).money, std::array<std::string_view, 1>{figure});
}

std::string date(Lane day, Language language) {
    const calendar::YearMonthDay d = calendar::split(day);
    return fmt::format("{}{}{}", day_and_month(d, language), kNoBreak, d.year);
}

std::string first_of_days(Lane first, Lane last, Language language) {
    const calendar::YearMonthDay from = calendar::split(first), to = calendar::split(last);
    if (from.year != to.year) return date(first, language);
    return from.month == to.month ? day_number(from, language) : day_and_month(from, language);
}

std::string days(Lane first, Lane last, Language language) {
    const calendar::YearMonthDay from = calendar::split(first), to = calendar::split(last);
    if (from.day == 1 && calendar::split(last + 1).day == 1 && from.year == to.year) {
        if (from.month == to.month) return month_and_year(from, language);
        if (from.month == 1 && to.month == 12) return std::to_string(from.year);
    }
    return say::days_from_to.in(language, first_of_days(first, last, language), date(last, language));
}

std::string date_published(std::string_view date, Language language) {
    if (const auto day = calendar::parse_iso(date)) return words::date(*day, language);
    if (const auto first = calendar::parse_iso(fmt::format("{}-01", date))) {
        return month_and_year(calendar::split(*first), language);
    }
    return date == "undated" ? std::string(say::undated.in(language)) : std::string(date);
}

std::string months(Lane months, Language language) {
    const Lane size = months < 0 ? -months : months;
    const Lane whole = size / 12;
    const Lane rest = size % 12;
    std::string out;
    if (whole > 0) out = say::years.in(language, static_cast<std::uint64_t>(whole));
    if (rest > 0 || whole == 0) out = joined(out, say::months.in(language, static_cast<std::uint64_t>(rest)));
    return (months < 0 ? "-" : "") + out;
}

std::string seconds(Lane seconds, Language language) {
    const Lane size = seconds < 0 ? -seconds : seconds;
    const Lane days = size / 86400;
    const Lane hours = size % 86400 / 3600;
    const Lane minutes = size % 3600 / 60;
    const Lane rest = size % 60;
    std::string out;
    if (days > 0 || size == 0) out = say::days.in(language, static_cast<std::uint64_t>(days));
    if (hours > 0) out = joined(out, say::hours.in(language, static_cast<std::uint64_t>(hours)));
    if (minutes > 0) out = joined(out, say::minutes.in(language, static_cast<std::uint64_t>(minutes)));
    if (rest > 0) out = joined(out, say::seconds.in(language, static_cast<std::uint64_t>(rest)));
    return (seconds < 0 ? "-" : "") + out;
}

std::string list(const std::vector<std::string>& items, Language language, const Sentence<>& last) {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0 && i + 1 == items.size()) {
            out += ' ';
            out += last.in(language);
            out += ' ';
        } else if (i > 0) {
            out += ", ";
        }
        out += items[i];
    }
    return out;
}

std::string yes_no(bool value, Language language) {
    return std::string((value ? say::yes : say::no).in(language));
}

std::string colon(Language language) {
    return before(':', language) + ": ";
}

std::string labelled(Language language, std::string_view label, std::string_view text) {
    const std::string between = colon(language);
    return fmt::format("{}{}{}", label, text.empty() ? std::string_view(between).substr(0, between.size() - 1) : std::string_view(between),
                       text);
}

std::string semicolon(Language language) {
    return before(';', language) + "; ";
}

std::string series(const std::vector<std::string>& items, Language language) {
    return fmt::format("{}", fmt::join(items, semicolon(language)));
}

std::string plain_spaces(std::string text) {
    for (std::size_t at = text.find(kNoBreak); at != std::string::npos; at = text.find(kNoBreak, at))
        text.replace(at, kNoBreak.size(), " ");
    return text;
}

}  // namespace reunify::words
