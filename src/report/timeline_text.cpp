#include <fmt/format.h>

#include <array>
#include <set>
#include <utility>

#include "base/calendar.h"
#include "cases/label.h"
#include "report/page.h"
#include "report/sign.h"
#include "report/subject.h"
#include "report/timeline.h"
#include "words/format.h"
#include "words/words.h"

namespace reunify::report {

using cases::said_label;
using verdict::Verdict;
using words::say;
using words::Word;

namespace {

constexpr std::int64_t kMonthsACell = 2;
constexpr std::size_t kMostCells = 61;

/// A verdict on the bar: a letter where a stretch begins, then a shade. Neither needs colour.
struct Shade {
    const char* letter;
    const char* fill;
};

constexpr std::array<Shade, 6> kShades{{{"E", "█"}, {"A", "▓"}, {"U", "▒"}, {"W", "░"}, {"N", "·"}, {"X", " "}}};

const Shade& shade_of(Verdict verdict) {
    return kShades[static_cast<std::size_t>(verdict)];
}

/// The first days of the cells of the bar.
std::vector<Lane> cells_of(const verdict::Course& course) {
    std::vector<Lane> days;
    for (std::size_t i = 0; i < kMostCells; ++i) {
        const auto day = calendar::add_months(course.from, static_cast<std::int64_t>(i) * kMonthsACell);
        if (!day || *day >= course.until) break;
        days.push_back(*day);
    }
    return days;
}

std::string bar(const verdict::Course& course, const std::vector<Lane>& cells, std::size_t member) {
    const std::vector<Span> spans = spans_of(course, member);
    std::string out;
    std::size_t lettered = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Lane end = i + 1 < cells.size() ? cells[i + 1] : course.until + 1;
        // However short it is, every stretch has its letter: where several begin within one cell, in the cells after it.
        if (lettered < spans.size() && spans[lettered].from < end) {
            out += shade_of(spans[lettered++].verdict).letter;
        } else {
            out += shade_of(spans[lettered - 1].verdict).fill;
        }
    }
    for (; lettered < spans.size(); ++lettered) out += shade_of(spans[lettered].verdict).letter;
    return out;
}

/// The years under the bar, each where its first day falls.
std::string axis(const std::vector<Lane>& cells) {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto here = calendar::split(cells[i]);
        const bool begins = i == 0 ? here.month <= kMonthsACell : calendar::split(cells[i - 1]).year != here.year;
        if (!begins || i + 4 > cells.size()) continue;
        out.resize(i, ' ');
        out += std::to_string(here.year);
    }
    return out;
}

void write_bars(Page& page, const Timeline& timeline, Language language) {
    const verdict::Course& course = timeline.course;
    const std::vector<Lane> cells = cells_of(course);
    std::set<Verdict> used;
    page.gap();
    for (std::size_t m = 0; m < timeline.family.members.size(); ++m) {
        page.paragraph(said_label(timeline.family.members[m].label).in(language), 2);
        page.verbatim(bar(course, cells, m), 2);
        for (const Span& span : spans_of(course, m)) used.insert(span.verdict);
    }
    page.verbatim(axis(cells), 2);
    page.gap();
    std::string legend;
    for (const Verdict verdict : used) {
        legend += fmt::format("{}{}{} {}", legend.empty() ? "" : words::semicolon(language), shade_of(verdict).letter,
                              shade_of(verdict).fill, say(word_of(verdict), language));
    }
    page.paragraph(legend, 2);
    page.paragraph(say(Word::timeline_step, language), 2, Tone::faint);
}

}  // namespace

std::string timeline_text(const Timeline& timeline, Language language, bool colour) {
    const verdict::Course& course = timeline.course;
    Page page(language, colour);
    page.paragraph(say(Word::timeline, language, {words::date(course.from, language), words::date(course.until, language)}), 0,
                   Tone::strong);
    if (course.from_assessment) page.paragraph(say(Word::timeline_from_assessment, language));
    if (timeline.family.members.empty()) page.paragraph(say(Word::nobody, language));
    page.gap();
    Tone tone = Tone::strong;
    for (const std::string& line : filing_day_in_words(timeline, language)) page.paragraph(line, 0, std::exchange(tone, Tone::plain));
    write_bars(page, timeline, language);

    page.heading(say(Word::timeline_changes, language));
    if (course.changes.empty()) page.paragraph(say(Word::timeline_no_changes, language), 2);
    for (const verdict::Change& change : course.changes) {
        const Sign sign = sign_of(change.verdict);
        page.item(sign.mark, words::labelled(language, words::date(change.on, language), say(word_of(change.verdict), language)), 2,
                  sign.tone, Tone::strong);
        for (const std::string& sentence : change_in_words(timeline, change, language)) page.paragraph(sentence, 4);
    }
    const auto list = [&](Word heading, const std::vector<std::string>& lines) {
        if (!lines.empty()) page.heading(say(heading, language));
        for (const std::string& line : lines) page.item("-", line, 2);
    };
    list(Word::last_days, last_days_in_words(timeline, language));
    list(Word::stale_amounts, open_amounts_in_words(timeline, language));
    page.gap();
    page.paragraph(timeline.rules.disclaimer.in(language));
    return page.take();
}

}  // namespace reunify::report
