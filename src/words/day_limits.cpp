#include "words/day_limits.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>

#include "base/calendar.h"
#include "base/known_within.h"
#include "base/phrase.h"
#include "words/format.h"
#include "words/say.h"

namespace reunify::words {

namespace {

/// Wider than anybody says in earnest of both ends.
constexpr Lane kWide = 30 * 366;

bool is_open_before(Lane first, Lane last) {
    return calendar::split(first).year < 1925 && last - first > kWide;
}

bool is_open_after(Lane first, Lane last) {
    return calendar::split(last).year > 2090 && last - first > kWide;
}

enum class Unit : std::uint8_t { day, month, year };

/// The largest unit that begins on a day, or that a last day ends.
Unit unit_from(Lane first) {
    const calendar::YearMonthDay day = calendar::split(first);
    return day.day != 1 ? Unit::day : day.month != 1 ? Unit::month : Unit::year;
}
Unit unit_until(Lane last) {
    return unit_from(last + 1);
}

Lane first_of(Unit unit, Lane day) {
    const calendar::YearMonthDay it = calendar::split(day);
    return unit == Unit::day ? day : *calendar::make(it.year, unit == Unit::year ? 1 : it.month, 1);
}

Lane last_of(Unit unit, Lane day) {
    const calendar::YearMonthDay it = calendar::split(day);
    if (unit == Unit::day) return day;
    return unit == Unit::year ? *calendar::make(it.year, 12, 31) : *calendar::add_months(first_of(unit, day), 1) - 1;
}

/// `20 February 2026`, `February 2026`, `2026`.
std::string name_of(Unit unit, Lane day, Language language) {
    return unit == Unit::day ? date(day, language) : days(first_of(unit, day), last_of(unit, day), language);
}

/// What the language has for the words at the end of a sentence: the longest that it knows.
const KnownWithin* ending_of(std::string_view sentence, Language language) {
    const KnownWithin* found = nullptr;
    for (const KnownWithin& each : known_within(language)) {
        if (sentence.size() < each.before.size() + 1 || (found != nullptr && found->before.size() > each.before.size())) continue;
        const std::string_view end = sentence.substr(sentence.size() - each.before.size() - 1);
        const std::size_t at = sentence.size() - end.size();
        const bool whole = at == 0 || sentence[at - 1] == ' ' || sentence[at - 1] == '\n';
        const bool capital = end[0] >= 'A' && end[0] <= 'Z' && end[0] + ('a' - 'A') == each.before[0];
        if (whole && (end[0] == each.before[0] || capital) && end.substr(1, each.before.size() - 1) == each.before.substr(1) &&
            end.back() == ' ')
            found = &each;
    }
    return found;
}

/// Puts what is said within limits for the words that stand before a day.
void replace(std::string& sentence, const KnownWithin& words, std::string said) {
    const std::size_t at = sentence.size() - words.before.size() - 1;
    if (sentence[at] != words.before[0] && said[0] >= 'a' && said[0] <= 'z') said[0] = static_cast<char>(said[0] - 'a' + 'A');
    sentence.replace(at, std::string::npos, said);
}

std::string said_of(const KnownWithin& words, Unit unit, Lane day, Language language) {
    const std::string name = name_of(unit, day, language);
    if (unit == Unit::day) return fmt::format("{} {}", words.before, name);
    return filled(unit == Unit::year ? words.year : words.month, std::array<std::string_view, 1>{name});
}

std::string said_between(const KnownWithin& words, Lane first, Lane last, Language language) {
    const Unit unit = unit_from(first);
    if (unit != Unit::day && last == last_of(unit, first)) return said_of(words, unit, first, language);
    if (unit == Unit::year && last == last_of(Unit::month, first)) return said_of(words, Unit::month, first, language);
    const std::string from = first_of_days(first, last, language), until = date(last, language);
    return filled(words.days, std::array<std::string_view, 2>{from, until});
}

}  // namespace

std::string day_within(Lane first, Lane last, Language language) {
    if (is_open_before(first, last)) {
        const Unit unit = unit_until(last);
        if (unit == Unit::day) return say::day_until.in(language, date(last, language));
        return say::before_unit.in(language, name_of(unit, last + 1, language));
    }
    if (is_open_after(first, last)) {
        const Unit unit = unit_from(first);
        const std::string name = name_of(unit, first, language);
        return unit == Unit::day ? say::from_day_on.in(language, name) : say::from_unit_on.in(language, name);
    }
    return days(first, last, language);
}

void add_day_within(std::string& sentence, Lane first, Lane last, Language language) {
    const KnownWithin* words = ending_of(sentence, language);
    if (words == nullptr) {
        sentence += say::or_at_the_latest.in(language, date(first, language), date(last, language));
    } else if (is_open_before(first, last)) {
        replace(sentence, *words, say::or_earlier.in(language, said_of(*words, unit_until(last), last, language)));
    } else if (is_open_after(first, last)) {
        replace(sentence, *words, say::or_later.in(language, said_of(*words, unit_from(first), first, language)));
    } else {
        replace(sentence, *words, said_between(*words, first, last, language));
    }
}

}  // namespace reunify::words
