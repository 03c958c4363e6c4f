#include <fmt/format.h>

#include "cases/label.h"
#include "report/html.h"
#include "report/html_sections.h"
#include "report/value.h"
#include "words/format.h"

namespace reunify::report {

using cases::said_label;
using verdict::Verdict;
using words::say;
using words::Word;

namespace {

void write_verdict(Html& out, Verdict verdict, Language language) {
    write_sign(out, sign_of(verdict));
    out.element("strong", say(word_of(verdict), language));
}

void write_head(Html& out, std::string_view caption, std::string_view first, std::string_view second) {
    out.element("caption", caption);
    out.open("thead");
    out.open("tr");
    out.element("th", first, {{"scope", "col"}});
    out.element("th", second, {{"scope", "col"}});
    out.close();
    out.close();
}

void write_spans(Html& out, std::string_view who, const std::vector<Span>& spans, Language language) {
    out.open("tr");
    out.element("th", who, {{"scope", "row"}, {"class", "name"}});
    out.open("td");
    out.open("ul");
    for (const Span& span : spans) {
        out.open("li");
        write_verdict(out, span.verdict, language);
        out.text(", " + say(Word::from_until, language, {words::date(span.from, language), words::date(span.until, language)}));
        out.close();
    }
    out.close();
    out.close();
    out.close();
}

/// What the picture shows, in words.
void write_span_table(Html& out, const Timeline& timeline, Language language) {
    out.open("table");
    write_head(out, say(Word::timeline_caption, language), say(Word::relations, language), say(Word::filing_days, language));
    out.open("tbody");
    for (std::size_t m = 0; m < timeline.family.members.size(); ++m)
        write_spans(out, said_label(timeline.family.members[m].label).in(language), spans_of(timeline.course, m), language);
    if (timeline.family.members.size() > 1) write_spans(out, say(Word::family_result, language), family_spans(timeline.course), language);
    out.close();
    out.close();
}

void write_changes(Html& out, const Timeline& timeline, Language language) {
    if (timeline.course.changes.empty()) {
        write_paragraph(out, say(Word::timeline_no_changes, language));
        return;
    }
    out.open("table");
    write_head(out, say(Word::timeline_changes, language), say(Word::from_day, language), say(Word::what_changes, language));
    out.open("tbody");
    for (const verdict::Change& change : timeline.course.changes) {
        out.open("tr");
        out.element("th", words::date(change.on, language), {{"scope", "row"}});
        out.open("td");
        out.open("p");
        write_verdict(out, change.verdict, language);
        out.close();
        for (const std::string& sentence : change_in_words(timeline, change, language)) out.element("p", sentence);
        out.close();
        out.close();
    }
    out.close();
    out.close();
}

void write_list(Html& out, Word heading, const std::vector<std::string>& lines, Language language) {
    if (lines.empty()) return;
    out.element("h3", say(heading, language));
    write_items(out, lines);
}

}  // namespace

void add_timeline(Sheet& sheet, const Timeline& timeline) {
    const verdict::Course& course = timeline.course;
    const Language language = sheet.language();
    sheet.begin("filing-days", std::string(say(Word::timeline_heading, language)), "timeline");
    Html& out = sheet.body();
    std::string_view kind = "strong";
    for (const std::string& line : filing_day_in_words(timeline, language)) {
        write_paragraph(out, line, kind);
        kind = {};
    }
    write_paragraph(out, say(Word::timeline, language, {words::date(course.from, language), words::date(course.until, language)}) + ".");
    if (course.from_assessment) write_paragraph(out, say(Word::timeline_from_assessment, language));
    write_bars(out, timeline, language);
    if (!timeline.family.members.empty()) write_span_table(out, timeline, language);
    write_changes(out, timeline, language);
    write_list(out, Word::last_days, last_days_in_words(timeline, language), language);
    write_list(out, Word::stale_amounts, open_amounts_in_words(timeline, language), language);
    sheet.end();
}

std::string timeline_html(const Timeline& timeline, Language language) {
    const verdict::Course& course = timeline.course;
    Sheet sheet(language, timeline.rules.title.in(language),
                say(Word::timeline, language, {words::date(course.from, language), words::date(course.until, language)}));
    if (timeline.family.members.empty()) write_paragraph(sheet.head(), say(Word::nobody, language), "lead");
    add_timeline(sheet, timeline);
    write_paragraph(sheet.foot(), timeline.rules.disclaimer.in(language));
    return sheet.take();
}

}  // namespace reunify::report
