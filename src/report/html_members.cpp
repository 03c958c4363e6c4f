#include <fmt/format.h>

#include "report/html_sections.h"
#include "report/sentence.h"
#include "report/value.h"
#include "words/format.h"

namespace reunify::report {

using words::say;
using words::Word;

namespace {

void write_field(Html& out, Word label, std::string_view text, Language language) {
    if (text.empty()) return;
    out.element("dt", say(label, language));
    out.element("dd", text);
}

void write_basis(Html& out, const Subject& subject, const SaidMember& m, Language language) {
    out.open("dl");
    write_field(out, Word::law_applied, m.law_applied, language);
    if (m.route == nullptr) {
        write_field(out, Word::legal_basis, say(Word::no_legal_basis, language), language);
    } else {
        out.element("dt", say(Word::legal_basis, language));
        out.open("dd");
        write_citation(out, subject.rules, m.route->citation, language);
        out.text(fmt::format(" ({})", m.route->title.in(language)));
        out.close();
    }
    write_field(out, Word::alternatives, words::series(m.alternatives, language), language);
    write_field(out, Word::earliest_day, m.earliest_day, language);
    out.close();
    if (m.route != nullptr && m.route->no_right) write_paragraph(out, m.route->because.in(language));
}

/// ` (as for spouse)`, with a link to where it is explained.
void write_same_as(Html& out, const Answer& answer, std::optional<std::size_t> member, Language language) {
    if (!member) return;
    out.text(" (");
    out.element("a", say(Word::same_as, language, {answer.members[*member].label}), {{"href", fmt::format("#member-{}", *member + 1)}});
    out.text(")");
}

void write_condition(Html& out, const Subject& subject, const Answer& answer, const SaidCondition& c, Language language) {
    out.open("div", {{"class", "condition"}});
    out.open("h3");
    write_sign(out, sign_of(c.status));
    out.open("span");
    out.text(c.title);
    out.open("span", {{"class", "state"}});
    out.text(fmt::format("{}{}", words::colon(language), say(word_of(c.status), language)));
    write_same_as(out, answer, c.same_as, language);
    out.close();
    out.close();
    out.close();
    for (const std::string& sentence : c.sentences) write_paragraph(out, sentence);
    if (c.citation != nullptr) {
        out.open("p", {{"class", "cite"}});
        write_citation(out, subject.rules, *c.citation, language);
        if (!c.judgment.empty())
            out.text(words::semicolon(language) + words::labelled(language, say(Word::judgment, language), c.judgment));
        out.close();
    }
    out.close();
}

void write_bundle(Html& out, const Answer& answer, const SaidBundle& bundle, Language language) {
    out.open("div", {{"class", "condition"}});
    out.open("h3");
    write_sign(out, sign_of(bundle.status));
    out.open("span");
    out.text(capital(std::string(say(word_of(bundle.status), language))));
    write_same_as(out, answer, bundle.same_as, language);
    out.close();
    out.close();
    write_paragraph(out, fmt::format("{}.", words::series(bundle.titles, language)));
    write_paragraph(out, bundle.why);
    out.close();
}

}  // namespace

void write_citation(Html& out, const law::RuleSet& rules, const law::Citation& citation, Language language) {
    out.text(citation.law_in_words.in(language));
    if (!citation.sources.empty()) {
        out.text(citation.law.empty() ? "[" : " [");
        for (std::size_t i = 0; i < citation.sources.size(); ++i) {
            const law::Source& source = rules.sources[citation.sources[i]];
            if (i > 0) out.text(", ");
            out.element("a", source.id, {{"href", "#" + anchor_of(source)}});
        }
        out.text("]");
    }
    if (citation.confidence != law::Confidence::high)
        out.text(words::semicolon(language) +
                 words::labelled(language, say(Word::confidence, language), confidence_word(citation.confidence, language)));
}

void add_members(Sheet& sheet, const Subject& subject, const Answer& answer) {
    const Language language = sheet.language();
    for (std::size_t i = 0; i < answer.members.size(); ++i) {
        const SaidMember& m = answer.members[i];
        sheet.begin(fmt::format("member-{}", i + 1),
                    fmt::format("{} ({}){}{}", m.label, m.relation, words::colon(language), say(word_of(m.verdict), language)), "member");
        Html& out = sheet.body();
        write_basis(out, subject, m, language);
        if (!m.conditions.empty() || !m.bundles.empty()) {
            out.open("div", {{"class", "conditions"}});
            for (const SaidCondition& c : m.conditions) write_condition(out, subject, answer, c, language);
            for (const SaidBundle& bundle : m.bundles) write_bundle(out, answer, bundle, language);
            out.close();
        }
        sheet.end();
    }
}

}  // namespace reunify::report
