#pragma once

#include <map>
#include <optional>
#include <vector>

#include "plan/critical.h"
#include "run/evaluator.h"
#include "verdict/cell.h"

namespace reunify::verdict {

/// The answers to a question for a day that stand for all others: between two of them nothing turns, as far as the rest of the family is
/// known.
class TurningDays {
public:
    /// `run` must outlive this object.
    explicit TurningDays(const run::Evaluator& run)
        : run_(run), filing_fact_(run.program().rules->roles.filed_on), assessed_fact_(run.program().rules->roles.assessed_on) {}

    /// For a family of the batch that is run; ascending. None where something turns on any day, and those are too many.
    std::vector<Lane> of(const Cell& cell, std::size_t family);

private:
    const run::Evaluator& run_;
    std::optional<std::size_t> filing_fact_, assessed_fact_;
    std::map<std::size_t, plan::Critical> critical_;  ///< by fact
};

}  // namespace reunify::verdict
