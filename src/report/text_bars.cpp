#include "report/text_bars.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "report/bar_scale.h"
#include "report/layout.h"
#include "words/format.h"
#include "words/say.h"

namespace reunify::report {

namespace {

constexpr std::size_t kCells = 60, kBetween = 2;
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

/// The first cell of a stretch: no two turns share one.
std::vector<std::size_t> cells_of(const BarScale& scale) {
    std::vector<std::size_t> cells;
    for (const Lane turn : scale.turns()) {
        const auto cell = static_cast<std::size_t>(std::lround(scale.at(turn) * kCells));
        cells.push_back(cells.empty() ? cell : std::max(cell, cells.back() + 1));
    }
    return cells;
}

std::string bar(const BarScale& scale, const std::vector<std::size_t>& cells, const std::vector<Bars::Stretch>& stretches) {
    std::string out;
    const std::size_t end = std::max(kCells, cells.back() + 1);
    std::size_t turn = 0;
    const Bars::Stretch* now = nullptr;
    for (std::size_t cell = 0; cell < end; ++cell) {
        const Bars::Stretch* begun = nullptr;
        for (; turn < cells.size() && cells[turn] == cell; ++turn) {
            for (const Bars::Stretch& stretch : stretches) {
                if (stretch.from == scale.turns()[turn]) begun = &stretch;
            }
        }
        if (begun != nullptr) now = begun;
        out += begun != nullptr ? shade_of(*now).begin : shade_of(*now).fill;
    }
    return out;
}

/// The days on which something changes, each under its place, in as many lines as they need.
std::vector<std::string> axis(const BarScale& scale, const std::vector<std::size_t>& cells, Language language) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string day = day_in_figures(scale.turns()[i], language);
        const std::size_t at = std::min(cells[i], static_cast<std::size_t>(kTextWidth) - day.size());
        auto line = std::find_if(lines.begin(), lines.end(),
                                 [&](const std::string& known) { return known.empty() || known.size() + kBetween <= at; });
        if (line == lines.end()) line = lines.insert(lines.end(), std::string());
        line->resize(at, ' ');
        *line += day;
    }
    return lines;
}

}  // namespace

std::vector<std::string> bars_in_text(const Bars& bars, Language language) {
    const BarScale scale(bars);
    const std::vector<std::size_t> cells = cells_of(scale);
    std::vector<std::string> out;
    std::map<std::size_t, std::string> legend;
    for (const Bars::Row& row : bars.rows) {
        for (std::string& line : wrap(row.label, kTextWidth)) out.push_back(std::move(line));
        out.push_back(bar(scale, cells, row.stretches));
        for (const Bars::Stretch& stretch : row.stretches) {
            legend[stretch.shade] = fmt::format("{}{} {}", shade_of(stretch).begin, shade_of(stretch).fill, stretch.word);
        }
    }
    for (std::string& line : axis(scale, cells, language)) out.push_back(std::move(line));
    out.emplace_back();
    std::vector<std::string> signs;
    for (const auto& [shade, meaning] : legend) signs.push_back(meaning);
    for (std::string& line : wrap(words::series(signs, language), kTextWidth)) out.push_back(std::move(line));
    for (std::string& line : wrap(say::timeline_step.in(language), kTextWidth)) out.push_back(std::move(line));
    out.emplace_back();
    return out;
}

}  // namespace reunify::report
