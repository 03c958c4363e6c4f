#include <algorithm>

#include "base/suggest.h"
#include "law/expressions.h"
#include "law/inspect.h"
#include "law/loaders.h"
#include "law/names.h"
#include "law/position.h"
#include "law/reader.h"
#include "law/rule_sentences.h"
#include "law/sentences.h"

namespace reunify::law {

using text::Node;

namespace {

/// Of a path that begins with a section: family; with `member`: member; of another form: none.
std::optional<Level> level_of(std::string_view path, const std::vector<std::string>& sections) {
    const std::size_t dot = path.find('.');
    if (dot == std::string_view::npos || !is_name(path.substr(dot + 1))) return std::nullopt;
    const std::string_view owner = path.substr(0, dot);
    if (owner == kMember) return Level::member;
    if (std::find(sections.begin(), sections.end(), owner) != sections.end()) return Level::family;
    return std::nullopt;
}

/// `application.NAME, sponsor.NAME or member.NAME`
Phrase paths_in(const std::vector<std::string>& sections) {
    std::vector<std::string> forms;
    for (const std::string& section : sections) forms.push_back(section + ".NAME");
    forms.push_back(std::string(kMember) + ".NAME");
    return one_of(forms);
}

void read_choices(Reader& reader, Fact& fact) {
    for (const Node::Entry& entry : reader.entries("choices")) {
        if (!is_name(entry.key)) reader.fault(entry.key_at, {sentence::no_choice_name, entry.key}, sentence::small_letters);
        Wording label = Reader::as_wording(reader.draft(), reader.document(), entry.value, {sentence::the_choice, entry.key});
        reader.draft().rules.pool.code(entry.key);
        fact.choices.push_back({std::string(entry.key), std::move(label)});
    }
    std::vector<std::string> known;
    for (const Choice& choice : fact.choices) known.push_back(choice.name);
    for (const Node::Entry& entry : reader.entries("explained", false)) {
        const auto place = static_cast<std::size_t>(std::find(known.begin(), known.end(), entry.key) - known.begin());
        if (place == known.size()) {
            reader.fault(entry.key_at, {sentence::no_choice_of, entry.key, fact.path}, one_of(known, 24), nearest_name(entry.key, known));
        } else {
            fact.choices[place].explained =
                Reader::as_wording(reader.draft(), reader.document(), entry.value, {sentence::the_choice, entry.key});
        }
    }
}

void read_bounds(Reader& reader, Fact& fact) {
    const bool date = fact.type == FactType::date;
    fact.least = date ? reader.date("least", false) : reader.number("least", false);
    const Node* most = reader.optional("most");
    fact.most = date ? reader.date("most", false) : reader.number("most", false);
    if (fact.least && fact.most && *fact.most < *fact.least) reader.fault(most->at, sentence::most_below_least);
}

/// A word that the fact does not offer would never match anything.
void check_offered(Draft& draft, const text::Document& document, const Node& written, const Fact& fact, const feel::Expression& value) {
    if (fact.type != FactType::choice) return;
    std::vector<std::string> known;
    for (const Choice& choice : fact.choices) known.push_back(choice.name);
    for (const std::string& word : words_of(*value, draft.rules).value_or(std::vector<std::string>{})) {
        if (std::find(known.begin(), known.end(), word) != known.end()) continue;
        const Position at = place_in_file(document, written, place_of_word(value, word, draft.rules.pool));
        draft.fault(document, at, {sentence::no_choice_of, word, fact.path}, one_of(known, 24), nearest_name(word, known));
    }
}

std::optional<Assumption> read_assumption(Draft& draft, const text::Document& document, const Node& item, const Fact& fact) {
    Reader reader(draft, document, item, {sentence::an_assumption, fact.path});
    Assumption assumption;
    const Node* when = reader.optional("when");
    if (when != nullptr) assumption.when = compile(draft, document, *when, Kind::boolean);
    const Node* value = reader.required("value");
    if (value != nullptr) assumption.value = compile(draft, document, *value, kind_of(fact.type));
    assumption.because = reader.wording("because");
    reader.close();
    if (!assumption.value || (when != nullptr && !assumption.when)) return std::nullopt;
    if (assumption.value->level > fact.level || (assumption.when && assumption.when->level > fact.level)) {
        reader.fault(item.at, {sentence::same_for_family, fact.path});
    }
    check_offered(draft, document, *value, fact, assumption.value);
    return assumption;
}

void build_assumptions(Draft& draft, const text::Document& document, const Node& list, std::size_t index) {
    for (const Node& item : list.items) {
        Fact& fact = draft.rules.facts[index];
        std::optional<Assumption> assumption = read_assumption(draft, document, item, fact);
        if (assumption) fact.assumed.push_back(std::move(*assumption));
    }
}

void plan_assumptions(Reader& reader, const Fact& fact, std::size_t index) {
    const Node* list = reader.optional("assumed");
    if (list == nullptr) return;
    if (reader.items("assumed").empty()) return;
    Step step;
    step.provides = {fact.path};
    step.document = &reader.document();
    step.at = list->at;
    for (const Node& item : list->items) {
        for (const std::string_view key : {"when", "value"}) {
            const Node* expression = item.find(key);
            if (expression != nullptr && expression->form == Node::Form::scalar) step.expressions.push_back(expression->scalar);
        }
    }
    step.build = [&draft = reader.draft(), document = &reader.document(), list, index] {
        build_assumptions(draft, *document, *list, index);
        return true;  // whatever is wrong with its assumptions, others may name the fact
    };
    reader.draft().steps.push_back(std::move(step));
}

/// What expressions need to know of a fact; false if something is wrong with it.
bool read_type(Reader& reader, Fact& fact) {
    const std::size_t before = reader.draft().faults.size();
    fact.type = static_cast<FactType>(reader.word("type", kFactTypes));
    if (reader.draft().faults.size() > before) return false;
    if (fact.type == FactType::choice) read_choices(reader, fact);
    return reader.draft().faults.size() == before;
}

}  // namespace

void load_facts(Draft& draft, const text::Document& document) {
    Reader file(draft, document, document.root, sentence::list_of_facts);
    read_sections(file);
    for (const Node::Entry& entry : file.entries("facts")) {
        const std::optional<Level> level = level_of(entry.key, draft.rules.sections);
        if (!level) file.fault(entry.key_at, {sentence::no_path, entry.key}, {sentence::paths, paths_in(draft.rules.sections)});
        Reader reader(draft, document, entry.value, {sentence::the_fact, entry.key});
        const std::size_t index = draft.rules.facts.size();
        Fact fact;
        fact.path = entry.key;
        fact.level = level.value_or(Level::family);
        fact.place = {document.name, entry.key_at};
        const bool typed = read_type(reader, fact);
        fact.label = reader.wording("label");
        fact.question = reader.wording("ask");
        fact.why = reader.wording("why");
        if (fact.type == FactType::money || fact.type == FactType::count || fact.type == FactType::date) read_bounds(reader, fact);
        fact.changeable = reader.flag("changeable");
        plan_assumptions(reader, fact, index);
        if (typed)
            reader.close();
        else
            draft.broken.insert(fact.path);

        feel::Symbol symbol{fact.path, kind_of(fact.type), fact.level, {}, index};
        for (const Choice& choice : fact.choices) symbol.choices.push_back(choice.name);
        draft.add_symbol(std::move(symbol), RuleSet::Owner::fact);
        draft.rules.facts.push_back(std::move(fact));
    }
    read_roles(file);
    read_columns(file);
    read_synonyms(file);
    file.close();
}

}  // namespace reunify::law
