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
    return !may_improve(verdict) && verdict != Verdict::no_right;
}

/// Families of a batch on other filing days: each once for its own and for each later day on which something can change for it, all else as
/// it is. Only what follows the filing day is run again (plan/slice.h). One object serves one batch after the other.
class Ahead {
public:
    /// `run` and `days` must outlive this object; the answers are those that `days` was made for.
    Ahead(const run::Evaluator& run, const FilingDays& days);

    /// Looks at these families of the batch that `run` stands on, under the options that it stands under. Every answer below is about them.
    void look(std::vector<std::size_t> families, const std::vector<std::size_t>& readings);

    /// The first of the days on which nothing means refusal or waiting for a member, counted from 0 in its family.
    std::optional<Lane> first_good(std::size_t nth, std::size_t member) const;
    /// The same for all members of the family on one day.
    std::optional<Lane> first_good(std::size_t nth) const;

    /// The filing days, as neighbouring stretches, on which every member of a family is eligible; ascending. The last stretch ends at the
    /// last day looked at, ten years after the family's own.
    struct Stretch {
        Lane first = 0, last = 0;
    };
    std::vector<Stretch> eligible(std::size_t nth) const;

    const std::vector<std::size_t>& families() const { return families_; }
    const plan::Slice& slice() const { return days_.slice(); }

private:
    void set_rows();
    void take(std::size_t column);
    bool look_for_days();

    const run::Evaluator& from_;
    const FilingDays& days_;
    std::vector<std::size_t> families_;
    std::vector<FilingDays::Found> found_;      ///< parallel to families_
    std::vector<std::vector<Lane>> looked_at_;  ///< the days that are rows of batch_
    std::vector<std::size_t> first_row_;        ///< of each family in batch_, and the end
    run::Batch batch_;                          ///< of the slice
    std::vector<std::uint32_t> family_of_;      ///< by row of batch_: the family, and by member the member, of the whole batch
    std::vector<std::uint32_t> member_of_;
    std::optional<run::Evaluator> run_;         ///< of the slice; none where nothing follows the filing day
    std::vector<Verdict> verdicts_;
};

/// The last word on the members of a batch: their verdicts with time looked at, and the day for those whom time helps.
struct Settled {
    std::vector<Verdict> verdicts;
    std::vector<std::optional<Lane>> earliest;  ///< of members with not_yet
    std::vector<std::optional<Lane>> families;  ///< the first day good for all, where some member must wait
};

/// Settles the families of `ahead`, whose verdicts in `out` are as read from the columns of their own batch.
void settle(const Ahead& ahead, const run::Batch& batch, Settled& out);

/// So many families are looked ahead for at once: every register of every row of a run is kept.
inline constexpr std::size_t kFamiliesAtOnce = 128;

/// `wanted` says by family whether time is to be looked at; empty for all. `ahead` is one of `run`.
Settled settle(const run::Evaluator& run, Ahead& ahead, const std::vector<bool>& wanted = {});

}  // namespace reunify::verdict
