#include "report/rule_page.h"

#include <fmt/format.h>

#include "report/rule_list.h"
#include "report/rule_writer.h"
#include "report/sentence.h"
#include "report/value.h"
#include "words/format.h"
#include "words/words.h"

namespace reunify::report {

using words::say;
using words::Word;

namespace {

std::string_view unit_word(std::string_view unit, Language language) {
    return say(unit == "EUR/month" ? Word::euros_a_month : Word::euros, language);
}

std::string unit_value(Lane value, Language language) {
    return is_known(value) ? words::money(value, language) : std::string(say(Word::not_known, language));
}

void write_amount(RuleWriter& out, const law::Amount& amount) {
    const Language language = out.language();
    out.open(amount.name, amount.title.in(language), say(Word::amount, language));
    out.page().field(say(Word::unit, language), unit_word(amount.unit, language));
    out.page().field(say(Word::checked_until, language), words::date(amount.checked_until, language));
    out.page().heading(say(Word::values_by_day, language));
    for (const law::AmountValue& value : amount.values) {
        out.page().item("-",
                        words::labelled(language, fmt::format("{} {}", say(Word::since, language), words::date(value.from, language)),
                                        unit_value(value.value, language)),
                        2);
        out.citation(value.citation, 4);
        out.page().field(say(Word::note, language), value.note.in(language), 4);
    }
}

void write_reading(RuleWriter& out, const law::Reading& reading) {
    const Language language = out.language();
    out.open(reading.name, reading.question.in(language), say(Word::reading, language));
    out.page().heading(say(Word::options, language));
    for (std::size_t i = 0; i < reading.options.size(); ++i) {
        const law::ReadingOption& option = reading.options[i];
        const std::string preset = i == reading.preset ? fmt::format(" ({})", say(Word::preset, language)) : std::string();
        out.page().item(i == reading.preset ? "*" : "-", words::labelled(language, option.name + preset, option.label.in(language)), 2);
        out.page().field(say(Word::read_by, language), option.read_by.in(language), 4);
        law::Citation citation;
        citation.sources = option.sources;
        out.citation(citation, 4);
    }
    out.page().gap();
    out.page().field(say(Word::chosen_because, language), reading.because.in(language));
    out.page().paragraph(say(Word::fix_reading, language, {reading.name}));
}

void write_definition(RuleWriter& out, const law::Definition& definition) {
    const Language language = out.language();
    const Word level = definition.level == Level::member ? Word::level_member : Word::level_family;
    out.open(definition.name, definition.title.in(language), fmt::format("{} ({})", say(Word::definition, language), say(level, language)));
    for (const law::DefinitionVersion& version : definition.versions) {
        out.version_heading(version);
        out.expression(say(Word::value_of, language), version.value, 2);
        out.citation(version.citation, 2);
    }
    if (definition.versions.empty()) out.expression(say(Word::value_of, language), definition.value, 0);
}

std::string labels_of(const law::RuleSet& rules, const std::vector<std::string>& names, Language language) {
    std::vector<std::string> labels;
    for (const std::string& name : names) labels.push_back(fmt::format("{} ({})", label_of_word(rules, name, language), name));
    return labels.empty() ? std::string(say(Word::everyone, language)) : words::list(labels, language, Word::or_);
}

void write_route(RuleWriter& out, const law::Route& route) {
    const Language language = out.language();
    out.open(route.name, route.title.in(language), say(route.no_right ? Word::no_right : Word::route, language));
    out.page().field(say(Word::sponsors, language), labels_of(out.rules(), route.sponsors, language));
    out.page().field(say(Word::relations, language), labels_of(out.rules(), route.relations, language));
    if (!route.regimes.empty()) out.page().field(say(Word::law_applied, language), labels_of(out.rules(), route.regimes, language));
    out.expression(say(Word::applies_when, language), route.when, 0);
    if (route.no_right) out.page().field(say(Word::why, language), route.because.in(language));
    for (const std::size_t index : route.alternatives) {
        out.page().item("-",
                        words::labelled(language, say(Word::alternative, language), out.rules().alternatives[index].title.in(language)), 2);
    }
    out.page().gap();
    out.citation(route.citation, 0);
}

void write_formality(RuleWriter& out, const law::Formality& formality) {
    const Language language = out.language();
    out.open(formality.name, formality.title.in(language), say(Word::formality, language));
    out.expression(say(Word::applies_when, language), formality.when, 0);
    out.expression(say(Word::value_of, language), formality.value, 0);
    out.page().paragraph(sentence_form(out.rules(), formality.explain, language));
    out.citation(formality.citation, 0);
}

void write_document(RuleWriter& out, const law::Document& document) {
    const Language language = out.language();
    out.open(document.name, document.title.in(language), say(Word::document, language));
    out.page().paragraph(say(document.of_member ? Word::paper_of_member : Word::paper_of_file, language));
    out.page().field(say(Word::stands_in, language), document.stands_in.in(language));
    if (document.alternative_to)
        out.page().field(say(Word::or_instead, language), out.rules().documents[*document.alternative_to].title.in(language));
    out.expression(say(Word::applies_when, language), document.when, 0);
    out.expression(say(Word::may_follow_when, language), document.later, 0);
    for (const std::size_t source : document.sources) out.source(source);
}

void write_open_point(RuleWriter& out, const law::OpenPoint& point) {
    out.open(point.name, point.text.in(out.language()), say(Word::open_point, out.language()));
    out.expression(say(Word::applies_when, out.language()), point.when, 0);
    out.citation(point.citation, 0);
}

void write_source(RuleWriter& out, std::size_t index) {
    const law::Source& source = out.rules().sources[index];
    out.open(source.id, source.title.in(out.language()), say(Word::source, out.language()));
    out.source(index);
}

template <class Items, class Write>
std::optional<std::string> among(RuleWriter& out, const Items& items, std::string_view name, Write write) {
    for (const auto& item : items) {
        if (item.name != name) continue;
        write(out, item);
        return out.close(item.place);
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> rule_page(const law::RuleSet& rules, std::string_view name, Language language, bool colour) {
    RuleWriter out(rules, language, colour);
    if (auto page = among(out, rules.conditions, name, write_condition_page)) return page;
    if (auto page = among(out, rules.definitions, name, write_definition)) return page;
    if (auto page = among(out, rules.amounts, name, write_amount)) return page;
    if (auto page = among(out, rules.readings, name, write_reading)) return page;
    if (auto page = among(out, rules.routes, name, write_route)) return page;
    if (auto page = among(out, rules.formalities, name, write_formality)) return page;
    if (auto page = among(out, rules.documents, name, write_document)) return page;
    if (auto page = among(out, rules.open_points, name, write_open_point)) return page;
    if (const auto fact = rules.fact(name)) {
        write_fact_page(out, rules.facts[*fact]);
        return out.close(rules.facts[*fact].place);
    }
    for (const law::Alternative& alternative : rules.alternatives) {
        if (alternative.name != name) continue;
        out.open(alternative.name, alternative.title.in(language), say(Word::alternative, language));
        out.citation(alternative.citation, 0);
        return out.close({});
    }
    for (std::size_t i = 0; i < rules.sources.size(); ++i) {
        if (rules.sources[i].id != name) continue;
        write_source(out, i);
        return out.close(rules.sources[i].place);
    }
    return std::nullopt;
}

std::vector<std::string> rule_names(const law::RuleSet& rules) {
    std::vector<std::string> names;
    for (const std::string& kind : rule_kinds()) {
        for (const NamedRule& rule : rules_of_kind(rules, kind, Language::en)) names.push_back(rule.name);
    }
    return names;
}

}  // namespace reunify::report
