#include "cases/places.h"

#include <algorithm>

#include "base/suggest.h"

namespace reunify::cases {

std::string_view section_of(std::string_view path) {
    return path.substr(0, path.find('.'));
}

std::string_view key_of(std::string_view path) {
    const std::size_t dot = path.find('.');
    return dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
}

Places::Places(const law::RuleSet& rules) : rules_(rules) {
    for (const law::Fact& fact : rules.facts) {
        if (fact.level != Level::member && !has_section(section_of(fact.path))) sections_.emplace_back(section_of(fact.path));
    }
}

bool Places::has_section(std::string_view section) const {
    return std::find(sections_.begin(), sections_.end(), section) != sections_.end();
}

std::vector<std::string> Places::keys(std::string_view section) const {
    std::vector<std::string> keys;
    for (const law::Fact& fact : rules_.facts) {
        if (section_of(fact.path) == section) keys.emplace_back(key_of(fact.path));
    }
    return keys;
}

std::vector<std::string> Places::owners(std::string_view key) const {
    std::vector<std::string> owners;
    for (const law::Fact& fact : rules_.facts) {
        if (key_of(fact.path) == key) owners.push_back(shown(section_of(fact.path)));
    }
    return owners;
}

Phrase Places::said_keys(std::string_view section) const {
    std::vector<Phrase> keys;
    const auto add = [&](std::string_view key, const law::Wording& label) {
        auto texts = label.text;
        texts[static_cast<std::size_t>(Language::en)] = key;
        for (std::string& text : texts) {
            if (text.empty()) text = key;
        }
        keys.push_back(in_words_of(texts));
    };
    if (section == kMember) add(kLabel, {});
    for (const law::Fact& fact : rules_.facts) {
        if (section_of(fact.path) == section) add(key_of(fact.path), fact.label);
    }
    if (section == kMember) add(kDocuments, {});
    return one_of_phrases(keys, kMostKeys);
}

std::string Places::shown(std::string_view section) {
    std::string out = "`";
    out += section == kMember ? kMembers : section;
    return out + "`";
}

Phrase said_fact(const law::Fact& fact) {
    auto texts = fact.label.text;
    texts[static_cast<std::size_t>(Language::en)] = fact.path;
    for (std::string& text : texts) text = text.empty() ? fact.path : text == fact.path ? text : "`" + text + "`";
    return in_words_of(texts);
}

}  // namespace reunify::cases
