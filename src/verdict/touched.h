#pragma once

#include <cstddef>
#include <vector>

#include "run/evaluator.h"
#include "verdict/filing_days.h"

namespace reunify::verdict {

/// What a reading changes of that on which later filing days rest, told by comparing a run before and after it is varied.
class Touched {
public:
    /// Made before the run is varied; it must outlive this object.
    Touched(const run::Evaluator& run, const FilingDays& days, std::size_t reading);

    /// Whether any of it is other for a family than it was: else its later days bring the same.
    bool changed(std::size_t family) const;

private:
    std::vector<Lane> values(plan::Register reg) const;

    const run::Evaluator& run_;
    bool everywhere_;  ///< eras and days themselves ask for the reading
    std::vector<plan::Register> registers_;
    std::vector<std::vector<Lane>> before_;
};

}  // namespace reunify::verdict
