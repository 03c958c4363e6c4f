#pragma once

#include <optional>
#include <vector>

#include "plan/critical.h"
#include "plan/slice.h"
#include "run/evaluator.h"

namespace reunify::verdict {

/// How far ahead a filing day is looked for.
inline constexpr int kMonthsAhead = 120;

/// The fact that is varied, where the rules have it: application.filed_on.
std::optional<std::size_t> filing_fact(const law::RuleSet& rules);

/// The last filing day that is looked at from `from` on.
Lane last_day_ahead(Lane from);

/// Every day after `from` within ten years.
std::vector<Lane> every_day(Lane from);

/// What a program does with the filing day: the slice of it that follows the day, and on which days anything that is asked can turn out
/// differently than the day before.
class FilingDays {
public:
    explicit FilingDays(const plan::Program& program, plan::Asked asked = plan::Asked::refusal);

    /// Without a program where nothing follows the day.
    const plan::Slice& slice() const { return slice_; }

    /// The days found so far for one family, and the limits (the values that its dates are compared with) for which they were found.
    struct Found {
        Lane from = kUnknown;      ///< the filing day given; unknown: no day is looked for
        std::vector<Lane> days;    ///< ascending, `from` the first
        std::vector<Lane> limits;  ///< one set behind the other
    };
    Found begin(const run::Batch& batch, std::size_t family) const;

    /// Adds the days that follow from the rows `first` to `last` (exclusive) of a run of the slice, all of that family on whatever filing
    /// days. True if there are new ones: as limits may follow the filing day by steps, the new days have to be run and looked at too.
    bool extend(Found& found, const run::Evaluator& run, std::size_t first, std::size_t last) const;

private:
    bool extend_by_row(Found& found, const run::Evaluator& run, std::size_t row, std::size_t member) const;

    std::optional<std::size_t> fact_;
    plan::Slice slice_;
    plan::Critical critical_;
    std::vector<plan::Register> limits_;  ///< every register of the slice that the days found depend on
};

}  // namespace reunify::verdict
