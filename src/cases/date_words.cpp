#include "cases/date_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/calendar.h"
#include "cases/folded.h"

namespace reunify::cases {

namespace {

/// The names of a month, folded; an abbreviation is any beginning of at least three letters.
constexpr std::array<std::array<std::string_view, 4>, 12> kMonths{{{"january", "janvier", "januari", "januar"},
                                                                   {"february", "fevrier", "februari", "februar"},
                                                                   {"march", "mars", "maart", "marz"},
                                                                   {"april", "avril", "april", "april"},
                                                                   {"may", "mai", "mei", "mai"},
                                                                   {"june", "juin", "juni", "juni"},
                                                                   {"july", "juillet", "juli", "juli"},
                                                                   {"august", "aout", "augustus", "august"},
                                                                   {"september", "septembre", "september", "september"},
                                                                   {"october", "octobre", "oktober", "oktober"},
                                                                   {"november", "novembre", "november", "november"},
                                                                   {"december", "decembre", "december", "dezember"}}};

constexpr auto kOthers =
    std::to_array<std::pair<std::string_view, int>>({{"mrt", 3}, {"maerz", 3}, {"mrz", 3}, {"sept", 9}, {"jun", 6}, {"jul", 7}});

/// From Monday on.
constexpr std::array<std::array<std::string_view, 5>, 7> kWeekdays{{{"monday", "lundi", "maandag", "montag"},
                                                                    {"tuesday", "mardi", "dinsdag", "dienstag"},
                                                                    {"wednesday", "mercredi", "woensdag", "mittwoch"},
                                                                    {"thursday", "jeudi", "donderdag", "donnerstag"},
                                                                    {"friday", "vendredi", "vrijdag", "freitag"},
                                                                    {"saturday", "samedi", "zaterdag", "samstag", "sonnabend"},
                                                                    {"sunday", "dimanche", "zondag", "sonntag"}}};

bool is_number(std::string_view word) {
    return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool abbreviates(std::string_view word, std::string_view name) {
    return word.size() >= 3 && name.starts_with(word);
}

/// Which days of the week a word may be, as bits from Monday on: `di` is a Sunday in one language and a Tuesday in another.
unsigned weekdays_of(std::string_view word) {
    unsigned days = 0;
    for (std::size_t day = 0; day < kWeekdays.size() && word.size() >= 2; ++day) {
        const auto& names = kWeekdays[day];
        if (std::any_of(names.begin(), names.end(), [&](std::string_view name) { return name.starts_with(word); })) days |= 1U << day;
    }
    return days;
}

unsigned weekday_of(Lane day) {
    constexpr Lane thursday = 3;  // 1 January 1970
    return static_cast<unsigned>(((day + thursday) % 7 + 7) % 7);
}

/// 0 for no month; for a word that may be two (`jui`), 0 too.
int month_of(std::string_view word) {
    int found = 0;
    for (int month = 1; month <= 12; ++month) {
        const auto& names = kMonths[static_cast<std::size_t>(month - 1)];
        if (!std::any_of(names.begin(), names.end(), [&](std::string_view name) { return abbreviates(word, name); })) continue;
        if (found != 0) return 0;
        found = month;
    }
    for (const auto& [name, month] : kOthers) {
        if (word == name) return month;
    }
    return found;
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : fold(text)) {
        const bool mark = c == '_' || c == ',' || c == '.' || c == '/' || c == '\'';
        if (!mark) {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    std::erase(words, "");
    return words;
}

/// `1er`, `1st`, `2nd`, `3e`, `1ste` are numbers.
std::string without_ordinal(const std::string& word) {
    const std::size_t digits = word.find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string::npos || digits > 2) return word;
    constexpr auto ends = std::to_array<std::string_view>({"er", "e", "st", "nd", "rd", "th", "de", "ste"});
    const bool ordinal = std::find(ends.begin(), ends.end(), std::string_view(word).substr(digits)) != ends.end();
    return ordinal ? word.substr(0, digits) : word;
}

}  // namespace

std::optional<DayInWords> read_date_in_words(std::string_view text) {
    int day = 0, month = 0, year = 0;
    unsigned weekdays = 0;
    const std::vector<std::string> words = words_of(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string word = without_ordinal(words[i]);
        if (is_number(word)) {
            int& part = word.size() == 4 ? year : day;
            if (part != 0 || word.size() == 3 || word.size() > 4) return std::nullopt;
            part = std::stoi(word);
        } else if (month_of(word) != 0) {
            if (month != 0) return std::nullopt;
            month = month_of(word);
        } else {
            weekdays = weekdays_of(word);
            if (i != 0 || weekdays == 0) return std::nullopt;
        }
    }
    if (day == 0 || month == 0 || year == 0) return std::nullopt;
    const auto found = calendar::make(year, month, day);
    if (!found) return std::nullopt;
    return DayInWords{*found, weekdays == 0 || (weekdays >> weekday_of(*found) & 1U) != 0};
}

bool means_today(std::string_view text) {
    std::string joined;
    for (const std::string& word : words_of(text)) joined += word;
    constexpr auto known = std::to_array<std::string_view>({"today", "aujourdhui", "aujourd\xE2\x80\x99hui", "vandaag", "heute"});
    return std::find(known.begin(), known.end(), joined) != known.end();
}

std::string_view without_time(std::string_view text) {
    const std::size_t end = text.find_last_of(" T");
    if (end == std::string_view::npos || end + 1 == text.size()) return text;
    const std::string_view time = text.substr(end + 1);
    const bool is_time = time.find(':') != std::string_view::npos && time.find_first_not_of("0123456789:.,+Z") == std::string_view::npos;
    return is_time ? trimmed(text.substr(0, end)) : text;
}

std::string_view without_midnight(std::string_view text) {
    std::string_view rest = text;
    for (const std::string_view zone : {"Z", "+00:00"}) {
        if (rest.ends_with(zone)) rest.remove_suffix(zone.size());
    }
    if (const std::size_t point = rest.find_last_of(".");
        point != std::string_view::npos && point > 10 && rest.find_first_not_of('0', point + 1) == std::string_view::npos)
        rest = rest.substr(0, point);
    for (const std::string_view midnight : {"00:00:00", "00:00", "0:00:00", "0:00"}) {
        if (!rest.ends_with(midnight)) continue;
        const std::string_view day = rest.substr(0, rest.size() - midnight.size());
        if (day.ends_with(' ') || day.ends_with('T')) return trimmed(day.substr(0, day.size() - 1));
    }
    return text;
}

}  // namespace reunify::cases
