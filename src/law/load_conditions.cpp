#include <algorithm>

#include "base/suggest.h"
#include "law/expressions.h"
#include "law/loaders.h"
#include "law/names.h"
#include "law/periods.h"
#include "law/reader.h"
#include "law/rule_sentences.h"
#include "law/sentences.h"
#include "law/templates.h"

namespace reunify::law {

using text::Node;

namespace {

std::vector<Exception> read_exceptions(Reader& version) {
    std::vector<Exception> exceptions;
    for (const Node& item : version.items("exceptions", false)) {
        const Node* id = item.find("id");
        Reader reader(version.draft(), version.document(), item,
                      id == nullptr ? Subject(sentence::an_exception) : Subject(sentence::the_exception, id->scalar));
        Exception exception;
        exception.name = reader.text("id");
        exception.place = reader.place();
        if (!exception.name.empty() && !is_name(exception.name)) {
            reader.fault(id->at, {sentence::no_name, exception.name}, sentence::small_letters);
        }
        for (const Exception& earlier : exceptions) {
            if (earlier.name == exception.name) reader.fault(item.at, {sentence::two_exceptions, exception.name});
        }
        exception.title = reader.wording("title");
        exception.when = reader.expression("when", Kind::boolean);
        exception.effect = static_cast<Effect>(reader.word("effect", kEffects));
        exception.citation = reader.citation(Cites::law_and_sources);
        exception.judgment = reader.judgment();
        if (exception.effect == Effect::annulled && exception.judgment.empty()) {
            reader.fault(item.at, {sentence::annulled_by_nobody, exception.name}, sentence::judgment_of_a_source);
        }
        if (!exceptions.empty() && exception.effect < exceptions.back().effect) {
            reader.fault(item.at, {sentence::exception_out_of_order, exception.name}, sentence::order_of_effects);
        }
        reader.close();
        exceptions.push_back(std::move(exception));
    }
    return exceptions;
}

/// What can be shown beside an explanation: facts and definitions, also `route` and `has_right`.
std::vector<std::string> read_show(Reader& version) {
    const Draft& draft = version.draft();
    const feel::Scope& scope = draft.rules.scope;
    std::vector<std::string> shown;
    for (const Node& item : version.items("show", false)) {
        const std::string name(item.scalar);
        // What is at fault itself has been reported where it stands.
        if (draft.broken.contains(name)) continue;
        const feel::Symbol* symbol = scope.find(name);
        if (symbol != nullptr && draft.rules.owners[scope.place_of(*symbol)] != RuleSet::Owner::reading) {
            shown.push_back(name);
            continue;
        }
        std::vector<std::string> known;
        for (const feel::Symbol& each : scope) known.push_back(each.path);
        version.fault(item.at, {sentence::nothing_to_show, name}, {}, nearest_name(name, known));
    }
    return shown;
}

void read_explain(Reader& version, ConditionVersion& made) {
    const Node* node = version.required("explain");
    if (node == nullptr) return;
    Reader reader(version.draft(), version.document(), *node, {sentence::key_of, "explain", version.what()});
    const auto explanation = [&](std::string_view key) {
        const Node* wording = reader.required(key);
        if (wording == nullptr) return Template{};
        return read_template(version.draft(), version.document(), *wording, {sentence::key_of, key, version.what()});
    };
    made.met = explanation("met");
    made.not_met = explanation("not_met");
    reader.close();
}

ConditionVersion read_version(Reader& condition, const Node& item, Periods& periods) {
    Draft& draft = condition.draft();
    Reader reader(draft, condition.document(), item, {sentence::version_of_condition, condition.what().name()});
    ConditionVersion version;
    static_cast<Period&>(version) = periods.read(reader);
    version.place = reader.place();
    version.applies = reader.expression("applies", Kind::boolean, false);
    version.required = reader.expression("requires", Kind::boolean);
    version.otherwise = static_cast<Otherwise>(reader.word("otherwise", kOtherwises, 0));
    version.exceptions = read_exceptions(reader);
    version.citation = reader.citation(Cites::law_and_sources);
    version.evidence = reader.names("evidence", draft.documents, sentence::no_document, false);
    version.show = read_show(reader);
    read_explain(reader, version);
    version.leaves_open = reader.wording("leaves_open", false);
    reader.close();
    return version;
}

}  // namespace

void load_condition(Draft& draft, const text::Document& document) {
    Condition condition;
    condition.name = stem(document);
    Reader reader(draft, document, document.root, {sentence::the_condition, stem(document)});
    condition.place = reader.place();
    const Node* name = reader.required("condition");
    if (name != nullptr && name->scalar != condition.name) {
        reader.fault(name->at, {sentence::condition_and_file, name->scalar, condition.name}, sentence::same_name);
    }
    take_name(draft, document, name == nullptr ? condition.place.at : name->at, condition.name);
    condition.title = reader.wording("title");
    const std::vector<std::string_view> topics = names_of(draft.rules.topics);
    const std::size_t topic = reader.word("topic", topics);
    if (topic < topics.size()) condition.topic = topics[topic];
    condition.asks = reader.wording("asks");
    condition.assessment = reader.wording("assessment", false);
    Periods periods(reader);
    for (const Node& item : reader.items("versions")) condition.versions.push_back(read_version(reader, item, periods));
    periods.close();
    reader.close();
    if (draft.rules.conditions.size() == kMostNamedInBits) {
        draft.fault(document, condition.place.at, {sentence::conditions_too_many, kMostNamedInBits});
    }
    draft.rules.conditions.push_back(std::move(condition));
}

}  // namespace reunify::law
