#include <algorithm>

#include "base/calendar.h"
#include "base/decimal.h"
#include "base/suggest.h"
#include "law/loaders.h"
#include "law/names.h"
#include "law/rule_sentences.h"
#include "law/sentences.h"

namespace reunify::law {

using text::Node;

namespace {

constexpr Lane kMostColumns = 12;

std::vector<std::string> choice_names(const Fact& fact) {
    std::vector<std::string> names;
    for (const Choice& choice : fact.choices) names.push_back(choice.name);
    return names;
}

/// One value of a sketch, by the type of its fact.
std::optional<Thresholds::Given> read_given(Reader& reader, const Node::Entry& entry, Level level) {
    Draft& draft = reader.draft();
    std::vector<std::string> known;
    for (const Fact& fact : draft.rules.facts) {
        if (fact.level == level) known.push_back(fact.path);
    }
    const auto index = draft.rules.fact(entry.key);
    if (!index || draft.rules.facts[*index].level != level) {
        reader.fault(entry.key_at, {sentence::no_fact, entry.key}, {}, nearest_name(entry.key, known));
        return std::nullopt;
    }
    const Fact& fact = draft.rules.facts[*index];
    const std::string_view text = entry.value.scalar;
    Thresholds::Given given{*index};
    Phrase accepted;
    std::string nearest;
    std::optional<Lane> value;
    switch (fact.type) {
        case FactType::date:
            value = calendar::parse_iso(text);
            given.months_before = !value;
            if (!value) value = calendar::parse_months(text);
            accepted = sentence::day_or_period;
            break;
        case FactType::choice: {
            const std::vector<std::string> names = choice_names(fact);
            if (std::find(names.begin(), names.end(), text) != names.end()) value = draft.rules.pool.code(text);
            accepted = one_of(names, 24);
            nearest = nearest_name(text, names);
            break;
        }
        case FactType::yes_no:
            if (text == "yes" || text == "no") value = text == "yes" ? 1 : 0;
            accepted = one_of({"yes", "no"});
            break;
        case FactType::money:
        case FactType::count:
            value = decimal::parse(text);
            accepted = sentence::a_number;
            break;
        case FactType::text:
            break;
    }
    if (!value) {
        reader.fault(entry.value.at, {sentence::no_value_of, text, fact.path}, std::move(accepted), std::move(nearest));
        return std::nullopt;
    }
    given.value = *value;
    return given;
}

Thresholds::Sketch read_sketch(Reader& reader, const std::vector<Node::Entry>& entries, Level level) {
    Thresholds::Sketch sketch;
    for (const Node::Entry& entry : entries) {
        if (const auto given = read_given(reader, entry, level)) sketch.push_back(*given);
    }
    return sketch;
}

std::vector<Thresholds::Sketch> read_sketches(Reader& file, std::string_view key, Level level) {
    std::vector<Thresholds::Sketch> sketches;
    for (const Node& item : file.items(key)) {
        Reader reader(file.draft(), file.document(), item, sentence::the_thresholds);
        if (reader.is_map()) sketches.push_back(read_sketch(reader, reader.entries(), level));
    }
    return sketches;
}

std::optional<std::size_t> read_definition(Reader& reader) {
    const RuleSet& rules = reader.draft().rules;
    const Node* node = reader.required("definition");
    if (node == nullptr) return std::nullopt;
    if (const auto index = rules.definition(node->scalar)) return index;
    if (reader.draft().broken.contains(std::string(node->scalar))) return std::nullopt;
    std::vector<std::string> known;
    for (const Definition& definition : rules.definitions) known.push_back(definition.name);
    reader.fault(node->at, {sentence::no_definition, node->scalar}, sentence::name_of_definition, nearest_name(node->scalar, known));
    return std::nullopt;
}

}  // namespace

void load_thresholds(Draft& draft, const text::Document& document) {
    Reader reader(draft, document, document.root, sentence::the_thresholds);
    const std::size_t before = draft.faults.size();
    Thresholds made;
    made.place = reader.place();
    made.definition = read_definition(reader).value_or(0);
    made.title = reader.wording("title");
    made.counted = reader.wording("counted");
    const Node* most = reader.required("most");
    const Lane columns = reader.number("most", false).value_or(decimal::kOne);
    if (most != nullptr && (columns < decimal::kOne || columns > kMostColumns * decimal::kOne || columns % decimal::kOne != 0)) {
        reader.fault(most->at, {sentence::no_number, most->scalar}, as_it_is("1-12"));
    }
    made.most = static_cast<std::size_t>(columns / decimal::kOne);
    made.facts = read_sketch(reader, reader.entries("facts"), Level::family);
    made.sides = read_sketches(reader, "sides", Level::family);
    made.members = read_sketches(reader, "members", Level::member);
    reader.close();
    if (draft.faults.size() == before) draft.rules.thresholds = std::move(made);
}

}  // namespace reunify::law
