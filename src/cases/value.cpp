#include "cases/value.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/calendar.h"
#include "base/decimal.h"
#include "base/nearest_words.h"
#include "base/suggest.h"
#include "cases/date_text.h"
#include "cases/folded.h"
#include "cases/number_text.h"
#include "cases/odd_character.h"
#include "cases/range_text.h"
#include "cases/sentences.h"
#include "cases/unknown_words.h"

namespace reunify::cases {

namespace {

constexpr std::array<std::string_view, 10> kYesWords{"yes", "true", "oui", "ja", "vrai", "waar", "wahr", "y", "j", "o"};
constexpr std::array<std::string_view, 10> kNoWords{"no", "false", "non", "nee", "neen", "nein", "faux", "onwaar", "falsch", "n"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

ReadValue refused(Phrase wrong, std::string nearest = {}) {
    ReadValue out;
    out.wrong = std::move(wrong);
    out.nearest = std::move(nearest);
    return out;
}

ReadValue value_of(Lane value) {
    ReadValue out;
    out.value = value;
    return out;
}

/// A bound as it stands in a message.
std::string shown(const law::Fact& fact, Lane value) {
    return fact.type == law::FactType::date ? calendar::to_iso(value) : decimal::to_string(value);
}

void check_bounds(const law::Fact& fact, std::string_view text, ReadValue& read) {
    if (!read.wrong.empty() || !is_known(read.value)) return;
    const bool date = fact.type == law::FactType::date;
    if (fact.least && read.value < *fact.least) {
        read.wrong = {date ? sentence::day_too_early : sentence::too_little, quoted(text), shown(fact, *fact.least)};
    } else if (fact.most && read.value > *fact.most) {
        read.wrong = {date ? sentence::day_too_late : sentence::too_much, quoted(text), shown(fact, *fact.most)};
    }
}

ReadValue read_yes_no(std::string_view text) {
    const std::string word = fold(text);
    if (is_one_of(kYesWords, word)) return value_of(1);
    if (is_one_of(kNoWords, word)) return value_of(0);
    return refused({sentence::neither_yes_nor_no, quoted(text)});
}

ReadValue read_as_number(const law::Fact& fact, std::string_view text) {
    NumberText number = read_number(text, fact.type == law::FactType::money);
    ReadValue read = number.wrong.empty() ? value_of(number.value) : refused(std::move(number.wrong));
    read.accepted = std::move(number.accepted);
    return read;
}

ReadValue read_as_date(std::string_view text) {
    DateText date = read_date(text);
    ReadValue read = date.wrong.empty() ? value_of(date.value) : refused(std::move(date.wrong), std::move(date.nearest));
    read.accepted = std::move(date.accepted);
    return read;
}

/// Whether a text holds a word, or some words in a row, not only as a part of one: both folded.
bool holds_words(std::string_view text, std::string_view words) {
    for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        const bool begins = at == 0 || text[at - 1] == '_' || text[at - 1] == '(';
        const bool ends = end == text.size() || text[end] == '_' || text[end] == ',' || text[end] == ')';
        if (begins && ends) return true;
    }
    return false;
}

/// The choices one of whose labels or other words fits.
template <class Fits>
std::vector<const law::Choice*> choices_that(const law::Fact& fact, Fits fits) {
    std::vector<const law::Choice*> out;
    const auto any = [&](const auto& words) {
        return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return fits(fold(word)); });
    };
    for (const law::Choice& choice : fact.choices) {
        if (any(choice.label.text) || any(choice.also)) out.push_back(&choice);
    }
    return out;
}

/// What a list of names holds: `leefloon`, `maatschappelijke hulp` and `IGO` for `leefloon, maatschappelijke hulp of IGO`; folded. None
/// where a comma or an `of` stands alone: neither `kind van de echtgenoot of partner` nor `kort verblijf, visumvrij` is such a list.
std::vector<std::string> parts_of(const std::string& label) {
    std::vector<std::string> out;
    std::string rest = label.substr(0, label.find(" ("));
    if (rest.find(',') == std::string::npos) return out;
    bool ends = false;
    for (const std::string_view word : {" or ", " ou ", " of ", " oder "}) {
        for (std::size_t at = rest.find(word); at != std::string::npos; at = rest.find(word), ends = true)
            rest.replace(at, word.size(), 1, ',');
    }
    if (!ends) return out;
    for (std::size_t begin = 0; begin <= rest.size();) {
        const std::size_t end = std::min(rest.find(',', begin), rest.size());
        out.push_back(fold(trimmed(std::string_view(rest).substr(begin, end - begin))));
        begin = end + 1;
    }
    return out;
}

