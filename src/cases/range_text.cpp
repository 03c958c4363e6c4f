#include "cases/range_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/calendar.h"
#include "base/decimal.h"
#include "cases/date_text.h"
#include "cases/date_words.h"
#include "cases/folded.h"
#include "cases/number_text.h"
#include "cases/sentences.h"

namespace reunify::cases {

namespace {

constexpr auto kAbout = std::to_array<std::string_view>(
    {"about", "around",    "approximately", "approx",  "approx.", "ca",         "ca.",  "circa",    "c.",   "~",    "ongeveer",
     "rond",  "omstreeks", "zowat",         "environ", "vers",    "a_peu_pres", "etwa", "ungefahr", "rund", "zirka"});
constexpr auto kUntil = std::to_array<std::string_view>({" to ", " tot ", " t/m ", " bis ", " \xC3\xA0 ", " a ", " au ", " until "});

/// Months, from the first day of one to a day of another: a season by the calendar and by the weather, whichever is wider.
struct Season {
    std::array<std::string_view, 6> names;
    int first_month, last_month, last_day;
};
constexpr std::array<Season, 3> kSeasons{{{{"spring", "printemps", "lente", "voorjaar", "fruhling", "fruhjahr"}, 3, 6, 21},
                                          {{"summer", "ete", "zomer", "sommer", "sommer", "zomer"}, 6, 9, 23},
                                          {{"autumn", "fall", "automne", "herfst", "najaar", "herbst"}, 9, 12, 22}}};
constexpr std::array<std::string_view, 4> kWinter{"winter", "hiver", "wintertijd", "winters"};

/// Thirds of a year, each wide enough for whoever says so.
constexpr std::array<Season, 3> kThirds{{{{"early", "begin", "debut", "anfang", "beginning", "start"}, 1, 4, 30},
                                         {{"mid", "midden", "mi", "mitte", "middle", "medio"}, 4, 9, 30},
                                         {{"late", "eind", "fin", "ende", "end", "einde"}, 9, 12, 31}}};

/// What may stand beside a season or a month: `au printemps`, `in de lente van`.
constexpr auto kFillers = std::to_array<std::string_view>(
    {"in", "the", "of", "au", "en", "a", "la", "le", "l", "du", "de", "d", "het", "van", "im", "des", "dem", "am", "vom"});

/// Before two limits, and between them.
constexpr auto kBetween = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"between ", " and "}, {"entre ", " et "}, {"tussen ", " en "}, {"zwischen ", " und "}});

/// Before a limit that a number or a day is known to keep: a least, a most, and one that it is beyond.
enum class Side : std::uint8_t { at_least, at_most, above, below };
constexpr auto kSigns = std::to_array<std::pair<std::string_view, Side>>({{">=", Side::at_least},
                                                                          {"=>", Side::at_least},
                                                                          {"\xE2\x89\xA5", Side::at_least},
                                                                          {"<=", Side::at_most},
                                                                          {"=<", Side::at_most},
                                                                          {"\xE2\x89\xA4", Side::at_most},
                                                                          {">", Side::above},
                                                                          {"<", Side::below}});
constexpr auto kAtLeast = std::to_array<std::string_view>(
    {"min", "min.", "minimum", "at_least", "minstens", "minimaal", "ten_minste", "au_moins", "au_minimum", "mindestens"});
constexpr auto kAtMost = std::to_array<std::string_view>(
    {"max", "max.", "maximum", "at_most", "hoogstens", "maximaal", "ten_hoogste", "au_plus", "au_maximum", "hochstens"});
constexpr auto kAbove = std::to_array<std::string_view>({"more_than", "meer_dan", "plus_de", "mehr_als", "over", "above", "boven", "uber"});
constexpr auto kBelow = std::to_array<std::string_view>(
    {"less_than", "fewer_than", "minder_dan", "moins_de", "weniger_als", "under", "below", "onder", "unter"});
constexpr auto kFrom =
    std::to_array<std::string_view>({"from", "vanaf", "a_partir_de", "a_partir_du", "des", "des_le", "ab", "not_before"});
constexpr auto kTo = std::to_array<std::string_view>({"until", "up_to", "no_later_than", "tot", "tot_en_met", "t/m", "uiterlijk",
                                                      "jusqu'au", "jusqu'en", "au_plus_tard", "bis", "spatestens"});
constexpr auto kAfter = std::to_array<std::string_view>({"after", "later_than", "na", "later_dan", "apres", "apres_le", "nach"});
constexpr auto kBefore =
    std::to_array<std::string_view>({"before", "earlier_than", "voor", "v\xC3\xB3\xC3\xB3r", "avant", "avant_le", "vor"});

bool is_digits(std::string_view text, std::size_t least, std::size_t most) {
    return text.size() >= least && text.size() <= most && text.find_first_not_of("0123456789") == std::string_view::npos;
}

int number(std::string_view digits) {
    return std::stoi(std::string(digits));
}

