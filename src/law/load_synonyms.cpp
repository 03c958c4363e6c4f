#include <algorithm>
#include <map>

#include "base/fold.h"
#include "base/suggest.h"
#include "law/loaders.h"
#include "law/names.h"
#include "law/rule_sentences.h"
#include "law/sentences.h"

/// What facts.yaml says that people also write for the parts of a profile, its facts and their choices. A word means one thing wherever it
/// may stand.
namespace reunify::law {

using text::Node;

namespace {

/// The words that are taken, each with what it means.
class Taken {
public:
    void take(std::string_view word, const std::string& meaning) { meanings_.emplace(fold(word), meaning); }
    void take(const Wording& label, const std::string& meaning) {
        for (const std::string& text : label.text) take(text, meaning);
    }

    /// The words of a list, for a meaning; one that means something else already is a fault.
    std::vector<std::string> read(Reader& reader, std::string_view key, const std::string& meaning) {
        std::vector<std::string> words;
        for (const Node& item : reader.items(key)) {
            const auto [taken, fresh] = meanings_.emplace(fold(item.scalar), meaning);
            if (!fresh && taken->second != meaning) {
                reader.fault(item.at, {sentence::already_means, item.scalar, taken->second});
            } else {
                words.emplace_back(item.scalar);
            }
        }
        return words;
    }

private:
    std::map<std::string, std::string> meanings_;
};

void read_parts(Reader& reader) {
    RuleSet& rules = reader.draft().rules;
    std::vector<std::string> known = rules.sections;
    for (const std::string_view name : {kMembers, kDocuments, kLabel}) known.emplace_back(name);
    Taken taken;
    for (const std::string& name : known) taken.take(name, name);
    for (const Node::Entry& entry : reader.entries()) {
        if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
            reader.fault(entry.key_at, {sentence::no_part, entry.key}, one_of(known), nearest_name(entry.key, known));
        } else {
            rules.parts.push_back({std::string(entry.key), taken.read(reader, entry.key, std::string(entry.key))});
        }
    }
}

std::optional<std::size_t> known_fact(Reader& reader, const Node::Entry& entry) {
    std::vector<std::string> known;
    for (const Fact& fact : reader.draft().rules.facts) known.push_back(fact.path);
    const auto found = std::find(known.begin(), known.end(), entry.key);
    if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
    reader.fault(entry.key_at, {sentence::no_fact, entry.key}, {}, nearest_name(entry.key, known));
    return std::nullopt;
}

void read_fact_names(Reader& reader) {
    std::vector<Fact>& facts = reader.draft().rules.facts;
    std::map<std::string, Taken> by_section;
    const auto section_of = [](const Fact& fact) { return fact.path.substr(0, fact.path.find('.')); };
    for (const Fact& fact : facts) {
        Taken& taken = by_section[section_of(fact)];
        taken.take(std::string_view(fact.path).substr(fact.path.find('.') + 1), fact.path);
        taken.take(fact.label, fact.path);
    }
    for (const Node::Entry& entry : reader.entries()) {
        const auto index = known_fact(reader, entry);
        if (index) facts[*index].also = by_section[section_of(facts[*index])].read(reader, entry.key, facts[*index].path);
    }
}

void read_choice_words(Reader& reader, Fact& fact) {
    Taken taken;
    std::vector<std::string> known;
    for (const Choice& choice : fact.choices) {
        taken.take(choice.name, choice.name);
        known.push_back(choice.name);
    }
    for (const Choice& choice : fact.choices) taken.take(choice.label, choice.name);
    for (const Node::Entry& entry : reader.entries()) {
        const auto choice = std::find(known.begin(), known.end(), entry.key);
        if (choice == known.end()) {
            reader.fault(entry.key_at, {sentence::no_choice_of, entry.key, fact.path}, one_of(known, 24), nearest_name(entry.key, known));
        } else {
            fact.choices[static_cast<std::size_t>(choice - known.begin())].also = taken.read(reader, entry.key, *choice);
        }
    }
}

/// Words that say whom a header speaks of; no word speaks of two.
void read_whose(Reader& reader) {
    RuleSet& rules = reader.draft().rules;
    std::vector<std::string> known = rules.sections;
    known.emplace_back(kMember);
    std::vector<std::string> relations;
    if (rules.roles.relation) {
        for (const Choice& choice : rules.facts[*rules.roles.relation].choices) relations.push_back(choice.name);
    }
    Taken taken;
    for (const Node& item : reader.items("whose", false)) {
        Reader one(reader.draft(), reader.document(), item, sentence::the_synonyms);
        Person person;
        const std::vector<std::string> of = one.words("of", known, sentence::no_part);
        if (!of.empty()) person.section = of.front();
        for (const std::string& name : one.words("relations", relations, sentence::no_relation, false))
            person.relations.push_back(static_cast<std::size_t>(std::find(relations.begin(), relations.end(), name) - relations.begin()));
        const std::string meaning = person.relations.empty() ? person.section : relations[person.relations.front()];
        person.words = taken.read(one, "words", meaning);
        one.close();
        rules.persons.push_back(std::move(person));
    }
}

}  // namespace

void read_synonyms(Reader& file) {
    const Node* map = file.optional("synonyms");
    if (map == nullptr) return;
    Draft& draft = file.draft();
    Reader reader(draft, file.document(), *map, sentence::the_synonyms);
    const auto part = [&](std::string_view key, const auto& read) {
        const Node* node = reader.optional(key);
        if (node == nullptr) return;
        Reader inner(draft, file.document(), *node, sentence::the_synonyms);
        read(inner);
    };
    part("parts", read_parts);
    read_whose(reader);
    part("facts", read_fact_names);
    part("choices", [&](Reader& choices) {
        for (const Node::Entry& entry : choices.entries()) {
            const auto index = known_fact(choices, entry);
            Reader words(draft, file.document(), entry.value, sentence::the_synonyms);
            if (index) read_choice_words(words, draft.rules.facts[*index]);
        }
    });
    reader.close();
}

}  // namespace reunify::law
