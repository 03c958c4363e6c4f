#include "report/rule_writer.h"

#include <fmt/format.h>

#include "feel/operation.h"
#include "law/statute.h"
#include "law/terms.h"
#include "report/value.h"

namespace reunify::report {

RuleWriter::RuleWriter(const law::RuleSet& rules, Language language) : Writer(rules, language) {
    page_.language = language;
    page_.kicker = in(rules.title);
}

void RuleWriter::open(std::string_view name, std::string_view title, std::string_view kind) {
    page_.title = labelled(name, title);
    page_.head.note(kind);
}

void RuleWriter::expression(Blocks& blocks, const Sentence<>& label, const feel::Expression& expression) {
    if (!expression) return;
    note_symbols(*expression);
    field(blocks, label, feel::to_text(*expression, rules().scope, rules().pool));
}

void RuleWriter::citation(Blocks& blocks, const law::Citation& citation) {
    blocks.paragraph(cited(citation));
    if (rules().roles.status) {
        const law::Fact& status = rules().facts[*rules().roles.status];
        for (const law::Citation::Elsewhere& other : citation.elsewhere) {
            const auto choice = std::find_if(status.choices.begin(), status.choices.end(),
                                             [&](const law::Choice& each) { return each.name == other.status; });
            blocks.note(labelled(in(choice->label), in(other.law_in_words)));
        }
    }
    sources_.insert(citation.sources.begin(), citation.sources.end());
    for (const law::StatuteText* text : law::texts_cited(rules(), citation)) {
        blocks.note(stands(*text));
        sources_.insert(text->source);
    }
}

std::string RuleWriter::stands(const law::StatuteText& text) const {
    std::vector<law::Term> terms = rules().terms;
    std::string strange;
    const law::Wording article = law::cited_in_words(fmt::format("{} art. {}", text.of, text.article), terms, strange);
    std::string days;
    const auto add = [&](const std::string& said) { days += (days.empty() ? "" : words::semicolon(language())) + said; };
    if (is_known(text.from)) add(say(say::in_force_from, date(text.from)));
    if (is_known(text.until)) add(say(say::in_force_until, date(text.until)));
    if (days.empty()) add(say(say::in_force));
    if (is_known(text.unread_since)) add(say(say::wording_not_found, date(text.unread_since)));
    return labelled(in(article), fmt::format("{} [{}]", days, rules().sources[text.source].id));
}

Section RuleWriter::version(const law::Period& period) {
    const std::string laws = list(regimes_in_words(rules(), period.regimes, language()));
    Section out{fmt::format("version-{}", ++versions_), labelled(say::law_applied, laws.empty() ? say(say::every_regime) : laws), {}};
    if (is_known(period.from)) field(out.blocks, say::filed_from, date(period.from));
    if (is_known(period.until)) field(out.blocks, say::filed_until, date(period.until));
    return out;
}

Document RuleWriter::close(const law::Place& place) {
    add_names();
    sources(page_.body, {sources_.begin(), sources_.end()}, true);
    if (!place.file.empty()) field(page_.foot, say::written_in, fmt::format("{}:{}", place.file, place.at.line));
    return std::move(page_);
}

void RuleWriter::note_symbols(const feel::Node& node) {
    if (node.form == feel::Node::Form::symbol) symbols_.insert(node.index);
    if (node.form == feel::Node::Form::operation && node.operation == feel::Operation::amount) amounts_.insert(node.index);
    for (const feel::Expression& argument : node.arguments) note_symbols(*argument);
}

std::string RuleWriter::title_of(std::size_t symbol) const {
    const std::size_t index = rules().scope[symbol].index;
    switch (rules().owners[symbol]) {
        case law::RuleSet::Owner::fact:
            return in(rules().facts[index].label);
        case law::RuleSet::Owner::definition:
            return in(rules().definitions[index].title);
        case law::RuleSet::Owner::reading:
            return in(rules().readings[index].question);
        case law::RuleSet::Owner::route:
            return say(say::route);
        case law::RuleSet::Owner::regime:
            return say(say::law_applied);
    }
    return {};
}

void RuleWriter::add_names() {
    std::vector<std::string> names;
    for (const std::size_t symbol : symbols_) names.push_back(labelled(rules().scope[symbol].path, title_of(symbol)));
    for (const std::size_t amount : amounts_) {
        const law::Amount& named = rules().amounts[amount];
        names.push_back(labelled(fmt::format("amount(\"{}\", ...)", named.name), in(named.title)));
    }
    lines(page_.body, "names", say::names_used, names);
}

}  // namespace reunify::report
