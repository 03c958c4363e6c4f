#include "verdict/later_days.h"

#include <utility>

namespace reunify::verdict {

LaterDays::LaterDays(std::shared_ptr<const plan::Program> program)
    : program_(std::move(program)), fact_(filing_fact(*program_->rules)), batch_(*program_->rules), run_(program_), missing_facts_(run_) {}

void LaterDays::file(const run::Batch& from, const std::vector<std::optional<Lane>>& days) {
    batch_.clear();
    batch_.readings = from.readings;
    places_.assign(from.members(), {});
    if (!fact_) return;
    for (std::size_t family = 0; family < from.families(); ++family) {
        const std::size_t first = from.first_member(family);
        for (std::size_t m = first; m < from.first_member(family + 1); ++m) {
            if (!days[m]) continue;
            for (std::size_t other = first; other < m; ++other) {
                if (days[other] == days[m]) places_[m].family = places_[other].family;
            }
            if (places_[m].family == kNowhere) {
                places_[m].family = static_cast<std::uint32_t>(batch_.families());
                batch_.append(from, family);
                batch_.set(*fact_, places_[m].family, *days[m]);
            }
            places_[m].member = static_cast<std::uint32_t>(batch_.first_member(places_[m].family) + m - first);
        }
    }
    if (batch_.families() > 0) run_.run(batch_);
}

std::vector<std::vector<std::size_t>> LaterDays::missing(std::size_t member) {
    const Place place = places_[member];
    if (place.family == kNowhere) return {};
    return missing_by_condition(missing_facts_, run_, place.family, place.member);
}

std::vector<std::size_t> LaterDays::missing_at_most(std::size_t member) {
    const Place place = places_[member];
    if (place.family == kNowhere) return {};
    return verdict::missing_at_most(missing_facts_, run_, place.family, place.member);
}

std::vector<std::optional<Lane>> unsure_days(const TimedVerdicts& verdicts) {
    std::vector<std::optional<Lane>> days(verdicts.verdicts.size());
    for (std::size_t m = 0; m < days.size(); ++m) {
        const Later& later = verdicts.later[m];
        if (verdicts.verdicts[m] == Verdict::undetermined && later.day && !later.sure) days[m] = later.day;
    }
    return days;
}

}  // namespace reunify::verdict