/// The choices one of whose labels names a word among others.
std::vector<const law::Choice*> choices_naming(const law::Fact& fact, const std::string& word) {
    std::vector<const law::Choice*> out;
    const auto names = [&](const std::string& label) {
        const std::vector<std::string> parts = parts_of(label);
        return std::find(parts.begin(), parts.end(), word) != parts.end();
    };
    for (const law::Choice& choice : fact.choices) {
        if (std::any_of(choice.label.text.begin(), choice.label.text.end(), names)) out.push_back(&choice);
    }
    return out;
}

/// The choices as their readers write them: by name in English, by label in another language. With `marked` each stands in backticks, else
/// only those that would not be seen to be one.
Phrase one_of_choices(const std::vector<const law::Choice*>& choices, bool marked = false) {
    std::vector<Phrase> words;
    for (const law::Choice* choice : choices) {
        auto texts = choice->label.text;
        texts[static_cast<std::size_t>(Language::en)] = choice->name;
        for (std::string& text : texts) {
            if (text.empty()) text = choice->name;
            if (marked || text.find(',') != std::string::npos) text = fmt::format("`{}`", text);
        }
        words.push_back(in_words_of(texts));
    }
    return one_of_phrases(words, words.size());
}

/// The word for one of some choices that is nearest to what was typed, as it is written.
std::string nearest_choice(const std::vector<const law::Choice*>& choices, const std::string& typed) {
    std::vector<std::string> words, folded;
    for (const law::Choice* choice : choices) {
        words.push_back(choice->name);
        words.insert(words.end(), choice->label.text.begin(), choice->label.text.end());
        words.insert(words.end(), choice->also.begin(), choice->also.end());
    }
    for (const std::string& word : words) folded.push_back(fold(word));
    const std::string nearest = nearest_name(typed, folded);
    auto found = nearest.empty() ? folded.end() : std::find(folded.begin(), folded.end(), nearest);
    const auto alike = [&](const std::string& word) {
        return word.size() > 2 && typed.size() > 2 && (holds_words(word, typed) || has_all_words(word, typed) || holds_words(typed, word));
    };
    if (found == folded.end()) found = std::find_if(folded.begin(), folded.end(), alike);
    if (found == folded.end()) found = std::find(folded.begin(), folded.end(), nearest_in_words(typed, folded));
    return found == folded.end() ? "" : words[static_cast<std::size_t>(found - folded.begin())];
}

ReadValue read_choice(const law::Fact& fact, std::string_view text, const feel::Pool& pool) {
    const std::string word = fold(text);
    std::vector<const law::Choice*> meant;
    for (const law::Choice& choice : fact.choices) {
        if (fold(choice.name) == word) meant.push_back(&choice);
    }
    if (meant.empty()) meant = choices_that(fact, [&](const std::string& name) { return name == word; });
    if (meant.empty()) meant = choices_naming(fact, word);
    if (meant.size() == 1) return value_of(pool.find(meant.front()->name).value_or(kUnknown));
    // `partner` is a word of several labels: it is said which, not guessed.
    if (meant.empty() && word.size() > 2) meant = choices_that(fact, [&](const std::string& name) { return holds_words(name, word); });
    // Of several words, the one that has them all before the one that is a word of them: a partner's child is no child of the sponsor.
    if (meant.empty()) meant = choices_that(fact, [&](const std::string& name) { return has_all_words(name, word); });
    if (meant.size() > 1) return refused({sentence::may_be, quoted(text), one_of_choices(meant, true)});
    if (meant.empty()) meant = choices_that(fact, [&](const std::string& name) { return name.size() > 2 && holds_words(word, name); });
    if (meant.size() != 1) {
        meant.clear();
        for (const law::Choice& choice : fact.choices) meant.push_back(&choice);
    }
    return refused({sentence::no_choice, quoted(text)}, nearest_choice(meant, word));
}

ReadValue read_by_type(const law::Fact& fact, std::string_view text, const feel::Pool& pool) {
    switch (fact.type) {
        case law::FactType::money:
        case law::FactType::count:
            return read_as_number(fact, text);
        case law::FactType::yes_no:
            return read_yes_no(text);
        case law::FactType::date:
            return read_as_date(text);
        case law::FactType::choice:
            return read_choice(fact, text, pool);
        case law::FactType::text:
            break;
    }
    return value_of(pool.find(text).value_or(static_cast<Lane>(pool.size())));
}

/// Reads a text that is no value as the limits of one, if it gives such.
void read_within(const law::Fact& fact, std::string_view text, ReadValue& read) {
    auto range = read_range(fact, text);
    if (!range) return;
    read = {};
    if (!range->wrong.empty()) {
        read.wrong = std::move(range->wrong);
    } else if (range->within.least == range->within.most) {
        read.value = range->within.least;
    } else {
        for (const Lane limit : {range->within.least, range->within.most}) {
            ReadValue end = value_of(limit);
            check_bounds(fact, text, end);
            if (!end.wrong.empty()) read = std::move(end);
        }
        if (read.wrong.empty()) read.within = range->within;
        read.value = kUnknown;
    }
}

