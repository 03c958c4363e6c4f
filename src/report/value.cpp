#include "report/value.h"

#include <fmt/format.h>

#include <optional>

#include "base/calendar.h"
#include "base/decimal.h"
#include "cases/range_text.h"
#include "cases/within.h"
#include "words/day_limits.h"
#include "words/format.h"
#include "words/say.h"

namespace reunify::report {

namespace {

std::optional<std::string> among(const std::vector<law::Choice>& choices, std::string_view word, Language language) {
    for (const law::Choice& choice : choices) {
        if (choice.name == word) return choice.label.in(language);
    }
    return std::nullopt;
}

std::optional<std::string> among(const law::Reading& reading, std::string_view word, Language language) {
    for (const law::ReadingOption& option : reading.options) {
        if (option.name == word) return option.label.in(language);
    }
    return std::nullopt;
}

}  // namespace

std::string label_of_word(const law::RuleSet& rules, std::string_view word, Language language) {
    for (const law::Fact& fact : rules.facts) {
        if (auto label = among(fact.choices, word, language)) return *label;
    }
    for (const law::Reading& reading : rules.readings) {
        if (auto label = among(reading, word, language)) return *label;
    }
    for (const law::Route& route : rules.routes) {
        if (route.name == word) return route.title.in(language);
    }
    return regime_title(rules, word, language);
}

std::string label_of_choice(const law::RuleSet& rules, std::optional<std::size_t> fact, std::string_view choice, Language language) {
    return (fact ? among(rules.facts[*fact].choices, choice, language) : std::nullopt).value_or(std::string(choice));
}

std::string regime_title(const law::RuleSet& rules, std::string_view regime, Language language) {
    for (std::size_t i = 0; i < rules.regimes.size() && i < rules.regime_titles.size(); ++i) {
        if (rules.regimes[i] == regime && !rules.regime_titles[i].empty()) return rules.regime_titles[i].in(language);
    }
    return std::string(regime);
}

std::vector<std::string> regimes_in_words(const law::RuleSet& rules, const std::vector<std::string>& regimes, Language language) {
    std::vector<std::string> out;
    for (const std::string& regime : regimes) out.push_back(fmt::format("{} ({})", regime_title(rules, regime, language), regime));
    return out;
}

std::string value_in_words(const law::RuleSet& rules, Kind kind, bool money, Lane value, Language language) {
    if (!is_known(value)) return std::string(say::unknown.in(language));
    switch (kind) {
        case Kind::number:
            return money ? words::money(value, language) : words::number(value, language);
        case Kind::boolean:
            return words::yes_no(value != 0, language);
        case Kind::text:
            return label_of_word(rules, rules.pool.word(value), language);
        case Kind::date:
            return words::date(value, language);
        case Kind::months:
            return words::months(value, language);
        case Kind::seconds:
            return words::seconds(value, language);
    }
    return {};
}

std::string fact_in_words(const law::RuleSet& rules, const law::Fact& fact, Lane value, Language language) {
    if (!is_known(value)) return std::string(say::unknown.in(language));
    switch (fact.type) {
        case law::FactType::money:
            return words::money(value, language);
        case law::FactType::count:
            return words::number(value, language);
        case law::FactType::yes_no:
            return words::yes_no(value != 0, language);
        case law::FactType::date:
            return words::date(value, language);
        case law::FactType::text:
            return rules.pool.word(value);
        case law::FactType::choice:
            break;
    }
    const std::string& word = rules.pool.word(value);
    return among(fact.choices, word, language).value_or(word);
}

std::string span_in_words(const law::RuleSet& rules, Kind kind, bool money, Lane least, Lane most, Language language) {
    if (kind == Kind::date) return words::day_within(least, most, language);
    const auto said = [&](Lane value) { return value_in_words(rules, kind, money, value, language); };
    if (kind == Kind::number && most > cases::kPlenty / 2) return say::at_least.in(language, said(least));
    if (kind == Kind::number && least == 0) return say::at_most.in(language, said(most));
    return say::from_to.in(language, said(least), said(most));
}

std::string range_in_words(const law::RuleSet& rules, const law::Fact& fact, Lane least, Lane most, Language language) {
    if (fact.type == law::FactType::date) return words::day_within(least, most, language);
    const cases::Within bounds = cases::bounds_of(fact);
    const auto said = [&](Lane value) { return fact_in_words(rules, fact, value, language); };
    if (most >= bounds.most && least > bounds.least) return say::at_least.in(language, said(least));
    if (least <= bounds.least && most < bounds.most) return say::at_most.in(language, said(most));
    return say::from_to.in(language, said(least), said(most));
}

std::string expression_in_words(const law::RuleSet& rules, const feel::Node& expression, bool money, Lane value, Lane most,
                                Language language) {
    if (is_known(most)) return span_in_words(rules, expression.kind, money, value, most, language);
    const bool names = expression.form == feel::Node::Form::symbol && expression.kind == Kind::text && is_known(value);
    if (!names || expression.index >= rules.owners.size()) return value_in_words(rules, expression.kind, money, value, language);
    const std::size_t index = rules.scope[expression.index].index;
    const std::string& word = rules.pool.word(value);
    switch (rules.owners[expression.index]) {
        case law::RuleSet::Owner::fact:
            return fact_in_words(rules, rules.facts[index], value, language);
        case law::RuleSet::Owner::reading:
            return among(rules.readings[index], word, language).value_or(word);
        case law::RuleSet::Owner::definition:
        case law::RuleSet::Owner::route:
        case law::RuleSet::Owner::regime:
            break;
    }
    return label_of_word(rules, word, language);
}

std::string formality_in_words(const law::RuleSet& rules, const verdict::FormalityResult& formality, Language language) {
    const law::Formality& rule = rules.formalities[formality.formality];
    if (!formality.is_span()) return value_in_words(rules, rule.kind, rule.money, formality.value, language);
    return span_in_words(rules, rule.kind, rule.money, formality.value, formality.most, language);
}

std::string value_plain(const law::RuleSet& rules, Kind kind, bool money, Lane value) {
    switch (kind) {
        case Kind::number:
            return money ? decimal::to_fixed(value, 2) : decimal::to_string(value);
        case Kind::boolean:
            return value != 0 ? "true" : "false";
        case Kind::text:
            return rules.pool.word(value);
        case Kind::date:
            return calendar::to_iso(value);
        case Kind::months:
            return calendar::months_to_iso(value);
        case Kind::seconds:
            return calendar::seconds_to_iso(value);
    }
    return {};
}

std::string span_plain(const law::RuleSet& rules, Kind kind, bool money, Lane least, Lane most) {
    const std::string first = value_plain(rules, kind, money, least);
    return is_known(most) ? first + ".." + value_plain(rules, kind, money, most) : first;
}

std::string fact_plain(const law::RuleSet& rules, const law::Fact& fact, Lane value) {
    switch (fact.type) {
        case law::FactType::money:
            return value_plain(rules, Kind::number, true, value);
        case law::FactType::count:
            return value_plain(rules, Kind::number, false, value);
        case law::FactType::yes_no:
            return value_plain(rules, Kind::boolean, false, value);
        case law::FactType::date:
            return value_plain(rules, Kind::date, false, value);
        case law::FactType::choice:
        case law::FactType::text:
            return value_plain(rules, Kind::text, false, value);
    }
    return {};
}

std::string_view accepted_form(law::FactType type, Language language) {
    switch (type) {
        case law::FactType::money:
            return say::accepts_money.in(language);
        case law::FactType::count:
            return say::accepts_count.in(language);
        case law::FactType::yes_no:
            return say::accepts_yes_no.in(language);
        case law::FactType::date:
            return say::accepts_date.in(language);
        case law::FactType::choice:
            return say::accepts_choice.in(language);
        case law::FactType::text:
            return say::accepts_text.in(language);
    }
    return {};
}

std::string capital(std::string text) {
    if (text.empty()) return text;
    const auto first = static_cast<unsigned char>(text[0]);
    if (first >= 'a' && first <= 'z') text[0] = static_cast<char>(first - 'a' + 'A');
    const bool latin = first == 0xC3 && text.size() > 1 && static_cast<unsigned char>(text[1]) >= 0xA0;
    if (latin && static_cast<unsigned char>(text[1]) != 0xB7) text[1] = static_cast<char>(text[1] - 0x20);
    return text;
}

}  // namespace reunify::report
