#include "report/rule_page.h"

#include <fmt/format.h>

#include "report/rule_list.h"
#include "report/rule_writer.h"
#include "report/sentence.h"
#include "report/value.h"
#include "words/format.h"
#include "words/say.h"

namespace reunify::report {

namespace {

std::string unit_value(const law::Amount& amount, Lane value, Language language) {
    if (!is_known(value)) return std::string(say::not_known.in(language));
    return amount.money ? words::money(value, language) : words::number(value, language);
}

void write_amount(RuleWriter& out, const law::Amount& amount) {
    out.open(amount.name, out.in(amount.title), out.say(say::amount));
    out.field(out.blocks(), say::unit, out.in(out.rules().unit_title(amount.unit)));
    out.field(out.blocks(), say::checked_until, out.date(amount.checked_until));
    List list;
    for (const law::AmountValue& value : amount.values) {
        const std::string since = fmt::format("{} {}", out.say(say::since), out.date(value.from));
        Item item{out.labelled(since, unit_value(amount, value.value, out.language())), {}};
        out.citation(item.body, value.citation);
        out.field(item.body, say::note, out.in(value.note));
        list.items.push_back(std::move(item));
    }
    Section section{"values", out.say(say::values_by_day), {}};
    section.blocks.add({std::move(list)});
    out.add(std::move(section));
}

void write_reading(RuleWriter& out, const law::Reading& reading) {
    out.open(reading.name, out.in(reading.question), out.say(say::reading));
    List list{List::Kind::options};
    for (std::size_t i = 0; i < reading.options.size(); ++i) {
        const law::ReadingOption& option = reading.options[i];
        const std::string preset = i == reading.preset ? fmt::format(" ({})", out.say(say::preset)) : std::string();
        Item item{out.labelled(option.name + preset, out.in(option.label)), {}, {}, {}, i == reading.preset};
        out.field(item.body, say::read_by, out.in(option.read_by));
        law::Citation citation;
        citation.sources = option.sources;
        out.citation(item.body, citation);
        list.items.push_back(std::move(item));
    }
    Section section{"options", out.say(say::options), {}};
    section.blocks.add({std::move(list)});
    out.field(section.blocks, say::chosen_because, out.in(reading.because));
    section.blocks.paragraph(out.say(say::fix_reading, reading.name));
    out.add(std::move(section));
}

void write_definition(RuleWriter& out, const law::Definition& definition) {
    const Sentence<>& level = definition.level == Level::member ? say::level_member : say::level_family;
    out.open(definition.name, out.in(definition.title), fmt::format("{} ({})", out.say(say::definition), out.say(level)));
    for (const law::DefinitionVersion& version : definition.versions) {
        Section section = out.version(version);
        out.expression(section.blocks, say::value_of, version.value);
        out.citation(section.blocks, version.citation);
        out.add(std::move(section));
    }
    if (definition.versions.empty()) out.expression(out.blocks(), say::value_of, definition.value);
}

/// The labels of names of one fact's choices, or of regimes.
template <class Label>
std::string labels_of(const RuleWriter& out, const std::vector<std::string>& names, Label label) {
    std::vector<std::string> labels;
    for (const std::string& name : names) labels.push_back(fmt::format("{} ({})", label(name), name));
    return labels.empty() ? out.say(say::everyone) : words::list(labels, out.language(), say::or_);
}

void write_route(RuleWriter& out, const law::Route& route) {
    Blocks& blocks = out.blocks();
    const auto choice = [&](std::optional<std::size_t> fact) {
        return [&out, fact](const std::string& name) { return label_of_choice(out.rules(), fact, name, out.language()); };
    };
    out.open(route.name, out.in(route.title), out.say(route.outside ? say::outside : route.no_right ? say::no_right : say::route));
    out.field(blocks, say::sponsors, labels_of(out, route.sponsors, choice(out.rules().roles.status)));
    out.field(blocks, say::relations, labels_of(out, route.relations, choice(out.rules().roles.relation)));
    if (!route.regimes.empty()) {
        const auto title = [&](const std::string& name) { return regime_title(out.rules(), name, out.language()); };
        out.field(blocks, say::law_applied, labels_of(out, route.regimes, title));
    }
    out.expression(blocks, say::applies_when, route.when);
    if (route.no_right) out.field(blocks, say::why, out.in(route.because));
    std::vector<std::string> others;
    for (const std::size_t index : route.alternatives)
        others.push_back(out.labelled(say::alternative, out.in(out.rules().alternatives[index].title)));
    blocks.lines(others);
    out.citation(blocks, route.citation);
}

void write_formality(RuleWriter& out, const law::Formality& formality) {
    out.open(formality.name, out.in(formality.title), out.say(say::formality));
    out.expression(out.blocks(), say::applies_when, formality.when);
    out.expression(out.blocks(), say::value_of, formality.value);
    out.blocks().paragraph(sentence_form(out.rules(), formality.explain, out.language()));
    out.citation(out.blocks(), formality.citation);
}

void write_document(RuleWriter& out, const law::Paper& document) {
    Blocks& blocks = out.blocks();
    out.open(document.name, out.in(document.title), out.say(say::document));
    blocks.paragraph(out.say(document.of_member ? say::paper_of_member : say::paper_of_file));
    out.field(blocks, say::stands_in, out.in(document.stands_in));
    if (document.alternative_to) out.field(blocks, say::or_instead, out.in(out.rules().documents[*document.alternative_to].title));
    out.expression(blocks, say::applies_when, document.when);
    out.expression(blocks, say::may_follow_when, document.later);
    for (const std::size_t source : document.sources) out.source(source);
}

void write_open_point(RuleWriter& out, const law::OpenPoint& point) {
    out.open(point.name, out.in(point.text), out.say(say::open_point));
    out.expression(out.blocks(), say::applies_when, point.when);
    out.citation(out.blocks(), point.citation);
}

template <class Items, class Write>
std::optional<Document> among(RuleWriter& out, const Items& items, std::string_view name, Write write) {
    for (const auto& item : items) {
        if (item.name != name) continue;
        write(out, item);
        return out.close(item.place);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Document> rule_page(const law::RuleSet& rules, std::string_view name, Language language) {
    RuleWriter out(rules, language);
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
        out.open(alternative.name, out.in(alternative.title), out.say(say::alternative));
        out.citation(out.blocks(), alternative.citation);
        return out.close({});
    }
    for (std::size_t i = 0; i < rules.sources.size(); ++i) {
        if (rules.sources[i].id != name) continue;
        out.open(rules.sources[i].id, out.in(rules.sources[i].title), out.say(say::source));
        out.source(i);
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