/// The labels of the other facts of which a text is a choice: a student has a limited stay, and a residence title as a student.
std::vector<Phrase> choices_elsewhere(const law::RuleSet& rules, std::size_t fact, std::string_view text) {
    std::vector<Phrase> labels;
    for (std::size_t f = 0; f < rules.facts.size(); ++f) {
        const law::Fact& other = rules.facts[f];
        if (f == fact || other.type != law::FactType::choice || !read_value(other, text, rules.pool).wrong.empty()) continue;
        auto label = other.label.text;
        for (std::string& each : label) each = "`" + each + "`";
        labels.push_back(in_words_of(label));
    }
    return labels;
}

}  // namespace

ReadValue read_value(const law::Fact& fact, std::string_view text, const feel::Pool& pool) {
    text = trimmed(text);
    ReadValue read;
    if (!says_unknown(text)) {
        read = read_by_type(fact, text, pool);
        if (!read.wrong.empty() && !fact.exact) read_within(fact, text, read);
        check_bounds(fact, text, read);
    }
    // What cannot be seen must be named, or the text looks right.
    if (const auto hidden = invisible_in(text); hidden && fact.type != law::FactType::text) {
        read = refused({sentence::holds_invisible, quoted(without_invisible(text)), hidden->name, hidden->code});
    }
    if (const auto wide = read.wrong.empty() ? std::nullopt : full_width_in(text)) {
        read = refused({sentence::holds_full_width, quoted(text), wide->name, wide->code});
    }
    if (!read.wrong.empty() && read.accepted.empty()) read.accepted = accepts(fact);
    return read;
}

ReadValue read_value(const law::RuleSet& rules, std::size_t fact, std::string_view text) {
    ReadValue read = read_value(rules.facts[fact], text, rules.pool);
    if (read.wrong.empty() || rules.facts[fact].type != law::FactType::choice) return read;
    std::vector<Phrase> others = choices_elsewhere(rules, fact, text);
    if (others.empty()) return read;
    read.wrong = {sentence::choice_of_another, std::move(read.wrong), one_of_phrases(others)};
    read.nearest.clear();
    return read;
}

std::string write_range(const law::Fact& fact, const Within& within, const feel::Pool& pool) {
    const Within bounds = bounds_of(fact);
    const std::string least = write_value(fact, within.least, pool), most = write_value(fact, within.most, pool);
    if (within == bounds) return least + ".." + most;
    return (within.least == bounds.least ? "" : least) + ".." + (within.most == bounds.most ? "" : most);
}

std::string write_value(const law::Fact& fact, Lane value, const feel::Pool& pool) {
    constexpr std::string_view unknown = "unknown";
    if (!is_known(value)) return std::string(unknown);
    switch (fact.type) {
        case law::FactType::money:
            return value % (decimal::kOne / 100) == 0 ? decimal::to_fixed(value, 2) : decimal::to_string(value);
        case law::FactType::count:
            return decimal::to_string(value);
        case law::FactType::yes_no:
            return value == 0 ? "no" : "yes";
        case law::FactType::date:
            return calendar::to_iso(value);
        case law::FactType::choice:
        case law::FactType::text:
            break;
    }
    const bool in_pool = value >= 0 && static_cast<std::size_t>(value) < pool.size();
    return in_pool ? pool.word(value) : std::string(unknown);
}

Phrase accepts(const law::Fact& fact) {
    const auto or_limits = [&](const Phrase& value, std::string_view examples) {
        return fact.exact ? value : Phrase(sentence::or_limits, value, as_it_is(std::string(examples)));
    };
    switch (fact.type) {
        case law::FactType::money:
            return or_limits(sentence::an_amount, "2000..2400, min. 2000, max. 2400, ca. 2000");
        case law::FactType::count: {
            Phrase number = sentence::a_whole_number;
            if (fact.least && fact.most) number = {sentence::whole_number_between, shown(fact, *fact.least), shown(fact, *fact.most)};
            return or_limits(number, "1..3, min. 1, max. 3");
        }
        case law::FactType::yes_no:
            return sentence::yes_or_no;
        case law::FactType::date:
            return sentence::a_date;
        case law::FactType::choice: {
            std::vector<const law::Choice*> all;
            for (const law::Choice& choice : fact.choices) all.push_back(&choice);
            return one_of_choices(all);
        }
        case law::FactType::text:
            break;
    }
    return sentence::any_text;
}

}  // namespace reunify::cases
