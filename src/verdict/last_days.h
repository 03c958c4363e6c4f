#pragma once

#include <memory>
#include <vector>

#include "run/evaluator.h"
#include "verdict/filing_day_search.h"
#include "verdict/filing_days.h"
#include "verdict/judge.h"

namespace reunify::verdict {

/// Until when a family can wait with filing: for each member who may come, or who will be able to, the last filing day with a verdict no
/// worse than on the first one. Nothing is found for who has filed already, where what is missing decides, or where no day within ten years
/// is worse.
class LastDays {
public:
    /// `run` is one of the whole program, under the chosen readings; it must outlive this object.
    LastDays(const run::Evaluator& run, const plan::Program& program);
    LastDays(LastDays&&) = delete;  // its parts look at one another where they are

    /// Fills in the outcomes of the batch that `run` stands on.
    void find(std::vector<Outcome>& outcomes);

private:
    Lane first_day(std::size_t family) const;

    const run::Evaluator& run_;
    FilingDays days_;
    FilingDaySearch search_;
};

}  // namespace reunify::verdict
