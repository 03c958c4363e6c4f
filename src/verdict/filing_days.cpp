#include "verdict/filing_days.h"

#include <algorithm>

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
    plan::Critical critical = plan::critical_days(*slice_.program, *fact_);
    daily_ = critical.daily;
    rest_.dependent = critical.dependent;
    for (const plan::Crossing& crossing : critical.crossings) note(crossing);
    for (const plan::Lookup& lookup : critical.lookups) {
        if (!lookup.moving.shifts.empty()) {
            rest_.lookups.push_back(lookup);
            for (const plan::Shift& shift : lookup.moving.shifts) rest_limits_.push_back(shift.by);
            continue;
        }
        for (const law::AmountValue& step : program.rules->amounts[lookup.amount].values) steps_of_amounts_.push_back(step.from);
    }
    std::sort(rest_limits_.begin(), rest_limits_.end());
    rest_limits_.erase(std::unique(rest_limits_.begin(), rest_limits_.end()), rest_limits_.end());
}

void FilingDays::note(const plan::Crossing& crossing) {
    if (!crossing.moving.shifts.empty() || !crossing.fixed.shifts.empty()) {
        rest_.crossings.push_back(crossing);
        rest_limits_.push_back(crossing.fixed.base);
        for (const plan::Shift& shift : crossing.moving.shifts) rest_limits_.push_back(shift.by);
        for (const plan::Shift& shift : crossing.fixed.shifts) rest_limits_.push_back(shift.by);
        return;
    }
    const plan::Register reg = crossing.fixed.base;
    auto limit = std::find_if(limits_.begin(), limits_.end(), [reg](const Limit& other) { return other.reg == reg; });
    if (limit == limits_.end()) limit = limits_.insert(limits_.end(), {reg, false, false, rest_.depends(reg)});
    limit->on = limit->on || crossing.on;
    limit->after = limit->after || crossing.after;
}

namespace {

/// Keeps the days in order; false if the day is not looked at or already there.
bool add(FilingDays::Found& found, Lane day) {
    if (day <= found.from || day > found.last) return false;
    const auto place = std::lower_bound(found.days.begin(), found.days.end(), day);
    if (place != found.days.end() && *place == day) return false;
    found.days.insert(place, day);
    return true;
}

}  // namespace

FilingDays::Found FilingDays::begin(const run::Batch& batch, std::size_t family) const {
    Found found;
    if (!slice_.program) return found;
    const Lane filed_on = batch.lane(*fact_, family);
    if (!is_known(filed_on)) return found;
    found.from = filed_on;
    found.last = last_day_ahead(filed_on);
    found.days = {filed_on};
    for (const Lane day : steps_of_amounts_) add(found, day);
    if (daily_) {
        found.days = every_day(filed_on);
        found.days.insert(found.days.begin(), filed_on);
    }
    return found;
}

bool FilingDays::extend(Found& found, const run::Evaluator& run, std::size_t first, std::size_t last) const {
    if (found.from == kUnknown || daily_) return false;
    bool more = false;
    for (std::size_t row = first; row < last; ++row) {
        for (std::size_t m = run.batch().first_member(row); m < run.batch().first_member(row + 1); ++m) {
            more = add_limits(found, run, row, m, row == first) || more;
            more = add_worked_out(found, run, row, m) || more;
        }
    }
    return more;
}

bool FilingDays::add_limits(Found& found, const run::Evaluator& run, std::size_t row, std::size_t member, bool all) const {
    bool more = false;
    for (const Limit& limit : limits_) {
        if (!all && !limit.steps) continue;
        const Lane day = run.lane(limit.reg, row, member);
        if (!is_known(day)) continue;
        if (limit.on) more = add(found, day) || more;
        if (limit.after) more = add(found, day + 1) || more;
    }
    return more;
}

bool FilingDays::add_worked_out(Found& found, const run::Evaluator& run, std::size_t row, std::size_t member) const {
    if (rest_.crossings.empty() && rest_.lookups.empty()) return false;
    const auto value = [&](plan::Register reg) { return value_of(run, reg, row, member); };
    const std::size_t known = found.limits.size();
    for (const plan::Register reg : rest_limits_) found.limits.push_back(value(reg));
    const auto now = found.limits.begin() + static_cast<std::ptrdiff_t>(known);
    for (auto at = found.limits.begin(); at != now; at += static_cast<std::ptrdiff_t>(rest_limits_.size())) {
        if (!std::equal(now, found.limits.end(), at)) continue;
        found.limits.resize(known);
        return false;
    }
    bool more = false;
    for (const Lane day : plan::days(rest_, *slice_.program, value, found.from, found.last)) more = add(found, day) || more;
    return more;
}

}  // namespace reunify::verdict
