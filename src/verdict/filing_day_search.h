#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "run/evaluator.h"
#include "verdict/assessment.h"
#include "verdict/filing_days.h"

namespace reunify::verdict {

/// True where a later filing day may be worth looking for.
inline constexpr bool may_improve(Verdict verdict) {
    return verdict == Verdict::not_eligible || verdict == Verdict::not_yet;
}

/// True where nothing means refusal or waiting.
inline constexpr bool is_good(Verdict verdict) {
    return !may_improve(verdict) && !is_without_right(verdict);
}

/// What later filing days bring for somebody who is refused or must wait.
struct Later {
    std::optional<Lane> day;   ///< the first on which refusal or waiting is not certain
    bool sure = false;         ///< it is certain then that nothing means either: else facts are missing that decide on that day
    bool waits = true;         ///< there is no day on which the wait is certain to be over
    bool surely_waits = true;  ///< on every day it is certain not to be
    bool may_fail = false;     ///< besides, it is open whether something else means refusal already now
    bool looked = true;        ///< not where the filing day is known only within limits: nothing is certain of what comes after it
};

/// The verdict with later days looked at. A wait that ends in refusal is none, and `not_yet` has to hold whatever is missing.
inline constexpr Verdict timed(Verdict now, const Later& later) {
    if (!may_improve(now)) return now;
    if (!later.looked) return Verdict::undetermined;
    if (later.day) return later.sure ? Verdict::not_yet : Verdict::undetermined;
    if (now != Verdict::not_yet || !later.waits) return Verdict::not_eligible;
    return later.surely_waits && !later.may_fail ? Verdict::not_yet : Verdict::undetermined;
}

/// Families of a batch on other filing days: each once for its own and for each later day on which something can change for it, all else as
/// it is. Only what follows the filing day is run again, and no day is tried for a family of whom an era as a whole already says that none
/// can help. One object serves one batch after the other.
class FilingDaySearch {
public:
    /// `run` and `days` must outlive this object; the answers are those that `days` was made for.
    FilingDaySearch(const run::Evaluator& run, const FilingDays& days);
    FilingDaySearch(FilingDaySearch&&) = delete;  // the batches that it fills ask it, where it is

    /// Looks at these families of the batch that `run` stands on, under the options that it stands under. Every answer below is about them.
    /// `now` gives the verdicts of the batch's members: only for those who may improve are days looked for; empty: for all.
    void look(std::vector<std::size_t> families, const std::vector<std::size_t>& readings, const std::vector<Verdict>& now);

    /// By member of the batch that `run` stands on: whether none of his family's filing days brings anything but refusal or waiting, as far
    /// as that can be told with all readings open, as `run` must have them. Only these families are looked at; nobody else's answer is yes.
    std::vector<bool> beyond_help(std::vector<std::size_t> families);

    /// What the days bring for a member, counted from 0 in its family.
    Later later(std::size_t nth, std::size_t member) const;
    /// The first day on which nothing means refusal or waiting for any member of the family.
    std::optional<Lane> first_good(std::size_t nth) const;

    /// The filing days, as neighbouring stretches, on which every member of a family is eligible; ascending. The last stretch ends at the
    /// last day looked at, ten years after the family's own.
    struct Stretch {
        Lane first = 0, last = 0;
    };
    std::vector<Stretch> eligible(std::size_t nth) const;

    /// The last day from `since` on for which it is certain that a member fares no worse than on `since`; none where he is refused or open
    /// then, or where nothing ends within ten years. Of families looked at for all that a verdict hangs on.
    std::optional<Lane> last_as_good(std::size_t nth, std::size_t member, Lane since) const;

    std::size_t families() const { return count_; }
    std::size_t family(std::size_t nth) const { return families_[nth].family; }
    const FilingDays& days() const { return days_; }

private:
    /// The rows of a batch, and the rows of the run that each is taken from.
    struct Rows {
        run::Batch batch;
        std::vector<std::uint32_t> families, members;
        void start();
        void add(const run::Batch& from, std::size_t family);
        void take(const plan::Slice& slice, std::size_t column, const run::Evaluator& from);
        void bound(std::size_t column, plan::Register taken, Level level, const run::Evaluator& from);
    };

    /// A family looked at: its rows are taken once, and judged in one era after the other.
    struct Family {
        std::size_t family = 0;         ///< of the batch looked at
        Lane from = kUnknown;           ///< its own filing day, with which its first era starts
        Lane last = kUnknown;           ///< the last day of its last era
        std::size_t border = 0;         ///< in borders_: the start of its second era
        std::size_t eras = 0;           ///< none where its filing day is not known
        std::vector<Lane> days;         ///< the days tried so far, ascending
        std::vector<Verdict> verdicts;  ///< by day tried and member
        std::vector<bool> waits;        ///< by member: no day so far is certain to be none of waiting
        std::vector<bool> surely;       ///< likewise: every day so far is certain to be one
    };

    void take_families(std::vector<std::size_t> families);
    bool run_era(std::size_t era);
    bool may_become_good(std::size_t nth, const std::vector<Verdict>& now) const;
    void note_waits(std::size_t era);
    void try_days(std::size_t era, const std::vector<Verdict>& now);
    bool run_days(const std::vector<std::vector<Lane>>& days);
    void note_days(const std::vector<std::vector<Lane>>& days);
    Lane first_day(const Family& family, std::size_t era) const { return era == 0 ? family.from : borders_[family.border + era - 1]; }
    Lane last_day(const Family& family, std::size_t era) const {
        return era + 1 == family.eras ? family.last : borders_[family.border + era] - 1;
    }
    std::size_t members(std::size_t nth) const;

    const run::Evaluator& from_;
    const FilingDays& days_;
    std::vector<Lane> borders_;     ///< the days with which a new era starts for everybody, ascending
    std::vector<Family> families_;  ///< as many as are looked at, and what is left of earlier ones
    std::size_t count_ = 0;
    std::vector<std::vector<Lane>> to_try_;  ///< the days to be tried next in one era, by family
    std::vector<FilingDays::Limit> limits_;  ///< of the run just made
    Rows by_family_, by_day_;
    std::optional<run::Evaluator> era_run_, day_run_;  ///< none where nothing follows the filing day
    std::vector<Verdict> in_era_, on_day_;             ///< of the rows of by_family_ and by_day_
};

/// The last word on the members of a batch: their verdicts with time looked at, and the day for those whom time helps.
struct TimedVerdicts {
    std::vector<Verdict> verdicts;
    std::vector<std::optional<Lane>> earliest;  ///< of members with not_yet
    std::vector<Later> later;                   ///< of members who are refused or must wait
    std::vector<std::optional<Lane>> families;  ///< the first day good for all, where some member must wait
};

/// So many families are looked ahead for at once: every register of every row of a run is kept.
inline constexpr std::size_t kFamiliesAtOnce = 256;
/// Where each is a copy of one family, they have so many members together.
inline constexpr std::size_t kMembersAtOnce = 2048;

/// `wanted` says by family whether time is to be looked at; empty for all. `search` is one of `run`.
TimedVerdicts timed_verdicts(const run::Evaluator& run, FilingDaySearch& search, const std::vector<bool>& wanted = {});

}  // namespace reunify::verdict
