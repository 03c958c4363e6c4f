#include <algorithm>

#include "base/suggest.h"
#include "law/compose.h"
#include "law/expressions.h"
#include "law/inspect.h"
#include "law/loaders.h"
#include "law/periods.h"
#include "law/position.h"
#include "law/reader.h"
#include "law/rule_sentences.h"
#include "law/sentences.h"

namespace reunify::law {

using text::Node;

namespace {

constexpr std::string_view kRegime = "regime";

/// A definition as read, before its expressions are typed.
struct Written {
    Definition definition;
    const text::Document* document = nullptr;
    std::vector<const Node*> values;  ///< parallel to the versions
};

void add_version(Reader& reader, Written& written, Period period) {
    DefinitionVersion version;
    static_cast<Period&>(version) = std::move(period);
    const Node* value = reader.required("value");
    version.citation = reader.citation(Cites::if_any);
    version.place = reader.place();
    if (value == nullptr) return;
    written.definition.versions.push_back(std::move(version));
    written.values.push_back(value);
}

void read_versions(Reader& reader, Written& written) {
    Periods periods(reader);
    for (const Node& item : reader.items("versions")) {
        Reader version(reader.draft(), reader.document(), item, {sentence::version_of_definition, reader.what().name()});
        add_version(version, written, periods.read(version));
        version.close();
    }
    periods.close();
}

/// The versions in one expression; null if one of them is at fault. Where they cover every regime and day the last needs no test, so that
/// what all of them say is known even where the regime is not.
feel::Expression join(Draft& draft, const Written& written) {
    const std::vector<DefinitionVersion>& versions = written.definition.versions;
    if (versions.empty()) return nullptr;
    std::vector<const Period*> periods;
    for (const DefinitionVersion& version : versions) {
        if (!version.value) return nullptr;
        periods.push_back(&version);
    }
    if (versions.front().regimes.empty()) return versions.front().value;
    const bool everything = cover_everything(draft.rules.regimes, periods);
    feel::Expression joined = everything ? versions.back().value : compose::unknown(versions.front().value->kind);
    for (auto version = versions.rbegin() + (everything ? 1 : 0); version != versions.rend(); ++version) {
        const feel::Expression regime = compose::symbol(draft.rules, kRegime);
        if (!regime) return nullptr;
        const feel::Expression law = compose::one_of(draft.rules, regime, version->regimes);
        joined = compose::chosen(version->days ? compose::all_of(law, version->days) : law, version->value, joined);
    }
    return joined;
}

/// The regime must come to one of the regimes of the rule set, or versions would silently never apply.
void check_regime(Draft& draft, const Written& written, std::size_t version) {
    const std::vector<std::string>& known = draft.rules.regimes;
    const feel::Expression& value = written.definition.versions[version].value;
    const Node& scalar = *written.values[version];
    const auto fault = [&](Position at, Phrase message, std::string nearest = {}) {
        draft.fault(*written.document, at, std::move(message), one_of(known), std::move(nearest));
    };
    const auto words = words_of(*value, draft.rules);
    if (!words) fault(scalar.at, sentence::no_regime_in_value);
    for (const std::string& word : words.value_or(std::vector<std::string>{})) {
        if (std::find(known.begin(), known.end(), word) != known.end()) continue;
        const Position at = place_in_file(*written.document, scalar, place_of_word(value, word, draft.rules.pool));
        fault(at, {sentence::no_regime, word}, nearest_name(word, known));
    }
}

bool build(Draft& draft, Written& written) {
    Definition& definition = written.definition;
    std::optional<Kind> expected;
    if (definition.money) expected = Kind::number;
    if (definition.name == kRegime) expected = Kind::text;
    for (std::size_t i = 0; i < written.values.size(); ++i) {
        definition.versions[i].value = compile(draft, *written.document, *written.values[i], expected);
        if (!expected && definition.versions[i].value) expected = definition.versions[i].value->kind;
    }
    definition.value = join(draft, written);
    if (!definition.value) return false;
    definition.kind = definition.value->kind;
    definition.level = definition.value->level;

    feel::Symbol symbol{definition.name, definition.kind, definition.level, {}, draft.rules.definitions.size()};
    if (definition.kind == Kind::text) symbol.choices = words_of(*definition.value, draft.rules).value_or(std::vector<std::string>{});
    if (definition.name == kRegime) {
        for (std::size_t i = 0; i < written.values.size(); ++i) check_regime(draft, written, i);
        symbol.choices = draft.rules.regimes;
    }
    draft.add_symbol(std::move(symbol), RuleSet::Owner::definition);
    draft.rules.definitions.push_back(std::move(definition));
    return true;
}

void plan(Draft& draft, std::shared_ptr<Written> written) {
    Step step;
    step.provides = {written->definition.name};
    step.document = written->document;
    step.at = written->definition.place.at;
    for (std::size_t i = 0; i < written->values.size(); ++i) {
        if (written->values[i]->form == Node::Form::scalar) step.expressions.push_back(written->values[i]->scalar);
        if (!written->definition.versions[i].regimes.empty()) step.needs = {std::string(kRegime)};
    }
    step.build = [&draft, written] { return build(draft, *written); };
    draft.steps.push_back(std::move(step));
}

}  // namespace

void load_definitions(Draft& draft, const text::Document& document) {
    Reader file(draft, document, document.root, sentence::file_of_definitions);
    for (const Node::Entry& entry : file.entries("definitions")) {
        if (!take_name(draft, document, entry.key_at, entry.key)) continue;
        Reader reader(draft, document, entry.value, {sentence::the_definition, entry.key});
        auto written = std::make_shared<Written>();
        written->document = &document;
        written->definition.name = entry.key;
        written->definition.place = {document.name, entry.key_at};
        written->definition.title = reader.wording("title");
        written->definition.money = reader.flag("money");
        if (reader.optional("versions") != nullptr)
            read_versions(reader, *written);
        else
            add_version(reader, *written, {});
        reader.close();
        plan(draft, std::move(written));
    }
    file.close();
}

}  // namespace reunify::law
