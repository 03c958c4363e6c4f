#include "report/text_bars.h"

#include <fmt/format.h>

#include <array>
#include <map>

#include "base/calendar.h"
#include "report/layout.h"
#include "words/format.h"
#include "words/say.h"

namespace reunify::report {

namespace {

constexpr std::int64_t kMonthsACell = 2;
constexpr std::size_t kMostCells = 61;
constexpr int kTextWidth = 76;

/// A sign where a stretch begins, then a shade.
struct Shade {
    const char* begin;
    const char* fill;
};
constexpr std::array<Shade, 7> kShades{{{"✓", "█"}, {"~", "▓"}, {"?", "▒"}, {">", "░"}, {"✗", "·"}, {"–", " "}, {"!", " "}}};

const Shade& shade_of(const Bars::Stretch& stretch) {
    return kShades[stretch.shade % kShades.size()];
}

/// The first days of the cells of the bar.
std::vector<Lane> cells_of(const Bars& bars) {
    std::vector<Lane> days;
    for (std::size_t i = 0; i < kMostCells; ++i) {
        const auto day = calendar::add_months(bars.from, static_cast<std::int64_t>(i) * kMonthsACell);
        if (!day || *day >= bars.until) break;
        days.push_back(*day);
    }
    return days;
}

std::string bar(const Bars& bars, const std::vector<Lane>& cells, const std::vector<Bars::Stretch>& stretches) {
    std::string out;
    std::size_t begun = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Lane end = i + 1 < cells.size() ? cells[i + 1] : bars.until + 1;
        // Where several begin within one cell, the later ones are marked in the cells after it.
        if (begun < stretches.size() && stretches[begun].from < end) {
            out += shade_of(stretches[begun++]).begin;
        } else {
            out += shade_of(stretches[begun - 1]).fill;
        }
    }
    for (; begun < stretches.size(); ++begun) out += shade_of(stretches[begun]).begin;
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

}  // namespace

std::vector<std::string> bars_in_text(const Bars& bars, Language language) {
    const std::vector<Lane> cells = cells_of(bars);
    std::vector<std::string> out;
    std::map<std::size_t, std::string> legend;
    for (const Bars::Row& row : bars.rows) {
        for (std::string& line : wrap(row.label, kTextWidth)) out.push_back(std::move(line));
        out.push_back(bar(bars, cells, row.stretches));
        for (const Bars::Stretch& stretch : row.stretches) {
            legend[stretch.shade] = fmt::format("{}{} {}", shade_of(stretch).begin, shade_of(stretch).fill, stretch.word);
        }
    }
    out.push_back(axis(cells));
    out.emplace_back();
    std::vector<std::string> signs;
    for (const auto& [shade, meaning] : legend) signs.push_back(meaning);
    for (std::string& line : wrap(words::series(signs, language), kTextWidth)) out.push_back(std::move(line));
    for (std::string& line : wrap(say::timeline_step.in(language), kTextWidth)) out.push_back(std::move(line));
    out.emplace_back();
    return out;
}

}  // namespace reunify::report
