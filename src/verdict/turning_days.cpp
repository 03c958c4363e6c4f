#include "verdict/turning_days.h"

#include <algorithm>

#include "base/calendar.h"
#include "verdict/columns.h"
#include "verdict/filing_days.h"

namespace reunify::verdict {

namespace {

/// A filing day that is not given lies so many months before the assessment at the earliest.
constexpr Lane kMonthsBefore = -24;

/// More single days are not tried one by one.
constexpr Lane kMostDays = 400;

}  // namespace

/// The days on which something turns against the day before, as far as the rest of the family is known; none where that is any day.
std::vector<Lane> TurningDays::of(const Cell& cell, std::size_t family) {
    const plan::Program& program = run_.program();
    const run::Batch& batch = run_.batch();
    const auto [at, fresh] = critical_.try_emplace(cell.fact);
    if (fresh) at->second = plan::critical_days(program, cell.fact);
    const plan::Critical& critical = at->second;
    const law::Fact& fact = program.rules->facts[cell.fact];
    const run::Bounds* within = bounds_of(batch, *program.rules, cell, family);
    if (critical.daily) {
        std::vector<Lane> all;
        if (within == nullptr || within->most - within->least > kMostDays) return {};
        for (Lane day = within->least; day <= within->most; ++day) all.push_back(day);
        return all;
    }
    Lane first = fact.least.value_or(0), last = fact.most.value_or(0);
    if (within != nullptr) {
        first = within->least;
        last = within->most;
    } else if (cell.fact == filing_fact_ && assessed_fact_) {
        const Lane assessed_on = batch.lane(*assessed_fact_, family);
        if (!is_known(assessed_on)) return {};
        first = calendar::add_months(assessed_on, kMonthsBefore).value_or(assessed_on);
        last = last_day_ahead(assessed_on);
    }
    if (first >= last) return {};
    std::vector<Lane> out{last};
    const bool of_member = fact.level == Level::member;
    const std::size_t begin = batch.first_member(family) + (of_member ? cell.nth : 0);
    const std::size_t end = of_member ? begin + 1 : batch.first_member(family + 1);
    for (std::size_t member = begin; member < end; ++member) {
        const auto value = [&](plan::Register reg) { return value_of(run_, reg, family, member); };
        const std::vector<Lane> found = plan::days(critical, program, value, first, last);
        out.insert(out.end(), found.begin(), found.end());
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace reunify::verdict
