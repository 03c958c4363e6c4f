#include "report/rule_search.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/fold.h"
#include "base/suggest.h"
#include "report/json.h"
#include "report/rule_page.h"
#include "words/format.h"

namespace reunify::report {

namespace {

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    std::string rest = fold(text);
    for (std::size_t end = rest.find('_'); !rest.empty(); end = rest.find('_')) {
        if (end != 0) words.push_back(rest.substr(0, end));
        rest = end == std::string::npos ? std::string() : rest.substr(end + 1);
    }
    return words;
}

/// Everything that is said of each rule of a kind beyond its name and title, in the order of `rules_of_kind`.
std::vector<std::string> texts_of_kind(const law::RuleSet& rules, std::string_view kind, Language language) {
    std::vector<std::string> out;
    if (kind == "conditions") {
        for (const law::Condition& condition : rules.conditions) {
            std::string text = condition.asks.in(language) + " " + condition.assessment.in(language);
            for (const law::ConditionVersion& version : condition.versions) {
                text += " " + version.citation.law_in_words.in(language) + " " + version.leaves_open.in(language);
                for (const law::Exception& exception : version.exceptions) text += " " + exception.title.in(language);
            }
            out.push_back(std::move(text));
        }
    } else if (kind == "readings") {
        for (const law::Reading& reading : rules.readings) {
            std::string text = reading.because.in(language);
            for (const law::ReadingOption& option : reading.options) text += " " + option.label.in(language);
            out.push_back(std::move(text));
        }
    } else if (kind == "amounts") {
        for (const law::Amount& amount : rules.amounts) {
            std::string text;
            for (const law::AmountValue& value : amount.values) text += value.note.in(language) + " ";
            out.push_back(std::move(text));
        }
    } else if (kind == "routes") {
        for (const law::Route& route : rules.routes)
            out.push_back(route.because.in(language) + " " + route.citation.law_in_words.in(language));
    } else if (kind == "facts") {
        for (const law::Fact& fact : rules.facts) {
            std::string text = fact.question.in(language) + " " + fact.why.in(language);
            for (const law::Choice& choice : fact.choices) text += " " + choice.label.in(language);
            for (const std::string& word : fact.also) text += " " + word;
            out.push_back(std::move(text));
        }
    } else if (kind == "sources") {
        for (const law::Source& source : rules.sources) out.push_back(source.publisher.in(language) + " " + source.address.in(language));
    }
    return out;
}

bool holds_all(const std::string& text, const std::vector<std::string>& words) {
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

}  // namespace

std::vector<FoundRule> search_rules(const law::RuleSet& rules, std::string_view typed, Language language) {
    const std::vector<std::string> words = folded_words(typed);
    std::vector<FoundRule> by_title, by_text;
    if (words.empty()) return {};
    for (const std::string& kind : rule_kinds()) {
        const std::vector<NamedRule> named = rules_of_kind(rules, kind, language);
        const std::vector<std::string> texts = texts_of_kind(rules, kind, language);
        for (std::size_t i = 0; i < named.size(); ++i) {
            const std::string title = fold(named[i].name + " " + named[i].title);
            if (holds_all(title, words)) {
                by_title.push_back({kind, named[i]});
            } else if (i < texts.size() && holds_all(title + "_" + fold(texts[i]), words)) {
                by_text.push_back({kind, named[i]});
            }
        }
    }
    by_title.insert(by_title.end(), by_text.begin(), by_text.end());
    return by_title;
}

std::string nearest_rule(const law::RuleSet& rules, std::string_view typed, Language language) {
    const std::string nearest = nearest_name(typed, rule_names(rules));
    if (!nearest.empty()) return nearest;
    const std::vector<FoundRule> found = search_rules(rules, typed, language);
    return found.empty() ? std::string() : found.front().rule.name;
}

std::optional<std::size_t> condition_called(const law::RuleSet& rules, std::string_view typed) {
    const std::string word = fold(typed);
    for (std::size_t c = 0; c < rules.conditions.size(); ++c) {
        const law::Condition& condition = rules.conditions[c];
        const auto called = [&](const std::string& name) { return fold(name) == word; };
        if (called(condition.name) || std::any_of(condition.title.text.begin(), condition.title.text.end(), called)) return c;
    }
    return std::nullopt;
}

std::string nearest_condition(const law::RuleSet& rules, std::string_view typed, Language language) {
    std::vector<std::string> words;
    for (const law::Condition& condition : rules.conditions) words.push_back(condition.name);
    for (const law::Condition& condition : rules.conditions)
        words.insert(words.end(), condition.title.text.begin(), condition.title.text.end());
    if (std::string near = nearest_label(typed, words); !near.empty()) return near;
    for (const FoundRule& found : search_rules(rules, typed, language)) {
        if (found.kind == "conditions") return language == Language::en ? found.rule.name : found.rule.title;
    }
    return {};
}

Document search_document(const std::vector<FoundRule>& found, Language language) {
    Document out;
    out.language = language;
    for (const std::string& kind : rule_kinds()) {
        std::vector<std::string> lines;
        for (const FoundRule& each : found) {
            if (each.kind == kind) lines.push_back(words::labelled(language, each.rule.name, each.rule.title));
        }
        if (lines.empty()) continue;
        Section section{kind, kind, {}};
        section.blocks.lines(lines);
        out.body.add({std::move(section)});
    }
    return out;
}

std::string search_json(const std::vector<FoundRule>& found) {
    nlohmann::ordered_json out = nlohmann::ordered_json::array();
    for (const FoundRule& each : found) out.push_back({{"id", each.rule.name}, {"kind", each.kind}, {"title", each.rule.title}});
    return write(out);
}

}  // namespace reunify::report
