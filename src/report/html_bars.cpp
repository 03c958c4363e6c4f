#include <fmt/format.h>

#include <array>
#include <set>

#include "base/calendar.h"
#include "cases/label.h"
#include "report/html_sections.h"
#include "words/format.h"

namespace reunify::report {

using cases::said_label;
using verdict::Verdict;
using words::say;
using words::Word;

namespace {

// The height of a member's row: its label, its bar, the space below.
constexpr int kLabel = 20, kBar = 24, kGap = 10, kAxis = 22;

/// Patterns that tell the verdicts apart without colour; the ids of the fills.
constexpr std::array<const char*, 6> kFills{"v-eligible", "v-assessment", "v-undetermined", "v-not-yet", "v-not-eligible", "v-no-right"};

std::string fill_of(Verdict verdict) {
    return fmt::format("url(#{})", kFills[static_cast<std::size_t>(verdict)]);
}

void open_pattern(Html& out, Verdict verdict, int size, std::string_view turn = {}) {
    const std::string side = std::to_string(size);
    const char* id = kFills[static_cast<std::size_t>(verdict)];
    if (turn.empty()) {
        out.open("pattern", {{"id", id}, {"width", side}, {"height", side}, {"patternUnits", "userSpaceOnUse"}});
    } else {
        out.open("pattern",
                 {{"id", id}, {"width", side}, {"height", side}, {"patternUnits", "userSpaceOnUse"}, {"patternTransform", turn}});
    }
    out.leaf("rect", {{"class", verdict == Verdict::eligible ? "solid" : "empty"}, {"width", side}, {"height", side}});
}

void write_patterns(Html& out) {
    out.open("defs");
    open_pattern(out, Verdict::eligible, 8);
    out.close();
    open_pattern(out, Verdict::assessment_needed, 6, "rotate(45)");
    out.leaf("path", {{"class", "stroke-doubt"}, {"d", "M3 0V6"}});
    out.close();
    open_pattern(out, Verdict::undetermined, 7);
    out.leaf("circle", {{"class", "dot"}, {"cx", "3.5"}, {"cy", "3.5"}, {"r", "1.5"}});
    out.close();
    open_pattern(out, Verdict::not_yet, 6);
    out.leaf("path", {{"class", "stroke-ink"}, {"d", "M0 3H6"}});
    out.close();
    open_pattern(out, Verdict::not_eligible, 9);
    out.leaf("path", {{"class", "stroke-bad"}, {"d", "M0 0L9 9M9 0L0 9"}});
    out.close();
    open_pattern(out, Verdict::no_right, 8);
    out.close();
    out.close();
}

/// A place between the first and the last filing day as a share of the width.
std::string across(const verdict::Course& course, Lane day) {
    const double share = static_cast<double>(day - course.from) / static_cast<double>(course.until - course.from + 1);
    return fmt::format("{:.3f}%", 100.0 * share);
}

std::string span_in_words(const Span& span, Language language) {
    const std::string days = say(Word::from_until, language, {words::date(span.from, language), words::date(span.until, language)});
    return fmt::format("{}{}{}", days, words::colon(language), say(word_of(span.verdict), language));
}

/// The picture as a text, for those who do not see it.
std::string described(const Timeline& timeline, Language language) {
    std::string out(say(Word::timeline_picture, language));
    for (std::size_t m = 0; m < timeline.family.members.size(); ++m) {
        std::vector<std::string> spans;
        for (const Span& span : spans_of(timeline.course, m)) spans.push_back(span_in_words(span, language));
        out += fmt::format(" {}{}{}.", said_label(timeline.family.members[m].label).in(language), words::colon(language),
                           words::series(spans, language));
    }
    return out;
}

/// The years, each where its first of January falls; a line through all the bars.
void write_years(Html& out, const verdict::Course& course, int bottom) {
    const int first = calendar::split(course.from).year + 1;
    const std::string base = std::to_string(bottom);
    for (int year = first;; ++year) {
        const auto day = calendar::parse_iso(fmt::format("{:04}-01-01", year));
        if (!day || *day > course.until) break;
        const std::string x = across(course, *day);
        out.leaf("line", {{"class", "grid"}, {"x1", x}, {"x2", x}, {"y1", "0"}, {"y2", std::to_string(bottom + 5)}});
        const bool fits = *day - course.from < (course.until - course.from) * 92 / 100;
        if (!fits) continue;
        out.element(
            "text", std::to_string(year),
            {{"class", (year - first) % 2 == 0 ? "years" : "years odd"}, {"x", x}, {"dx", "3"}, {"y", std::to_string(bottom + 16)}});
    }
    out.leaf("line", {{"class", "axis"}, {"x1", "0"}, {"x2", "100%"}, {"y1", base}, {"y2", base}});
}

void write_row(Html& out, const Timeline& timeline, std::size_t member, int top, Language language) {
    const verdict::Course& course = timeline.course;
    out.element("text", said_label(timeline.family.members[member].label).in(language),
                {{"x", "0"}, {"y", std::to_string(top + kLabel - 6)}});
    for (const Span& span : spans_of(course, member)) {
        const double width = 100.0 * static_cast<double>(span.until - span.from + 1) / static_cast<double>(course.until - course.from + 1);
        out.open("rect", {{"class", "bar"},
                          {"x", across(course, span.from)},
                          {"y", std::to_string(top + kLabel)},
                          {"width", fmt::format("{:.3f}%", width)},
                          {"height", std::to_string(kBar)},
                          {"fill", fill_of(span.verdict)}});
        out.element("title", span_in_words(span, language));
        out.close();
    }
}

}  // namespace

void write_bars(Html& out, const Timeline& timeline, Language language) {
    const auto members = timeline.family.members.size();
    if (members == 0) return;
    const int bottom = static_cast<int>(members) * (kLabel + kBar + kGap);
    std::set<Verdict> used;
    out.open("div", {{"class", "picture"}});
    out.open("svg", {{"role", "img"},
                     {"aria-labelledby", "bars-title bars-text"},
                     {"width", "100%"},
                     {"height", std::to_string(bottom + kAxis)},
                     {"xmlns", "http://www.w3.org/2000/svg"}});
    out.element("title", say(Word::timeline_caption, language), {{"id", "bars-title"}});
    out.element("desc", described(timeline, language), {{"id", "bars-text"}});
    write_patterns(out);
    write_years(out, timeline.course, bottom);
    for (std::size_t m = 0; m < members; ++m) {
        write_row(out, timeline, m, static_cast<int>(m) * (kLabel + kBar + kGap), language);
        for (const Span& span : spans_of(timeline.course, m)) used.insert(span.verdict);
    }
    out.close();
    out.close();
    out.open("ul", {{"class", "legend"}});
    for (const Verdict verdict : used) {
        out.open("li");
        out.open("svg", {{"width", "30"}, {"height", "16"}, {"aria-hidden", "true"}});
        out.leaf("rect", {{"class", "bar"}, {"x", "0.5"}, {"y", "0.5"}, {"width", "29"}, {"height", "15"}, {"fill", fill_of(verdict)}});
        out.close();
        out.text(say(word_of(verdict), language));
        out.close();
    }
    out.close();
}

}  // namespace reunify::report
