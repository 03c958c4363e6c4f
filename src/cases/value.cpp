#include "cases/value.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/calendar.h"
#include "base/decimal.h"
#include "base/suggest.h"
#include "cases/date_text.h"
#include "cases/folded.h"
#include "cases/invisible.h"
#include "cases/number_text.h"
#include "cases/sentences.h"
#include "cases/unknown_words.h"

namespace reunify::cases {

namespace {

constexpr std::array<std::string_view, 7> kYesWords{"yes", "true", "oui", "ja", "vrai", "waar", "wahr"};
constexpr std::array<std::string_view, 9> kNoWords{"no", "false", "non", "nee", "neen", "nein", "faux", "onwaar", "falsch"};

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

std::vector<std::string> choice_names(const law::Fact& fact) {
    std::vector<std::string> names;
    for (const law::Choice& choice : fact.choices) names.push_back(choice.name);
    return names;
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

/// The choices whose label in some language is this word.
std::vector<std::string> choices_labelled(const law::Fact& fact, const std::string& word) {
    std::vector<std::string> names;
    for (const law::Choice& choice : fact.choices) {
        const auto& labels = choice.label.text;
        if (std::any_of(labels.begin(), labels.end(), [&](const std::string& label) { return fold(label) == word; }))
            names.push_back(choice.name);
    }
    return names;
}

/// The choice whose name or label is nearest to the word.
std::string nearest_choice(const law::Fact& fact, const std::string& word) {
    std::vector<std::string> words = choice_names(fact);
    std::vector<std::string> names = words;
    for (const law::Choice& choice : fact.choices) {
        for (const std::string& label : choice.label.text) {
            words.push_back(fold(label));
            names.push_back(choice.name);
        }
    }
    const std::string nearest = nearest_name(word, words);
    const auto found = std::find(words.begin(), words.end(), nearest);
    return nearest.empty() || found == words.end() ? "" : names[static_cast<std::size_t>(found - words.begin())];
}

ReadValue read_choice(const law::Fact& fact, std::string_view text, const feel::Pool& pool) {
    const std::string word = fold(text);
    std::vector<std::string> meant;
    for (const law::Choice& choice : fact.choices) {
        if (fold(choice.name) == word) meant.push_back(choice.name);
    }
    if (meant.empty()) meant = choices_labelled(fact, word);
    if (meant.size() > 1) {
        for (std::string& name : meant) name = "`" + name + "`";
        return refused({sentence::may_be, quoted(text), one_of(meant)});
    }
    if (meant.empty()) return refused({sentence::no_choice, quoted(text)}, nearest_choice(fact, word));
    return value_of(pool.find(meant.front()).value_or(kUnknown));
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

}  // namespace

ReadValue read_value(const law::Fact& fact, std::string_view text, const feel::Pool& pool) {
    text = trimmed(text);
    ReadValue read;
    if (!says_unknown(text)) {
        read = read_by_type(fact, text, pool);
        check_bounds(fact, text, read);
    }
    // What cannot be seen must be named, or the text looks right.
    if (const auto hidden = invisible_in(text); hidden && fact.type != law::FactType::text) {
        read = refused({sentence::holds_invisible, quoted(without_invisible(text)), hidden->name, hidden->code});
    }
    if (!read.wrong.empty() && read.accepted.empty()) read.accepted = accepts(fact);
    return read;
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
    switch (fact.type) {
        case law::FactType::money:
            return sentence::an_amount;
        case law::FactType::count:
            if (fact.least && fact.most) return {sentence::whole_number_between, shown(fact, *fact.least), shown(fact, *fact.most)};
            return sentence::a_whole_number;
        case law::FactType::yes_no:
            return sentence::yes_or_no;
        case law::FactType::date:
            return sentence::a_date;
        case law::FactType::choice:
            return one_of(choice_names(fact), fact.choices.size());
        case law::FactType::text:
            break;
    }
    return sentence::any_text;
}

}  // namespace reunify::cases
