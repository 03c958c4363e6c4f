#include "report/html_bars.h"

#include <fmt/format.h>

#include <array>
#include <map>

#include "base/calendar.h"
#include "words/format.h"

namespace reunify::report {

namespace {

// The height of a member's row: its label, its bar, the space below.
constexpr int kLabel = 20, kBar = 24, kGap = 10, kAxis = 22;

/// Patterns that tell the shades apart without colour; the ids of the fills.
constexpr std::array<const char*, 7> kFills{"v-solid", "v-slanted", "v-dotted", "v-lined", "v-crossed", "v-empty", "v-sparse"};

std::string fill_of(std::size_t shade) {
    return fmt::format("url(#{})", kFills[shade % kFills.size()]);
}

void open_pattern(Html& out, std::size_t shade, int size, std::string_view turn = {}) {
    const std::string side = std::to_string(size);
    const char* id = kFills[shade];
    if (turn.empty()) {
        out.open("pattern", {{"id", id}, {"width", side}, {"height", side}, {"patternUnits", "userSpaceOnUse"}});
    } else {
        out.open("pattern",
                 {{"id", id}, {"width", side}, {"height", side}, {"patternUnits", "userSpaceOnUse"}, {"patternTransform", turn}});
    }
    out.leaf("rect", {{"class", shade == 0 ? "solid" : "empty"}, {"width", side}, {"height", side}});
}

void write_patterns(Html& out) {
    out.open("defs");
    open_pattern(out, 0, 8);
    out.close();
    open_pattern(out, 1, 6, "rotate(45)");
    out.leaf("path", {{"class", "stroke-doubt"}, {"d", "M3 0V6"}});
    out.close();
    open_pattern(out, 2, 7);
    out.leaf("circle", {{"class", "dot"}, {"cx", "3.5"}, {"cy", "3.5"}, {"r", "1.5"}});
    out.close();
    open_pattern(out, 3, 6);
    out.leaf("path", {{"class", "stroke-ink"}, {"d", "M0 3H6"}});
    out.close();
    open_pattern(out, 4, 9);
    out.leaf("path", {{"class", "stroke-bad"}, {"d", "M0 0L9 9M9 0L0 9"}});
    out.close();
    open_pattern(out, 5, 8);
    out.close();
    open_pattern(out, 6, 12);
    out.leaf("circle", {{"class", "dot"}, {"cx", "6"}, {"cy", "6"}, {"r", "1"}});
    out.close();
    out.close();
}

/// A place between the first and the last filing day as a share of the width.
std::string across(const Bars& bars, Lane day) {
    const double share = static_cast<double>(day - bars.from) / static_cast<double>(bars.until - bars.from + 1);
    return fmt::format("{:.3f}%", 100.0 * share);
}

std::string in_words(const Bars::Stretch& stretch, Language language) {
    return words::labelled(language, stretch.days, stretch.word);
}

/// The picture as a text, for those who do not see it.
std::string described(const Bars& bars, Language language) {
    std::string out = bars.described;
    for (const Bars::Row& row : bars.rows) {
        std::vector<std::string> said;
        for (const Bars::Stretch& stretch : row.stretches) said.push_back(in_words(stretch, language));
        out += fmt::format(" {}.", words::labelled(language, row.label, words::series(said, language)));
    }
    return out;
}

/// The years, each where its first of January falls; a line through all the bars.
void write_years(Html& out, const Bars& bars, int bottom) {
    const int first = calendar::split(bars.from).year + 1;
    const std::string base = std::to_string(bottom);
    for (int year = first;; ++year) {
        const auto day = calendar::parse_iso(fmt::format("{:04}-01-01", year));
        if (!day || *day > bars.until) break;
        const std::string x = across(bars, *day);
        out.leaf("line", {{"class", "grid"}, {"x1", x}, {"x2", x}, {"y1", "0"}, {"y2", std::to_string(bottom + 5)}});
        const bool fits = *day - bars.from < (bars.until - bars.from) * 92 / 100;
        if (!fits) continue;
        out.element(
            "text", std::to_string(year),
            {{"class", (year - first) % 2 == 0 ? "years" : "years odd"}, {"x", x}, {"dx", "3"}, {"y", std::to_string(bottom + 16)}});
    }
    out.leaf("line", {{"class", "axis"}, {"x1", "0"}, {"x2", "100%"}, {"y1", base}, {"y2", base}});
}

void write_row(Html& out, const Bars& bars, const Bars::Row& row, int top, Language language) {
    out.element("text", row.label, {{"x", "0"}, {"y", std::to_string(top + kLabel - 6)}});
    for (const Bars::Stretch& stretch : row.stretches) {
        const double width =
            100.0 * static_cast<double>(stretch.until - stretch.from + 1) / static_cast<double>(bars.until - bars.from + 1);
        out.open("rect", {{"class", "bar"},
                          {"x", across(bars, stretch.from)},
                          {"y", std::to_string(top + kLabel)},
                          {"width", fmt::format("{:.3f}%", width)},
                          {"height", std::to_string(kBar)},
                          {"fill", fill_of(stretch.shade)}});
        out.element("title", in_words(stretch, language));
        out.close();
    }
}

}  // namespace

void write_bars(Html& out, const Bars& bars, Language language) {
    const int bottom = static_cast<int>(bars.rows.size()) * (kLabel + kBar + kGap);
    out.open("div", {{"class", "picture"}});
    out.open("svg", {{"role", "img"},
                     {"aria-labelledby", "bars-title bars-text"},
                     {"width", "100%"},
                     {"height", std::to_string(bottom + kAxis)},
                     {"xmlns", "http://www.w3.org/2000/svg"}});
    out.element("title", bars.title, {{"id", "bars-title"}});
    out.element("desc", described(bars, language), {{"id", "bars-text"}});
    write_patterns(out);
    write_years(out, bars, bottom);
    std::map<std::size_t, std::string> legend;
    int top = 0;
    for (const Bars::Row& row : bars.rows) {
        write_row(out, bars, row, top, language);
        top += kLabel + kBar + kGap;
        for (const Bars::Stretch& stretch : row.stretches) legend.emplace(stretch.shade, stretch.word);
    }
    out.close();
    out.close();
    out.open("ul", {{"class", "legend"}});
    for (const auto& [shade, word] : legend) {
        out.open("li");
        out.open("svg", {{"width", "30"}, {"height", "16"}, {"aria-hidden", "true"}});
        out.leaf("rect", {{"class", "bar"}, {"x", "0.5"}, {"y", "0.5"}, {"width", "29"}, {"height", "15"}, {"fill", fill_of(shade)}});
        out.close();
        out.text(word);
        out.close();
    }
    out.close();
}

}  // namespace reunify::report
