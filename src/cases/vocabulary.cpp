#include "cases/vocabulary.h"

#include <algorithm>

#include "base/nearest_words.h"
#include "base/suggest.h"
#include "cases/folded.h"
#include "cases/places.h"

namespace reunify::cases {

namespace {

constexpr std::size_t kSeveral = static_cast<std::size_t>(-1);

/// Of a folded text.
std::vector<std::string> sorted_words(const std::string& text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (c == '_') {
            words.emplace_back();
        } else {
            words.back() += c;
        }
    }
    std::sort(words.begin(), words.end());
    return words;
}

}  // namespace

Vocabulary::Vocabulary(const law::RuleSet& rules) : rules_(rules) {
    for (const std::string& section : rules.sections) parts_.emplace(fold(section), section);
    for (const std::string_view name : {kMembers, kDocuments, kLabel}) parts_.emplace(fold(name), name);
    for (const law::ProfilePart& part : rules.parts) {
        for (const std::string& word : part.also) parts_.emplace(fold(word), part.name);
    }
    for (std::size_t i = 0; i < rules.facts.size(); ++i) {
        const law::Fact& fact = rules.facts[i];
        const std::string_view section = section_of(fact.path);
        add(section, key_of(fact.path), i);
        for (const std::string& label : fact.label.text) {
            add(section, label, i);
            labels_.emplace(fold(label), i);
        }
        for (const std::string& word : fact.also) add(section, word, i);
    }
}

void Vocabulary::add(std::string_view section, std::string_view name, std::size_t fact) {
    if (name.empty()) return;
    const std::string word = fold(name);
    written_.push_back({fact, std::string(name), word});
    keys_.emplace(std::string(section) + "." + word, fact);
    const auto [alone, fresh] = alone_.emplace(word, fact);
    if (!fresh && alone->second != fact) alone->second = kSeveral;
}

std::string_view Vocabulary::part(std::string_view key) const {
    const auto found = parts_.find(fold(key));
    return found == parts_.end() ? std::string_view{} : found->second;
}

std::optional<std::size_t> Vocabulary::fact(std::string_view section, std::string_view key) const {
    const auto found = keys_.find(std::string(section) + "." + fold(key));
    if (found == keys_.end()) return std::nullopt;
    return found->second;
}

std::optional<std::size_t> Vocabulary::named_in_full(std::string_view text) const {
    if (const std::size_t dot = text.find('.'); dot != std::string_view::npos) {
        const std::string_view section = text.substr(0, dot) == kMember ? kMembers : part(text.substr(0, dot));
        const auto found = section.empty() ? std::nullopt : fact(section == kMembers ? kMember : section, text.substr(dot + 1));
        if (found) return found;
    }
    const auto found = labels_.find(fold(text));
    if (text.empty() || found == labels_.end()) return std::nullopt;
    return found->second;
}

std::optional<std::size_t> Vocabulary::fact(std::string_view text) const {
    if (const auto named = named_in_full(text)) return named;
    const auto found = alone_.find(fold(text));
    if (found == alone_.end() || found->second == kSeveral) return std::nullopt;
    return found->second;
}

std::vector<std::size_t> Vocabulary::facts_called(std::string_view text) const {
    const std::string word = fold(text);
    std::vector<std::size_t> facts;
    for (const Key& each : written_) {
        if (each.folded == word && (facts.empty() || facts.back() != each.fact)) facts.push_back(each.fact);
    }
    return facts;
}

/// Of one section, or of all for an empty one.
const Vocabulary::Key* Vocabulary::nearest(std::string_view section, std::string_view key) const {
    std::vector<const Key*> keys;
    std::vector<std::string> words;
    for (const Key& each : written_) {
        if (!section.empty() && section_of(rules_.facts[each.fact].path) != section) continue;
        keys.push_back(&each);
        words.push_back(each.folded);
    }
    const std::string typed = fold(key), nearest = nearest_name(typed, words);
    const auto in_other_order = [&, sorted = sorted_words(typed)](const std::string& word) { return sorted_words(word) == sorted; };
    auto found =
        nearest.empty() ? std::find_if(words.begin(), words.end(), in_other_order) : std::find(words.begin(), words.end(), nearest);
    const auto begun = [&](const std::string& word) { return typed.find('_') != std::string::npos && word.starts_with(typed); };
    if (found == words.end()) found = std::find_if(words.begin(), words.end(), begun);
    if (found == words.end()) found = std::find(words.begin(), words.end(), nearest_in_words(key, words));
    return found == words.end() ? nullptr : keys[static_cast<std::size_t>(found - words.begin())];
}

std::string Vocabulary::nearest_key(std::string_view section, std::string_view key) const {
    const Key* found = nearest(section, key);
    return found == nullptr ? std::string() : found->word;
}

std::string Vocabulary::nearest_path(std::string_view key) const {
    const Key* found = nearest({}, key);
    return found == nullptr ? std::string() : rules_.facts[found->fact].path;
}

std::optional<std::size_t> document_called(const law::RuleSet& rules, std::string_view text) {
    const std::string word = fold(text);
    const auto called = [&](const law::Paper& paper) {
        const auto is_it = [&](const std::string& name) { return fold(name) == word; };
        const auto& titles = paper.title.text;
        return is_it(paper.name) || std::any_of(titles.begin(), titles.end(), is_it) ||
               std::any_of(paper.also.begin(), paper.also.end(), is_it);
    };
    const auto found = std::find_if(rules.documents.begin(), rules.documents.end(), called);
    if (found == rules.documents.end()) return std::nullopt;
    return static_cast<std::size_t>(found - rules.documents.begin());
}

}  // namespace reunify::cases
