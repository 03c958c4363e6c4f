#include "cases/person_header.h"

#include <algorithm>
#include <utility>

#include "cases/header_words.h"
#include "cases/places.h"
#include "cases/sentences.h"

namespace reunify::cases {

namespace {

using Words = std::vector<std::string>;

/// Whether a word only joins others: `of`, `van`, `du`.
bool joins(const std::string& word) {
    static const Words all = [] {
        Words words;
        for (const Language language : kLanguages) {
            for (std::string& each : header_words(sentence::words_that_join.in(language))) words.push_back(std::move(each));
        }
        return words;
    }();
    return std::find(all.begin(), all.end(), word) != all.end();
}

/// Without the words that join others within it.
Words joined(const Words& words) {
    Words out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i == 0 || i + 1 == words.size() || !joins(words[i])) out.push_back(words[i]);
    }
    return out;
}

Words without_edges(Words words) {
    while (!words.empty() && joins(words.back())) words.pop_back();
    while (!words.empty() && joins(words.front())) words.erase(words.begin());
    return words;
}

Words sorted(Words words) {
    std::sort(words.begin(), words.end());
    return words;
}

void add_once(std::vector<std::size_t>& facts, std::size_t fact) {
    if (std::find(facts.begin(), facts.end(), fact) == facts.end()) facts.push_back(fact);
}

}  // namespace

PersonHeaders::PersonHeaders(const law::RuleSet& rules) : rules_(rules) {
    for (std::size_t fact = 0; fact < rules.facts.size(); ++fact) {
        const law::Fact& one = rules.facts[fact];
        const auto add_name = [&](std::string_view name) {
            if (Words words = header_words(name); !words.empty()) names_.push_back({fact, sorted(joined(words))});
        };
        add_name(key_of(one.path));
        for (const std::string& label : one.label.text) add_name(label);
        for (const std::string& word : one.also) add_name(word);
    }
    for (const law::Person& person : rules.persons) {
        Person known{&person, {}};
        for (const std::string& word : person.words) known.words.push_back(header_words(word));
        // The longest first: `family member` is no `member` of something else.
        std::stable_sort(known.words.begin(), known.words.end(), [](const Words& a, const Words& b) { return a.size() > b.size(); });
        persons_.push_back(std::move(known));
    }
}

std::vector<std::size_t> PersonHeaders::called(Words words) const {
    std::vector<std::size_t> facts;
    if (words.empty()) return facts;
    words = sorted(joined(words));
    for (const Name& name : names_) {
        if (name.words == words) add_once(facts, name.fact);
    }
    return facts;
}

std::optional<PersonHeaders::Words> PersonHeaders::without(const Person& person, const Words& header) {
    Words left = header;
    for (const Words& name : person.words) {
        for (auto at = std::search(left.begin(), left.end(), name.begin(), name.end()); at != left.end();
             at = std::search(left.begin(), left.end(), name.begin(), name.end())) {
            left.erase(at, at + static_cast<std::ptrdiff_t>(name.size()));
        }
    }
    if (left.size() == header.size()) return std::nullopt;
    return left;
}

std::optional<PersonHeaders::Meant> PersonHeaders::of(std::string_view header) const {
    const Words words = header_words(header);
    std::vector<std::size_t> facts = called(words);
    const law::Person* said = nullptr;
    for (const Person& each : persons_) {
        const auto left = without(each, words);
        if (!left) continue;
        std::vector<std::size_t> of_rest = called(*left);
        if (of_rest.empty()) of_rest = called(without_edges(*left));
        const bool of_member = each.person->section == kMember;
        for (const std::size_t fact : of_rest) {
            // Where the sponsor is named, what is asked of the household may be meant too.
            const bool is_member = section_of(rules_.facts[fact].path) == kMember;
            if (is_member != of_member) continue;
            add_once(facts, fact);
            said = each.person;
        }
    }
    if (facts.size() != 1) return std::nullopt;
    if (said == nullptr) return Meant{facts.front(), {}};
    if (section_of(rules_.facts[facts.front()].path) != said->section) return std::nullopt;
    return Meant{facts.front(), said->relations};
}

bool PersonHeaders::is_of_another(std::string_view header, std::size_t fact) const {
    const Words words = header_words(header);
    const std::string_view section = section_of(rules_.facts[fact].path);
    const auto of_section = [&](const Person& each) { return each.person->section == section; };
    if (std::none_of(persons_.begin(), persons_.end(), of_section)) return false;
    bool another = false;
    for (const Person& each : persons_) {
        if (!without(each, words)) continue;
        // `Band met de gezinshereniger` is of the member.
        const auto names_it = [&](const Name& name) { return name.fact == fact && without(each, name.words).has_value(); };
        if (of_section(each) || std::any_of(names_.begin(), names_.end(), names_it)) return false;
        another = true;
    }
    return another;
}

}  // namespace reunify::cases
