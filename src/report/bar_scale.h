#pragma once

#include <string>
#include <vector>

#include "report/document.h"

namespace reunify::report {

/// Where days lie on the bars of a picture. Three weeks that decide are seen beside ten years in which nothing happens: a stretch grows
/// with the cube root of its days, and the last one, which only goes on, with at most a year of them.
class BarScale {
public:
    explicit BarScale(const Bars& bars);

    /// The days on which some bar changes, the first day included.
    const std::vector<Lane>& turns() const { return turns_; }

    /// The place of a turn, or of the end, as a share of the width.
    double at(Lane turn) const;

private:
    std::vector<Lane> turns_;
    std::vector<double> shares_;  ///< where each begins
};

/// `20/12/2026`, as short as it must be under a bar.
std::string day_in_figures(Lane day, Language language);

}  // namespace reunify::report
