#include "report/text.h"

#include <fmt/format.h>

#include "report/answer.h"
#include "report/caveats_text.h"
#include "report/member_text.h"
#include "report/sentence.h"
#include "words/format.h"

namespace reunify::report {

using words::say;
using words::Word;

namespace {

void write_verdict(Page& page, const Answer& answer, Language language) {
    const Sign sign = sign_of(answer.verdict);
    page.item(sign.mark, words::labelled(language, say(Word::verdict, language), say(word_of(answer.verdict), language)), 0, sign.tone,
              Tone::strong);
    page.paragraph(answer.meaning, 2);
    page.paragraph(answer.depends_on, 2, Tone::strong);
    page.paragraph(answer.assessed_on, 2);
}

void write_why(Page& page, const Answer& answer, Language language) {
    if (answer.why.empty()) return;
    page.heading(say(Word::why, language));
    for (const Reason& reason : answer.why) {
        const Sign sign = sign_of(reason.status);
        page.item(sign.mark, fmt::format("{} ({})", words::series(reason.titles, language), words::list(reason.who, language)), 2,
                  sign.tone);
        page.paragraph(reason.why, 4);
    }
}

void write_formalities(Page& page, const Subject& subject, const Answer& answer, Language language) {
    if (answer.formalities.empty()) return;
    page.heading(say(Word::formalities, language));
    for (const SaidFormality& f : answer.formalities) {
        const std::string who = f.who.empty() ? std::string() : fmt::format(" ({})", f.who);
        page.item("-", words::labelled(language, f.title + who, f.value), 2);
        page.paragraph(f.explained, 4);
        if (f.citation != nullptr) page.paragraph(citation_line(subject.rules, *f.citation, language), 4, Tone::faint);
    }
}

/// The sources behind what the page says, with their titles.
void write_sources(Page& page, const Subject& subject, const Answer& answer, Language language) {
    if (answer.sources.empty()) return;
    page.heading(say(Word::sources, language));
    for (const std::size_t index : answer.sources) {
        const law::Source& source = subject.rules.sources[index];
        page.item(words::labelled(language, source.id), source_line(source, language), 2);
    }
}

void write_receipt(Page& page, const SaidReceipt& receipt, Language language) {
    page.heading(say(Word::receipt, language));
    page.field(say(Word::rules_version, language), receipt.rules, 2);
    page.paragraph(words::labelled(language, say(Word::rules_digest, language)), 2, Tone::faint);
    page.paragraph(receipt.digest, 4);
    page.field(say(Word::program_version, language), receipt.program, 2);
    page.field(say(Word::day_of_assessment, language), receipt.day, 2);
    page.field(say(Word::readings_used, language), receipt.readings, 2);
    page.paragraph(say(Word::replay_hint, language), 2, Tone::faint);
}

}  // namespace

std::string text(const Subject& subject, Language language, bool colour) {
    const Answer answer = answer_of(subject, language);
    Page page(language, colour);
    write_verdict(page, answer, language);
    write_why(page, answer, language);
    for (std::size_t i = 0; i < answer.members.size(); ++i) write_member(page, subject, answer, i, language);
    write_missing(page, answer, language);
    write_list(page, Word::assumptions, answer.assumptions, language);
    write_readings(page, subject, answer, language);
    write_formalities(page, subject, answer, language);
    write_papers(page, subject, answer, language);
    write_list(page, Word::leaves_open, answer.leaves_open, language);
    write_list(page, Word::month_ends, answer.month_ends, language);
    write_list(page, Word::stale_amounts, answer.stale_amounts, language);
    write_sources(page, subject, answer, language);
    page.gap();
    page.paragraph(answer.disclaimer);
    write_receipt(page, answer.receipt, language);
    return page.take();
}

}  // namespace reunify::report
