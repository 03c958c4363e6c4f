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

    /// The days found so far for one family.
    struct Found {
        Lane from = kUnknown;      ///< the filing day given; unknown: no day is looked for
        Lane last = kUnknown;      ///< the last day that is looked at
        std::vector<Lane> days;    ///< ascending, `from` the first
        std::vector<Lane> limits;  ///< the sets of values for which limits that need more than one look were worked out
    };
    Found begin(const run::Batch& batch, std::size_t family) const;

    /// Adds the days that follow from the rows `first` to `last` (exclusive) of a run of the slice, all of that family on whatever filing
    /// days, its given one the first. True if there are new ones: as limits may follow the filing day by steps, the new days have to be run
    /// and looked at too.
    bool extend(Found& found, const run::Evaluator& run, std::size_t first, std::size_t last) const;

private:
    /// A limit with which the filing day itself is compared: the answer may change on that day, or on the one after.
    struct Limit {
        plan::Register reg = plan::kNone;
        bool on = false;
        bool after = false;
        bool steps = false;  ///< follows the filing day; others are the same for every row of a family
    };
    void note(const plan::Crossing& crossing);
    bool add_limits(Found& found, const run::Evaluator& run, std::size_t row, std::size_t member, bool all) const;
    bool add_worked_out(Found& found, const run::Evaluator& run, std::size_t row, std::size_t member) const;

    std::optional<std::size_t> fact_;
    plan::Slice slice_;
    bool daily_ = false;
    std::vector<Limit> limits_;
    std::vector<Lane> steps_of_amounts_;       ///< on which an amount looked up for the filing day changes
    plan::Critical rest_;                      ///< what compares a day counted from the filing day, or with a day counted from a limit
    std::vector<plan::Register> rest_limits_;  ///< every register of the slice that the days found by `rest_` depend on
};

}  // namespace reunify::verdict
