#include "report/member_text.h"

#include <fmt/format.h>

#include "report/sentence.h"
#include "words/format.h"

namespace reunify::report {

using verdict::Status;
using words::say;
using words::Word;

namespace {

void write_condition(Page& page, const Subject& subject, const Answer& answer, const SaidCondition& c, Language language) {
    const Sign sign = sign_of(c.status);
    const std::string title = words::labelled(language, c.title, say(word_of(c.status), language));
    if (c.same_as) {
        page.item(sign.mark, fmt::format("{} ({})", title, say(Word::same_as, language, {answer.members[*c.same_as].label})), 2, sign.tone);
        return;
    }
    page.item(sign.mark, title, 2, sign.tone);
    for (const std::string& sentence : c.sentences) page.paragraph(sentence, 4);
    if (c.citation != nullptr) page.paragraph(citation_line(subject.rules, *c.citation, language), 4, Tone::faint);
    if (!c.judgment.empty()) page.paragraph(words::labelled(language, say(Word::judgment, language), c.judgment), 4, Tone::faint);
}

void write_bundle(Page& page, const Answer& answer, const SaidBundle& bundle, Language language) {
    const Sign sign = sign_of(bundle.status);
    std::string state(say(word_of(bundle.status), language));
    if (bundle.same_as) state += fmt::format(" ({})", say(Word::same_as, language, {answer.members[*bundle.same_as].label}));
    const Tone tone = bundle.status == Status::not_applicable ? Tone::faint : Tone::plain;
    page.item(sign.mark, words::labelled(language, state, words::series(bundle.titles, language)), 2, sign.tone, tone);
    page.paragraph(bundle.why, 4);
}

void write_basis(Page& page, const Subject& subject, const SaidMember& m, Language language) {
    page.field(say(Word::law_applied, language), m.law_applied, 2);
    if (m.route == nullptr) {
        page.field(say(Word::legal_basis, language), say(Word::no_legal_basis, language), 2);
    } else {
        page.field(say(Word::legal_basis, language),
                   fmt::format("{} ({})", citation_line(subject.rules, m.route->citation, language), m.route->title.in(language)), 2);
        if (m.route->no_right) page.paragraph(m.route->because.in(language), 2);
        page.field(say(Word::alternatives, language), words::series(m.alternatives, language), 2);
    }
    page.field(say(Word::earliest_day, language), m.earliest_day, 2);
}

}  // namespace

void write_member(Page& page, const Subject& subject, const Answer& answer, std::size_t member, Language language) {
    const SaidMember& m = answer.members[member];
    const Sign sign = sign_of(m.verdict);
    page.gap();
    page.item(sign.mark, words::labelled(language, fmt::format("{} ({})", m.label, m.relation), say(word_of(m.verdict), language)), 0,
              sign.tone, Tone::strong);
    write_basis(page, subject, m, language);
    if (m.conditions.empty() && m.bundles.empty()) return;
    page.gap();
    for (const SaidCondition& c : m.conditions) write_condition(page, subject, answer, c, language);
    for (const SaidBundle& bundle : m.bundles) write_bundle(page, answer, bundle, language);
}

}  // namespace reunify::report
