#include <fmt/format.h>

#include "report/html_sections.h"
#include "report/value.h"
#include "words/format.h"

namespace reunify::report {

using words::say;
using words::Word;

namespace {

std::string labelled(Word label, std::string_view text, Language language) {
    return fmt::format("{}{}{}", capital(std::string(say(label, language))), words::colon(language), text);
}

/// A box to tick, ticked where the paper is at hand; the state stands beside it in words.
void write_paper(Html& out, const Subject& subject, const ChecklistLine& line, Language language) {
    const law::Document& usual = subject.rules.documents[line.documents.front()];
    out.open("li");
    out.open("p");
    out.open("label", {{"class", "tick"}});
    if (line.state == verdict::PaperState::had) {
        out.leaf("input", {{"type", "checkbox"}, {"checked", "checked"}});
    } else {
        out.leaf("input", {{"type", "checkbox"}});
    }
    out.open("span");
    out.element("strong", usual.title.in(language));
    if (!line.who.empty()) out.text(fmt::format(" ({})", words::list(line.who, language)));
    out.text(fmt::format("{}{}", words::colon(language), say(word_of(line.state), language)));
    out.close();
    out.close();
    out.close();
    for (const std::size_t index : line.documents) {
        const law::Document& document = subject.rules.documents[index];
        if (&document != &usual) write_paragraph(out, labelled(Word::or_instead, document.title.in(language), language), "note");
        const bool helps = line.state != verdict::PaperState::had && !document.stands_in.empty();
        if (helps) write_paragraph(out, labelled(Word::stands_in, document.stands_in.in(language), language), "note");
    }
    write_paragraph(out, labelled(Word::proves, proves(subject, line, language), language), "note");
    out.close();
}

void write_option(Html& out, const SaidOption& option, Language language) {
    if (option.used) {
        out.open("li", {{"class", "used"}});
    } else {
        out.open("li");
    }
    out.open("p");
    write_sign(out, sign_of(option.verdict));
    out.element("strong", say(word_of(option.verdict), language));
    out.text(fmt::format("{}{}", words::colon(language), option.label));
    if (option.used) out.text(fmt::format(" ({})", say(Word::used_here, language)));
    out.close();
    if (!option.read_by.empty()) write_paragraph(out, labelled(Word::read_by, option.read_by, language), "note");
    out.close();
}

}  // namespace

void add_papers(Sheet& sheet, const Subject& subject, const Answer& answer) {
    if (answer.papers.empty()) return;
    const Language language = sheet.language();
    sheet.begin("papers", std::string(say(Word::papers, language)));
    Html& out = sheet.body();
    out.open("ul", {{"class", "papers"}});
    for (const ChecklistLine& line : answer.papers) write_paper(out, subject, line, language);
    out.close();
    sheet.end();
}

void add_missing(Sheet& sheet, const Answer& answer) {
    if (answer.missing.empty()) return;
    const Language language = sheet.language();
    sheet.begin("missing", std::string(say(Word::missing, language)), "missing");
    Html& out = sheet.body();
    out.open("ol");
    for (const SaidMissing& fact : answer.missing) {
        out.open("li");
        write_paragraph(out, fact.who.empty() ? fact.question : fmt::format("{} ({})", fact.question, fact.who), "strong");
        write_paragraph(out, labelled(Word::why_asked, fact.why, language), "note");
        out.open("p", {{"class", "note"}});
        out.element("code", fact.path);
        out.close();
        out.close();
    }
    out.close();
    sheet.end();
}

void add_readings(Sheet& sheet, const Subject& subject, const Answer& answer) {
    const Language language = sheet.language();
    if (!answer.readings.empty()) {
        sheet.begin("readings", std::string(say(Word::readings, language)));
        Html& out = sheet.body();
        for (const SaidReading& reading : answer.readings) {
            out.open("div", {{"class", "reading"}});
            out.element("h3", fmt::format("{} ({})", reading.question, reading.name));
            out.open("ul", {{"class", "options"}});
            for (const SaidOption& option : reading.options) write_option(out, option, language);
            out.close();
            if (!reading.because.empty()) write_paragraph(out, labelled(Word::chosen_because, reading.because, language), "note");
            out.close();
        }
        sheet.end();
    }
    if (answer.other_readings.empty()) return;
    sheet.begin("other-readings", std::string(say(Word::other_readings, language)));
    std::vector<std::string> questions;
    for (const std::size_t index : answer.other_readings) questions.push_back(subject.rules.readings[index].question.in(language));
    write_items(sheet.body(), questions);
    sheet.end();
}

}  // namespace reunify::report
