#include "report/html.h"

#include <fmt/format.h>

#include "report/answer.h"
#include "report/html_sections.h"
#include "words/format.h"

namespace reunify::report {

using words::say;
using words::Word;

namespace {

/// Everybody at a glance.
void write_overview(Html& out, const Answer& answer, Language language) {
    if (answer.members.empty()) return;
    out.open("table");
    out.element("caption", say(Word::family_members, language));
    out.open("thead");
    out.open("tr");
    out.element("th", say(Word::relations, language), {{"scope", "col"}});
    out.element("th", say(Word::verdict, language), {{"scope", "col"}});
    out.close();
    out.close();
    out.open("tbody");
    for (std::size_t i = 0; i < answer.members.size(); ++i) {
        const SaidMember& m = answer.members[i];
        out.open("tr");
        out.open("th", {{"scope", "row"}, {"class", "name"}});
        out.element("a", m.label, {{"href", fmt::format("#member-{}", i + 1)}});
        out.element("span", fmt::format(" ({})", m.relation));
        out.close();
        out.open("td");
        write_sign(out, sign_of(m.verdict));
        out.text(say(word_of(m.verdict), language));
        out.close();
        out.close();
    }
    out.close();
    out.close();
}

void add_why(Sheet& sheet, const Answer& answer) {
    if (answer.why.empty()) return;
    const Language language = sheet.language();
    sheet.begin("why", std::string(say(Word::why, language)));
    Html& out = sheet.body();
    out.open("ul", {{"class", "reasons"}});
    for (const Reason& reason : answer.why) {
        out.open("li", {{"class", "hang"}});
        write_sign(out, sign_of(reason.status));
        out.open("p");
        out.element("strong", words::series(reason.titles, sheet.language()));
        const Word word = reason.no_right ? Word::no_right : word_of(reason.status);
        out.text(fmt::format("{}{} ({})", words::colon(language), say(word, language), words::list(reason.who, language)));
        out.close();
        write_paragraph(out, reason.why);
        out.close();
    }
    out.close();
    sheet.end();
}

void add_formalities(Sheet& sheet, const Subject& subject, const Answer& answer) {
    if (answer.formalities.empty()) return;
    const Language language = sheet.language();
    sheet.begin("formalities", std::string(say(Word::formalities, language)));
    Html& out = sheet.body();
    out.open("ul", {{"class", "reasons"}});
    for (const SaidFormality& f : answer.formalities) {
        out.open("li");
        out.open("p");
        out.text(f.who.empty() ? f.title : fmt::format("{} ({})", f.title, f.who));
        out.text(words::colon(language));
        out.element("strong", f.value);
        out.close();
        write_paragraph(out, f.explained);
        if (f.citation != nullptr) {
            out.open("p", {{"class", "cite"}});
            write_citation(out, subject.rules, *f.citation, language);
            out.close();
        }
        out.close();
    }
    out.close();
    sheet.end();
}

void add_list(Sheet& sheet, std::string id, Word heading, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    sheet.begin(std::move(id), std::string(say(heading, sheet.language())));
    write_items(sheet.body(), lines);
    sheet.end();
}

void add_sources(Sheet& sheet, const Subject& subject, const Answer& answer) {
    if (answer.sources.empty()) return;
    sheet.begin("sources", std::string(say(Word::sources, sheet.language())));
    Html& out = sheet.body();
    out.open("ul", {{"class", "sources"}});
    for (const std::size_t index : answer.sources) {
        const law::Source& source = subject.rules.sources[index];
        out.open("li", {{"id", anchor_of(source)}});
        out.element("strong", source.id);
        out.text(fmt::format("{}{}. ", words::colon(sheet.language()), source_line(source, sheet.language())));
        const std::string_view link = link_of(source, sheet.language());
        if (!link.empty()) out.element("a", link, {{"class", "address"}, {"href", link}, {"rel", "noreferrer"}});
        out.element("span", std::string_view(source.address.in(sheet.language())).substr(link.size()), {{"class", "address"}});
        out.close();
    }
    out.close();
    sheet.end();
}

void write_receipt(Html& out, const SaidReceipt& receipt, Language language) {
    out.open("section", {{"class", "receipt"}, {"aria-labelledby", "receipt"}});
    out.element("h2", say(Word::receipt, language), {{"id", "receipt"}});
    out.open("dl");
    const auto field = [&](Word label, std::string_view text) {
        out.element("dt", say(label, language));
        out.element("dd", text);
    };
    field(Word::rules_version, receipt.rules);
    out.element("dt", say(Word::rules_digest, language));
    out.open("dd");
    out.element("code", receipt.digest);
    out.close();
    field(Word::program_version, receipt.program);
    field(Word::day_of_assessment, receipt.day);
    field(Word::readings_used, receipt.readings);
    out.close();
    out.close();
}

}  // namespace

std::string anchor_of(const law::Source& source) {
    return "source-" + source.id;
}

std::string html(const Subject& subject, const Timeline& timeline, Language language) {
    const Answer answer = answer_of(subject, language);
    Sheet sheet(language, subject.rules.title.in(language),
                fmt::format("{}{}{}", say(Word::verdict, language), words::colon(language), say(word_of(answer.verdict), language)));
    write_paragraph(sheet.head(), answer.meaning, "lead");
    if (!answer.depends_on.empty()) {
        sheet.head().open("p", {{"class", "strong"}});
        sheet.head().element("a", answer.depends_on, {{"href", "#readings"}});
        sheet.head().close();
    }
    write_paragraph(sheet.head(), answer.assessed_on);
    write_overview(sheet.head(), answer, language);
    add_why(sheet, answer);
    add_missing(sheet, answer);
    if (!answer.members.empty()) add_timeline(sheet, timeline);
    add_members(sheet, subject, answer);
    add_papers(sheet, subject, answer);
    add_formalities(sheet, subject, answer);
    add_readings(sheet, subject, answer);
    add_list(sheet, "assumptions", Word::assumptions, answer.assumptions);
    add_list(sheet, "leaves-open", Word::leaves_open, answer.leaves_open);
    add_list(sheet, "month-ends", Word::month_ends, answer.month_ends);
    add_list(sheet, "stale-amounts", Word::stale_amounts, answer.stale_amounts);
    add_sources(sheet, subject, answer);
    write_paragraph(sheet.foot(), answer.disclaimer);
    write_receipt(sheet.foot(), answer.receipt, language);
    const Sign sign = sign_of(answer.verdict);
    return sheet.take(&sign);
}

}  // namespace reunify::report
