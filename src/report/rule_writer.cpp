#include "report/rule_writer.h"

#include <fmt/format.h>

#include "report/sentence.h"
#include "report/value.h"
#include "words/format.h"
#include "words/words.h"

namespace reunify::report {

using words::say;
using words::Word;

void RuleWriter::open(std::string_view name, std::string_view title, std::string_view kind) {
    page_.paragraph(words::labelled(language_, name, title), 0, Tone::strong);
    page_.paragraph(kind, 0, Tone::faint);
}

void RuleWriter::expression(std::string_view label, const feel::Expression& expression, int indent) {
    if (!expression) return;
    note_symbols(*expression);
    page_.field(label, feel::to_text(*expression, rules_.scope, rules_.pool), indent);
}

void RuleWriter::citation(const law::Citation& citation, int indent) {
    page_.paragraph(citation_line(rules_, citation, language_), indent);
    sources_.insert(citation.sources.begin(), citation.sources.end());
}

void RuleWriter::version_heading(const law::Period& period) {
    std::string laws = words::list(regimes_in_words(rules_, period.regimes, language_), language_);
    if (laws.empty()) laws = say(Word::every_regime, language_);
    page_.heading(words::labelled(language_, say(Word::law_applied, language_), laws));
    const auto day = [&](Lane date) { return is_known(date) ? words::date(date, language_) : std::string(); };
    page_.field(say(Word::filed_from, language_), day(period.from), 2);
    page_.field(say(Word::filed_until, language_), day(period.until), 2);
}

std::string RuleWriter::close(const law::Place& place) {
    write_names();
    write_sources();
    page_.gap();
    if (!place.file.empty()) page_.field(say(Word::written_in, language_), fmt::format("{}:{}", place.file, place.at.line));
    return page_.take();
}

void RuleWriter::note_symbols(const feel::Node& node) {
    if (node.form == feel::Node::Form::symbol) symbols_.insert(node.index);
    if (node.form == feel::Node::Form::operation && node.operation == feel::Operation::amount) amounts_.insert(node.index);
    for (const feel::Expression& argument : node.arguments) note_symbols(*argument);
}

std::string RuleWriter::title_of(std::size_t symbol) const {
    const std::size_t index = rules_.scope[symbol].index;
    switch (rules_.owners[symbol]) {
        case law::RuleSet::Owner::fact:
            return rules_.facts[index].label.in(language_);
        case law::RuleSet::Owner::definition:
            return rules_.definitions[index].title.in(language_);
        case law::RuleSet::Owner::reading:
            return rules_.readings[index].question.in(language_);
        case law::RuleSet::Owner::route:
            return std::string(say(Word::route, language_));
        case law::RuleSet::Owner::regime:
            return std::string(say(Word::law_applied, language_));
    }
    return {};
}

void RuleWriter::write_names() {
    if (symbols_.empty() && amounts_.empty()) return;
    page_.heading(say(Word::names_used, language_));
    for (const std::size_t symbol : symbols_)
        page_.item("-", words::labelled(language_, rules_.scope[symbol].path, title_of(symbol)), 2);
    for (const std::size_t amount : amounts_) {
        const law::Amount& named = rules_.amounts[amount];
        page_.item("-", words::labelled(language_, fmt::format("amount(\"{}\", ...)", named.name), named.title.in(language_)), 2);
    }
}

void RuleWriter::write_sources() {
    if (sources_.empty()) return;
    page_.heading(say(Word::sources, language_));
    for (const std::size_t index : sources_) {
        const law::Source& source = rules_.sources[index];
        page_.item(words::labelled(language_, source.id), source_line(source, language_, true), 2);
        page_.verbatim(source.address.in(language_), 4);
    }
}

}  // namespace reunify::report
