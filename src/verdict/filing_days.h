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

/// What a program does with the filing day, in two slices of it. The day is compared with days that are the same for everybody (a law
/// enters into force): between two of those lies an era, and what only asks for the era is run once an era. What compares the day itself
/// with days of the family is run once for each day on which an answer can turn out differently than the day before.
class FilingDays {
public:
    explicit FilingDays(const plan::Program& program, plan::Asked asked = plan::Asked::refusal);

    /// Of the whole program, for a family in an era. Its columns are the day, which is unknown within an era, the tests of the era, and what
    /// is taken from the whole run. No program where nothing follows the filing day.
    const plan::Slice& eras() const { return eras_; }
    /// Of the slice of eras, for a family on a day. Its columns are the day and what is taken from the run of eras.
    const plan::Slice& days() const { return days_; }

    std::size_t tests() const { return tests_.size(); }
    /// What a test says of a day; `run` is one of the whole program.
    Truth test(std::size_t number, const run::Evaluator& run, Lane day) const;

    /// Whether an era or a day is judged by a reading itself, and not only by what is taken from the whole run.
    bool follow(std::size_t reading) const { return follow_[reading]; }

    /// Whether what an era says without a day holds on each of its days: not where it is assumed that the day is missing.
    bool eras_decide() const { return eras_decide_; }

    /// The filing day of a family where later ones can be looked at: unknown if it is not given.
    Lane given(const run::Batch& batch, std::size_t family) const;

    /// The first days of the eras from `from` to `last`, ascending, `from` the first; `run` is one of the whole program.
    std::vector<Lane> eras(const run::Evaluator& run, Lane from, Lane last) const;

    /// Adds the days from `first` to `last` within one era that are worth looking at for one row of a run of eras. `days` stays ascending.
    void add_days(std::vector<Lane>& days, const run::Evaluator& run, std::size_t row, Lane first, Lane last) const;

    /// Adds the days that only a run of days shows, for one of its rows; the first of `days` is the family's own. True if there are new
    /// ones: they have to be run and looked at too.
    bool add_late_days(std::vector<Lane>& days, const run::Evaluator& run, std::size_t row, Lane last) const;

private:
    /// The day before, or on, a day that is the same for everybody.
    struct Test {
        plan::Register test = plan::kNone;   ///< of the whole program, as the others
        plan::Register limit = plan::kNone;
        bool on = false;                     ///< turns on the limit, not on the day after it
        bool holds_before = false;           ///< says yes before it turns
    };
    /// A day of the family with which the filing day is compared: an answer may change on that day, or on the one after.
    struct Limit {
        plan::Register reg = plan::kNone;    ///< of the slice of eras
        bool on = false;
        bool after = false;
    };

    void find_tests(const plan::Program& program, plan::Asked asked);
    void note(const plan::Crossing& crossing);

    std::optional<std::size_t> fact_;
    std::vector<Test> tests_;
    plan::Slice eras_, days_;
    std::vector<bool> follow_;
    bool eras_decide_ = true;
    bool daily_ = false;
    std::vector<Limit> limits_;
    plan::Critical late_;  ///< of the slice of days: all that is compared with what follows the day itself, or worked out from more than one
};

}  // namespace reunify::verdict
