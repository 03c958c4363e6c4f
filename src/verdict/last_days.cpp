#include "verdict/last_days.h"

#include <algorithm>

namespace reunify::verdict {

namespace {

bool has_a_day(const Outcome& outcome) {
    return outcome.verdict == Verdict::eligible || outcome.verdict == Verdict::assessment_needed || outcome.verdict == Verdict::not_yet;
}

}  // namespace

LastDays::LastDays(const run::Evaluator& run, const plan::Program& program)
    : run_(run), days_(program, plan::Asked::verdict), search_(run_, days_) {}

/// The filing day, where it is known and not over.
Lane LastDays::first_day(std::size_t family) const {
    const Lane filed = days_.given(run_.batch(), family);
    const auto assessed = run_.program().rules->roles.assessed_on;
    return !assessed || !is_known(filed) || filed < run_.batch().lane(*assessed, family) ? kUnknown : filed;
}

void LastDays::find(std::vector<Outcome>& outcomes) {
    const run::Batch& batch = run_.batch();
    std::vector<std::size_t> families;
    for (std::size_t family = 0; family < batch.families(); ++family) {
        const auto from = outcomes.begin() + batch.first_member(family);
        const auto to = outcomes.begin() + batch.first_member(family + 1);
        if (std::any_of(from, to, has_a_day) && is_known(first_day(family))) families.push_back(family);
    }
    for (std::size_t i = 0; i < families.size(); i += kFamiliesAtOnce) {
        const auto first = families.begin() + static_cast<std::ptrdiff_t>(i);
        search_.look({first, first + static_cast<std::ptrdiff_t>(std::min(kFamiliesAtOnce, families.size() - i))}, batch.readings, {});
        for (std::size_t nth = 0; nth < search_.families(); ++nth) {
            const std::size_t family = search_.family(nth);
            for (std::size_t m = batch.first_member(family); m < batch.first_member(family + 1); ++m) {
                Outcome& outcome = outcomes[m];
                if (!has_a_day(outcome)) continue;
                const Lane since = is_known(outcome.earliest) ? outcome.earliest : first_day(family);
                outcome.last = search_.last_as_good(nth, m - batch.first_member(family), since).value_or(kUnknown);
            }
        }
    }
}

}  // namespace reunify::verdict
