#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "feel/operation.h"
#include "law/inspect.h"
#include "law/load.h"
#include "law/rule_sentences.h"
#include "law/statute.h"

namespace reunify::law {

namespace {

/// What the rules use, by its place in the lists of the rule set.
struct Used {
    std::unordered_set<std::size_t> symbols, amounts, sources, documents, alternatives;
};

void use(Used& used, const Citation& citation) {
    used.sources.insert(citation.sources.begin(), citation.sources.end());
}

void use_judgment(Used& used, const RuleSet& rules, const std::string& id) {
    const Source* source = rules.source(id);
    if (source != nullptr) used.sources.insert(static_cast<std::size_t>(source - rules.sources.data()));
}

void use_condition(Used& used, const RuleSet& rules, const Condition& condition) {
    for (const ConditionVersion& version : condition.versions) {
        use(used, version.citation);
        used.documents.insert(version.evidence.begin(), version.evidence.end());
        for (const std::string& name : version.show) {
            const feel::Symbol* symbol = rules.scope.find(name);
            if (symbol != nullptr) used.symbols.insert(rules.scope.place_of(*symbol));
        }
        for (const Exception& exception : version.exceptions) {
            use(used, exception.citation);
            use_judgment(used, rules, exception.judgment);
        }
    }
}

void use_by_name(Used& used, const RuleSet& rules, std::string_view name) {
    const feel::Symbol* symbol = rules.scope.find(name);
    if (symbol != nullptr) used.symbols.insert(rules.scope.place_of(*symbol));
}

/// What facts.yaml and thresholds.yaml tell the program to use.
void use_by_the_program(Used& used, const RuleSet& rules) {
    for (const auto& role : {rules.roles.filed_on, rules.roles.assessed_on, rules.roles.status, rules.roles.relation})
        if (role) use_by_name(used, rules, rules.facts[*role].path);
    for (const std::size_t result : rules.results) use_by_name(used, rules, rules.definitions[result].name);
    if (rules.thresholds) use_by_name(used, rules, rules.definitions[rules.thresholds->definition].name);
}

Used used_by(const RuleSet& rules) {
    Used used;
    walk_rules(rules, [&used](const feel::Node& node) {
        if (node.form == feel::Node::Form::symbol) used.symbols.insert(node.index);
        if (node.form == feel::Node::Form::operation && node.operation == feel::Operation::amount) used.amounts.insert(node.index);
    });
    for (const Amount& amount : rules.amounts) {
        for (const AmountValue& value : amount.values) use(used, value.citation);
    }
    for (const Reading& reading : rules.readings) {
        for (const ReadingOption& option : reading.options) used.sources.insert(option.sources.begin(), option.sources.end());
    }
    for (const Definition& definition : rules.definitions) {
        for (const DefinitionVersion& version : definition.versions) use(used, version.citation);
    }
    for (const Alternative& alternative : rules.alternatives) use(used, alternative.citation);
    for (const Route& route : rules.routes) {
        use(used, route.citation);
        used.alternatives.insert(route.alternatives.begin(), route.alternatives.end());
    }
    for (const Condition& condition : rules.conditions) use_condition(used, rules, condition);
    for (const Paper& document : rules.documents) used.sources.insert(document.sources.begin(), document.sources.end());
    for (const Formality& formality : rules.formalities) {
        use(used, formality.citation);
        use_judgment(used, rules, formality.judgment);
    }
    for (const OpenPoint& point : rules.open_points) use(used, point.citation);
    for (const StatuteText& text : rules.statute.texts) used.sources.insert(text.source);
    use_by_the_program(used, rules);
    return used;
}

class Findings {
public:
    void add(const Place& place, Phrase message) {
        Fault fault;
        fault.message = std::move(message);
        fault.file = place.file;
        fault.at = place.at;
        faults_.push_back(std::move(fault));
    }
    Faults take() { return std::move(faults_); }

private:
    Faults faults_;
};

void look_at_symbols(const RuleSet& rules, const Used& used, Findings& findings) {
    for (std::size_t i = 0; i < rules.scope.size(); ++i) {
        if (used.symbols.contains(i)) continue;
        const feel::Symbol& symbol = rules.scope[i];
        switch (rules.owners[i]) {
            case RuleSet::Owner::fact:
                findings.add(rules.facts[symbol.index].place, {sentence::fact_unasked, symbol.path});
                break;
            case RuleSet::Owner::definition:
                // The program itself asks for the regime.
                if (symbol.path != "regime")
                    findings.add(rules.definitions[symbol.index].place, {sentence::definition_unused, symbol.path});
                break;
            case RuleSet::Owner::reading:
                findings.add(rules.readings[symbol.index].place, {sentence::reading_unasked, rules.readings[symbol.index].name});
                break;
            default:
                break;
        }
    }
}

bool is_translated(const Wording& name) {
    return std::any_of(name.text.begin(), name.text.end(), [&](const std::string& text) { return text != name.text.front(); });
}

/// A publisher whose names in four languages stand at one source has the same ones at every other.
void look_at_publishers(const RuleSet& rules, Findings& findings) {
    std::unordered_map<std::string_view, const Wording*> translated;
    for (const Source& source : rules.sources) {
        if (is_translated(source.publisher)) translated.emplace(source.publisher.in(Language::en), &source.publisher);
    }
    for (const Source& source : rules.sources) {
        const auto found = translated.find(source.publisher.in(Language::en));
        if (found == translated.end() || found->second->text == source.publisher.text) continue;
        findings.add(source.place, {sentence::other_publisher, source.publisher.in(Language::en), source.id});
    }
}

}  // namespace

Faults lint(const RuleSet& rules) {
    const Used used = used_by(rules);
    Findings findings;
    look_at_symbols(rules, used, findings);
    look_at_publishers(rules, findings);
    for (const Term& term : rules.terms) {
        if (!term.used) findings.add(term.place, {sentence::term_unused, term.name});
    }
    for (std::size_t i = 0; i < rules.amounts.size(); ++i) {
        if (!used.amounts.contains(i)) findings.add(rules.amounts[i].place, {sentence::amount_unused, rules.amounts[i].name});
    }
    for (std::size_t i = 0; i < rules.sources.size(); ++i) {
        if (!used.sources.contains(i)) findings.add(rules.sources[i].place, {sentence::source_uncited, rules.sources[i].id});
    }
    for (std::size_t i = 0; i < rules.documents.size(); ++i) {
        // A document with its own `when` is asked for without being the evidence of a condition.
        const Paper& document = rules.documents[i];
        if (!used.documents.contains(i) && !document.when) findings.add(document.place, {sentence::document_unasked, document.name});
    }
    for (std::size_t i = 0; i < rules.alternatives.size(); ++i) {
        const Alternative& alternative = rules.alternatives[i];
        if (!used.alternatives.contains(i)) findings.add(alternative.place, {sentence::alternative_unoffered, alternative.name});
    }
    Faults faults = findings.take();
    for (Fault& fault : look_at_citations(rules)) faults.push_back(std::move(fault));
    return faults;
}

}  // namespace reunify::law
