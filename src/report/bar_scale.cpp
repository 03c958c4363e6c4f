#include "report/bar_scale.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "base/calendar.h"
#include "words/say.h"

namespace reunify::report {

namespace {

constexpr Lane kLastStretch = 365;

}  // namespace

BarScale::BarScale(const Bars& bars) {
    std::set<Lane> turns{bars.from};
    for (const Bars::Row& row : bars.rows) {
        for (const Bars::Stretch& stretch : row.stretches) turns.insert(stretch.from);
    }
    turns_.assign(turns.begin(), turns.end());
    double whole = 0;
    for (std::size_t i = 0; i < turns_.size(); ++i) {
        const bool last = i + 1 == turns_.size();
        const Lane days = last ? std::min(bars.until + 1 - turns_[i], kLastStretch) : turns_[i + 1] - turns_[i];
        shares_.push_back(whole);
        whole += std::cbrt(static_cast<double>(days));
    }
    for (double& share : shares_) share /= whole;
}

double BarScale::at(Lane turn) const {
    const auto found = std::lower_bound(turns_.begin(), turns_.end(), turn);
    return found == turns_.end() ? 1 : shares_[static_cast<std::size_t>(found - turns_.begin())];
}

std::string day_in_figures(Lane day, Language language) {
    const calendar::YearMonthDay d = calendar::split(day);
    return say::day_in_figures.in(language, fmt::format("{:02}", d.day), fmt::format("{:02}", d.month), std::to_string(d.year));
}

}  // namespace reunify::report
