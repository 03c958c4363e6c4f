#pragma once

#include <memory>
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

/// The columns of a span that stand for days; the others are taken from the whole run.
inline constexpr std::size_t kOfDays = 3;

/// What a program does with the filing day, in two slices of it. The day is compared with days that are the same for everybody (a law
/// enters into force): between two of those lies an era. One slice judges an era as a whole; what it leaves open is judged by the other for
/// each day on which an answer can turn out differently than the day before.
class FilingDays {
public:
    explicit FilingDays(const plan::Program& program, plan::Asked asked = plan::Asked::refusal);

    /// A span of the whole program (plan/slice.h). No program where nothing follows the filing day.
    const plan::Slice& eras() const { return eras_; }
    /// For a family on one day: column 0 is the day, what is taken are registers of the span, run for the era of that day.
    const plan::Slice& days() const { return days_; }

    /// Whether an era or a day is judged by a reading itself, and not only by what is taken from the whole run.
    bool follow(std::size_t reading) const { return follow_[reading]; }

    /// Whether what an era says without a day holds on each of its days: not where it is assumed that the day is missing.
    bool eras_decide() const { return eras_decide_; }

    /// The filing day of a family where later ones can be looked at: unknown if it is not given.
    Lane given(const run::Batch& batch, std::size_t family) const;

    /// The days with which a new era starts for everybody, ascending; `run` is one of the whole program.
    std::vector<Lane> borders(const run::Evaluator& run) const;

    /// A day of the family with which the filing day is compared: an answer may change on that day, or on the one after.
    struct Limit {
        plan::Register reg = plan::kNone;  ///< of the span, or of the slice of days
        bool of_member = false;
        bool on = false;
        bool after = false;
        run::Lanes days{};  ///< by row of a run
    };

    /// The days of each row of a run of eras with which its filing day is compared, to be asked for once a run.
    void limits(const run::Evaluator& run, std::vector<Limit>& out) const;

    /// Adds the days from `first` to `last` within one era that are worth looking at for one family of a run of eras: of days known only
    /// within limits both ends. `days` stays ascending.
    void add_days(std::vector<Lane>& days, const run::Evaluator& run, const std::vector<Limit>& limits, std::size_t family, Lane first,
                  Lane last) const;

    /// Days that only a run of days shows, on what is compared there with the filing day; to be asked for once a run.
    bool has_late_days() const { return !daily_ && !(late_.crossings.empty() && late_.lookups.empty()); }
    void late_limits(const run::Evaluator& run, std::vector<Limit>& out) const;

    /// Adds those from `first` to `last` that one family shows in its rows of a run of days. `days` stays ascending. Who tries them may
    /// find others in their rows.
    struct Tried {
        std::size_t first = 0, last = 0;  ///< rows; the last is not among them
    };
    void add_late_days(std::vector<Lane>& days, const run::Evaluator& run, const std::vector<Limit>& limits, Tried rows, Lane first,
                       Lane last) const;

private:
    /// A day that is the same for everybody and with which the filing day is compared.
    struct Border {
        plan::Register limit = plan::kNone;  ///< of the whole program
        bool on = false;                     ///< the next era starts on it, not on the day after
    };
    std::vector<plan::Register> find_borders(const plan::Program& program, plan::Asked asked);
    void note(const plan::Crossing& crossing);
    static void note(const plan::Crossing& crossing, plan::Register reg, Level level, std::vector<Limit>& limits);

    std::optional<std::size_t> fact_;
    std::vector<Border> borders_;
    plan::Slice eras_, days_;
    std::vector<bool> follow_;
    bool eras_decide_ = true;
    bool daily_ = false;
    std::vector<Limit> limits_;
    // Of the slice of days: all that is compared with what follows the day itself, or worked out from more than one. Some of it is a day as
    // it stands in a register; the rest has to be moved.
    plan::Critical late_, moved_;
    std::vector<Limit> late_limits_;
};

/// Those of a program, which are worked out when they are first asked for: a program serves many families. By several threads at once.
std::shared_ptr<const FilingDays> filing_days_of(const std::shared_ptr<const plan::Program>& program,
                                                 plan::Asked asked = plan::Asked::refusal);

}  // namespace reunify::verdict
