#include <algorithm>
#include <unordered_set>

#include "base/suggest.h"
#include "law/expressions.h"
#include "law/inspect.h"
#include "law/loaders.h"
#include "law/reader.h"
#include "law/rule_sentences.h"
#include "law/sentences.h"

namespace reunify::law {

using text::Node;

namespace {

/// Whether a value needs a definition by way of anything but its own name: the two would then need each other.
class Circle {
public:
    Circle(const RuleSet& rules, std::size_t definition) : rules_(rules), definition_(definition) {}

    bool closes(const feel::Expression& value) { return reaches(value, true); }

private:
    bool reaches(const feel::Expression& expression, bool outermost) {
        bool found = false;
        walk(expression, [&](const feel::Node& node) {
            if (found || node.form != feel::Node::Form::symbol) return;
            found = reaches(node.index, outermost);
        });
        return found;
    }

    bool reaches(std::size_t symbol, bool outermost) {
        const std::size_t index = rules_.scope[symbol].index;
        switch (rules_.owners[symbol]) {
            case RuleSet::Owner::definition:
                if (index == definition_) return !outermost;
                return seen_.insert(symbol).second && reaches(rules_.definitions[index].value, false);
            case RuleSet::Owner::fact: {
                if (!seen_.insert(symbol).second) return false;
                const std::vector<Assumption>& assumed = rules_.facts[index].assumed;
                return std::any_of(assumed.begin(), assumed.end(),
                                   [this](const Assumption& each) { return reaches(each.when, false) || reaches(each.value, false); });
            }
            // Which law applies and by which route follows from definitions, not the other way round.
            case RuleSet::Owner::route:
                return true;
            case RuleSet::Owner::regime:
            case RuleSet::Owner::reading:
                break;
        }
        return false;
    }

    const RuleSet& rules_;
    std::size_t definition_;
    std::unordered_set<std::size_t> seen_;
};

/// Words that the definition itself can never come to are slips: nothing would ask for them.
void check_words(Reader& reader, const Node::Entry& entry, const Definition& definition, const feel::Expression& value) {
    const RuleSet& rules = reader.draft().rules;
    if (definition.kind != Kind::text) return;
    const feel::Symbol* symbol = rules.scope.find(definition.name);
    const auto words = words_of(*value, rules);
    if (symbol == nullptr || !words || symbol->choices.empty()) return;
    for (const std::string& word : *words) {
        if (std::find(symbol->choices.begin(), symbol->choices.end(), word) != symbol->choices.end()) continue;
        reader.fault(entry.value.at, {sentence::never_comes_to, definition.name, word}, one_of(symbol->choices),
                     nearest_name(word, symbol->choices));
    }
}

void read_setting(Reader& reader, const Node::Entry& entry, Scenario& scenario) {
    Draft& draft = reader.draft();
    const RuleSet& rules = draft.rules;
    const auto index = rules.definition(entry.key);
    if (!index) {
        if (draft.broken.contains(std::string(entry.key))) return;
        std::vector<std::string> known;
        for (const Definition& definition : rules.definitions) known.push_back(definition.name);
        reader.fault(entry.key_at, {sentence::no_definition, entry.key}, sentence::name_of_definition, nearest_name(entry.key, known));
        return;
    }
    const Definition& definition = rules.definitions[*index];
    const feel::Expression value = compile(draft, reader.document(), entry.value, definition.kind);
    if (!value) return;
    if (Circle(rules, *index).closes(value)) {
        reader.fault(entry.value.at, {sentence::follows_from, entry.key}, sentence::not_needing_it);
        return;
    }
    if (value->level > definition.level) {
        reader.fault(entry.value.at, {sentence::about_family, entry.key}, sentence::value_about_family);
        return;
    }
    check_words(reader, entry, definition, value);
    scenario.settings.push_back({*index, value});
}

}  // namespace

void load_scenarios(Draft& draft, const text::Document& document) {
    Reader file(draft, document, document.root, sentence::list_of_scenarios);
    for (const Node::Entry& entry : file.entries("scenarios")) {
        Reader reader(draft, document, entry.value, {sentence::the_scenario, entry.key});
        if (!is_name(entry.key)) reader.fault(entry.key_at, {sentence::no_name, entry.key}, sentence::small_letters);
        Scenario scenario;
        scenario.name = entry.key;
        scenario.title = reader.wording("title");
        scenario.place = {document.name, entry.key_at};
        for (const Node::Entry& setting : reader.entries("definitions")) read_setting(reader, setting, scenario);
        reader.close();
        draft.rules.scenarios.push_back(std::move(scenario));
    }
    file.close();
}

}  // namespace reunify::law
