#include "verdict/filing_days.h"

#include <algorithm>
#include <iterator>

#include "base/calendar.h"
#include "verdict/value_of.h"

namespace reunify::verdict {

Lane last_day_ahead(Lane from) { return calendar::add_months(from, kMonthsAhead).value_or(from); }

std::optional<std::size_t> filing_fact(const law::RuleSet& rules) { return rules.fact("application.filed_on"); }

std::vector<Lane> every_day(Lane from) {
    std::vector<Lane> days;
    const Lane last = last_day_ahead(from);
    days.reserve(static_cast<std::size_t>(last - from));
    for (Lane day = from + 1; day <= last; ++day) days.push_back(day);
    return days;
}

FilingDays::FilingDays(const plan::Program& program, plan::Asked asked) : fact_(filing_fact(*program.rules)) {
    if (fact_) slice_ = plan::slice(program, *fact_, asked);
    if (!slice_.program) return;
    critical_ = plan::critical_days(*slice_.program, *fact_);
    const auto note = [&](const plan::Moment& moment) {
        if (moment.base != plan::kNone) limits_.push_back(moment.base);
        for (const plan::Shift& shift : moment.shifts) limits_.push_back(shift.by);
    };
    for (const plan::Crossing& crossing : critical_.crossings) {
        note(crossing.moving);
        note(crossing.fixed);
    }
    for (const plan::Lookup& lookup : critical_.lookups) note(lookup.moving);
    std::sort(limits_.begin(), limits_.end());
    limits_.erase(std::unique(limits_.begin(), limits_.end()), limits_.end());
}

FilingDays::Found FilingDays::begin(const run::Batch& batch, std::size_t family) const {
    Found found;
    if (!slice_.program) return found;
    const Lane filed_on = batch.lane(*fact_, family);
    if (!is_known(filed_on)) return found;
    found.from = filed_on;
    found.days = {filed_on};
    if (critical_.daily) {
        const std::vector<Lane> later = every_day(filed_on);
        found.days.insert(found.days.end(), later.begin(), later.end());
    }
    return found;
}

bool FilingDays::extend(Found& found, const run::Evaluator& run, std::size_t first, std::size_t last) const {
    if (found.from == kUnknown || critical_.daily) return false;
    bool more = false;
    for (std::size_t row = first; row < last; ++row) {
        for (std::size_t m = run.batch().first_member(row); m < run.batch().first_member(row + 1); ++m) {
            more = extend_by_row(found, run, row, m) || more;
        }
    }
    return more;
}

bool FilingDays::extend_by_row(Found& found, const run::Evaluator& run, std::size_t row, std::size_t member) const {
    const auto value = [&](plan::Register reg) { return value_of(run, reg, row, member); };
    const std::size_t known = found.limits.size();
    for (const plan::Register reg : limits_) found.limits.push_back(value(reg));
    const auto now = found.limits.begin() + static_cast<std::ptrdiff_t>(known);
    for (auto at = found.limits.begin(); at != now; at += static_cast<std::ptrdiff_t>(limits_.size())) {
        if (!std::equal(now, found.limits.end(), at)) continue;
        found.limits.resize(known);
        return false;
    }

    const std::vector<Lane> days = plan::days(critical_, *slice_.program, value, found.from, last_day_ahead(found.from));
    std::vector<Lane> all;
    std::set_union(found.days.begin(), found.days.end(), days.begin(), days.end(), std::back_inserter(all));
    const bool more = all.size() > found.days.size();
    found.days = std::move(all);
    return more;
}

}  // namespace reunify::verdict