template <class Words>
bool is_one_of(std::string_view word, const Words& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::optional<Within> days(int year, int month, int day, int last_year, int last_month, int last_day) {
    const auto first = calendar::make(year, month, day);
    const auto last = calendar::make(last_year, last_month, last_day);
    if (!first || !last) return std::nullopt;
    return Within{*first, *last};
}

std::optional<Within> year_of(std::string_view text) {
    if (!is_digits(text, 4, 4)) return std::nullopt;
    return days(number(text), 1, 1, number(text), 12, 31);
}

std::optional<Within> month_of(int year, int month) {
    const auto first = calendar::make(year, month, 1);
    const auto next = first ? calendar::add_months(*first, 1) : std::nullopt;
    if (!next) return std::nullopt;
    return Within{*first, *next - 1};
}

/// `03/2023`, `2023-03`.
std::optional<Within> month_in_digits(std::string_view text) {
    const std::size_t mark = text.find_first_of("-/.");
    if (mark == std::string_view::npos) return std::nullopt;
    const std::string_view one = text.substr(0, mark), other = text.substr(mark + 1);
    if (is_digits(one, 1, 2) && is_digits(other, 4, 4)) return month_of(number(other), number(one));
    if (is_digits(one, 4, 4) && is_digits(other, 1, 2)) return month_of(number(one), number(other));
    return std::nullopt;
}

/// `mars 2023`, `spring 2024`.
std::optional<Within> months_in_words(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : fold(text)) {
        if (c != '_' && c != '\'' && c != '-') {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    std::erase_if(words, [](const std::string& word) { return word.empty() || is_one_of(word, kFillers); });
    if (words.size() != 2) return std::nullopt;
    const std::string& name = words[0];
    const std::string& digits = words[1];
    if (!is_digits(digits, 4, 4)) return std::nullopt;
    const int year = number(digits);
    for (const Season& season : kSeasons) {
        if (is_one_of(name, season.names)) return days(year, season.first_month, 1, year, season.last_month, season.last_day);
    }
    for (const Season& third : kThirds) {
        if (is_one_of(name, third.names)) return days(year, third.first_month, 1, year, third.last_month, third.last_day);
    }
    if (is_one_of(name, kWinter)) return days(year - 1, 12, 1, year + 1, 3, 21);  // the one that begins in the year, or that ends in it
    const auto first = read_date_in_words("1 " + name + " " + digits);
    const auto next = first ? calendar::add_months(first->day, 1) : std::nullopt;
    if (!next) return std::nullopt;
    return Within{first->day, *next - 1};
}

/// A day or days, as one limit of a range.
std::optional<Within> days_of(std::string_view text) {
    for (const auto read : {year_of, month_in_digits, months_in_words}) {
        if (const auto found = read(text)) return found;
    }
    const DateText day = read_date(text);
    if (!day.wrong.empty()) return std::nullopt;
    return Within{day.value, day.value};
}

std::optional<Within> sum_of(std::string_view text, bool money) {
    const NumberText sum = read_number(text, money);
    if (!sum.wrong.empty()) return std::nullopt;
    return Within{sum.value, sum.value};
}

std::optional<Within> limit_of(const law::Fact& fact, std::string_view text) {
    text = trimmed(text);
    return fact.type == law::FactType::date ? days_of(text) : sum_of(text, fact.type == law::FactType::money);
}

/// The two texts on either side of what separates limits. Between numbers that may be a dash.
std::optional<std::pair<std::string_view, std::string_view>> limits_in(std::string_view text, bool numbers) {
    const auto cut = [&](std::size_t at, std::size_t size) { return std::pair{text.substr(0, at), text.substr(at + size)}; };
    for (const std::string_view mark : {"...", "..", "\xE2\x80\xA6"}) {
        const std::size_t at = text.find(mark);
        if (at != std::string_view::npos && at > 0 && at + mark.size() < text.size()) return cut(at, mark.size());
    }
    for (const std::string_view word : kUntil) {
        if (const std::size_t at = text.find(word); at != std::string_view::npos) return cut(at, word.size());
    }
    for (const auto& [before, amid] : kBetween) {
        const std::size_t at = text.find(amid);
        if (text.starts_with(before) && at != std::string_view::npos)
            return std::pair{text.substr(before.size(), at - before.size()), text.substr(at + amid.size())};
    }
    for (const std::string_view dash : {"-", "\xE2\x80\x93"}) {
        if (const std::size_t at = text.find(dash); numbers && at != std::string_view::npos && at > 0) return cut(at, dash.size());
    }
    return std::nullopt;
}

/// What stands behind one of these words; empty if none does.
template <class Words>
std::string_view behind(std::string_view text, const Words& words) {
    std::size_t at = text.find(' ');
    while (at != std::string_view::npos) {
        if (is_one_of(fold(text.substr(0, at)), words)) return trimmed(text.substr(at));
        at = text.find(' ', at + 1);
    }
    return {};
}

std::string_view behind_about(std::string_view text) {
    if (text.starts_with('~')) return trimmed(text.substr(1));
    if (text.starts_with("\xC2\xB1")) return trimmed(text.substr(2));
    return behind(text, kAbout);
}

/// Which side of what a text names: `min. 2400`, `>2400`, `2400..`, `before 2024`.
std::optional<std::pair<Side, std::string_view>> side_in(std::string_view text, bool day) {
    for (const auto& [sign, side] : kSigns) {
        if (text.starts_with(sign)) return std::pair{side, trimmed(text.substr(sign.size()))};
    }
    for (const std::string_view mark : {"...", "..", "\xE2\x80\xA6"}) {
        if (text.ends_with(mark)) return std::pair{Side::at_least, trimmed(text.substr(0, text.size() - mark.size()))};
        if (text.starts_with(mark)) return std::pair{Side::at_most, trimmed(text.substr(mark.size()))};
    }
    std::optional<std::pair<Side, std::string_view>> found;
    const auto look = [&](const auto& words, Side side) {
        const std::string_view rest = found ? std::string_view() : behind(text, words);
        if (!rest.empty()) found = std::pair{side, rest};
    };
    look(kAtLeast, Side::at_least);
    look(kAtMost, Side::at_most);
    if (day) {
        look(kFrom, Side::at_least);
        look(kTo, Side::at_most);
        look(kAfter, Side::above);
        look(kBefore, Side::below);
    } else {
        look(kAbove, Side::above);
        look(kBelow, Side::below);
    }
    return found;
}

/// A number or a day that is known from one side.
std::optional<Within> one_sided(const law::Fact& fact, std::string_view text) {
    const bool day = fact.type == law::FactType::date;
    const auto side = side_in(text, day);
    const auto limit = side ? limit_of(fact, side->second) : std::nullopt;
    const bool most_given = side && (side->first == Side::at_most || side->first == Side::below);
    if (!limit || (!day && !most_given && limit->most >= kPlenty)) return std::nullopt;
    const Lane unit = day ? 1 : fact.type == law::FactType::money ? decimal::kOne / 100 : decimal::kOne;
    const auto [least, most] = bounds_of(fact);
    switch (side->first) {
        case Side::at_least:
            return Within{limit->least, std::max(limit->least, most)};
        case Side::above:
            return Within{limit->most + unit, std::max(limit->most + unit, most)};
        case Side::at_most:
            return Within{std::min(limit->most, least), limit->most};
        case Side::below:
            return Within{std::min(limit->least - unit, least), limit->least - unit};
    }
    return std::nullopt;
}

std::optional<Within> around(const law::Fact& fact, std::string_view text) {
    if (fact.type != law::FactType::date) {
        auto sum = sum_of(text, fact.type == law::FactType::money);
        if (!sum) return std::nullopt;
        // A count stays whole, an amount in cents.
        const Lane unit = fact.type == law::FactType::money ? decimal::kOne / 100 : decimal::kOne;
        const Lane margin = (std::max(sum->least / 20, unit) + unit - 1) / unit * unit;
        return Within{sum->least - margin, sum->most + margin};
    }
    const auto about = days_of(text);
    if (!about) return std::nullopt;
    const Lane months = year_of(text) ? 12 : 1;
    const auto least = calendar::add_months(about->least, -months), most = calendar::add_months(about->most, months);
    if (!least || !most) return std::nullopt;
    return Within{*least, *most};
}

}  // namespace

Within bounds_of(const law::Fact& fact) {
    const bool day = fact.type == law::FactType::date;
    return {fact.least.value_or(day ? *calendar::make(1900, 1, 1) : 0), fact.most.value_or(day ? *calendar::make(2100, 12, 31) : kPlenty)};
}

std::optional<RangeText> read_range(const law::Fact& fact, std::string_view text) {
    if (fact.type != law::FactType::date && fact.type != law::FactType::money && fact.type != law::FactType::count) return std::nullopt;
    text = trimmed(text);
    RangeText out;
    std::optional<Within> found;
    if (const auto half = one_sided(fact, text)) {
        found = half;
    } else if (const auto limits = limits_in(text, fact.type != law::FactType::date)) {
        const auto first = limit_of(fact, limits->first), last = limit_of(fact, limits->second);
        if (!first || !last) return std::nullopt;
        found = Within{first->least, last->most};
        if (last->most < first->least) {
            out.wrong = {sentence::range_backwards, quoted(text)};
            return out;
        }
    } else if (const std::string_view rest = behind_about(text); !rest.empty()) {
        found = around(fact, rest);
    } else if (fact.type == law::FactType::date) {
        found = limit_of(fact, text);
    }
    if (!found) return std::nullopt;
    out.within = *found;
    // Only what is not even certain is cut down to what is possible.
    if (fact.least && behind_about(text) != "") out.within.least = std::max(out.within.least, *fact.least);
    return out;
}

}  // namespace reunify::cases
