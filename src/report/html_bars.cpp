#include "report/html_bars.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "report/bar_scale.h"
#include "words/format.h"
#include "words/say.h"

namespace reunify::report {

namespace {

// The height of a member's row: its label, its bar, the space below.
constexpr int kLabel = 20, kBar = 24, kGap = 10, kDays = 18;
/// What a day in figures takes of the width of a phone.
constexpr double kDayShare = 0.24;

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

std::string percent(double share) {
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

/// The days on which something changes, each under its place and with a line through all the bars; as many lines of them as they need.
/// Returns the height.
int write_days(Html& out, const BarScale& scale, int bottom, Language language) {
    std::vector<double> ends;  // of the lines
    for (const Lane turn : scale.turns()) {
        const double at = scale.at(turn);
        const double from = std::min(at, 1 - kDayShare);
        auto line = std::find_if(ends.begin(), ends.end(), [&](double end) { return end <= from; });
        if (line == ends.end()) line = ends.insert(ends.end(), 0);
        *line = from + kDayShare;
        const int base = bottom + kDays * static_cast<int>(line - ends.begin() + 1);
        const bool at_the_end = at > 1 - kDayShare;
        out.leaf("line", {{"class", "grid"}, {"x1", percent(at)}, {"x2", percent(at)}, {"y1", "0"}, {"y2", std::to_string(base - 2)}});
        out.element("text", day_in_figures(turn, language),
                    {{"class", "days"},
                     {"x", percent(at)},
                     {"dx", at_the_end ? "-4" : "4"},
                     {"y", std::to_string(base - 3)},
                     {"text-anchor", at_the_end ? "end" : "start"}});
    }
    const std::string base = std::to_string(bottom);
    out.leaf("line", {{"class", "axis"}, {"x1", "0"}, {"x2", "100%"}, {"y1", base}, {"y2", base}});
    return static_cast<int>(ends.size()) * kDays + 4;
}

void write_row(Html& out, const BarScale& scale, const Bars::Row& row, int top, Language language) {
    out.element("text", row.label, {{"x", "0"}, {"y", std::to_string(top + kLabel - 6)}});
    for (const Bars::Stretch& stretch : row.stretches) {
        const double from = scale.at(stretch.from);
        out.open("rect", {{"class", "bar"},
                          {"x", percent(from)},
                          {"y", std::to_string(top + kLabel)},
                          {"width", percent(scale.at(stretch.until + 1) - from)},
                          {"height", std::to_string(kBar)},
                          {"fill", fill_of(stretch.shade)}});
        out.element("title", in_words(stretch, language));
        out.close();
    }
}

}  // namespace

void write_bars(Html& out, const Bars& bars, Language language) {
    const BarScale scale(bars);
    const int bottom = static_cast<int>(bars.rows.size()) * (kLabel + kBar + kGap);
    Html days;
    const int height = bottom + write_days(days, scale, bottom, language);
    out.open("div", {{"class", "picture"}});
    out.open("svg", {{"role", "img"},
                     {"aria-labelledby", "bars-title bars-text"},
                     {"width", "100%"},
                     {"height", std::to_string(height)},
                     {"xmlns", "http://www.w3.org/2000/svg"}});
    out.element("title", bars.title, {{"id", "bars-title"}});
    out.element("desc", described(bars, language), {{"id", "bars-text"}});
    write_patterns(out);
    out.append(std::move(days));
    std::map<std::size_t, std::string> legend;
    int top = 0;
    for (const Bars::Row& row : bars.rows) {
        write_row(out, scale, row, top, language);
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
    out.element("p", say::timeline_step.in(language), {{"class", "note"}});
}

}  // namespace reunify::report
