#include "verdict/calendar_days.h"

#include <algorithm>
#include <iterator>

#include "plan/critical.h"
#include "verdict/columns.h"
#include "verdict/filing_days.h"

namespace reunify::verdict {

namespace {

void keep_each_once(std::vector<Lane>& days) {
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
}

/// The days on which something turns, as far as the family shows it on days already found: those are run, and may show others.
std::vector<Lane> turning(const plan::Critical& critical, run::Evaluator& run, const run::Batch& family, Lane from, Lane last) {
    const plan::Program& program = run.program();
    const std::size_t fact = *filing_fact(*program.rules);
    run::Batch batch(*program.rules);
    batch.readings = family.readings;
    std::vector<Lane> found{from};
    for (std::vector<Lane> next = found; !next.empty();) {
        batch.clear();
        batch.append(family, 0, next.size());
        std::copy(next.begin(), next.end(), batch.lanes(fact));
        run.run(batch);
        std::vector<Lane> named;
        for (std::size_t row = 0; row < next.size(); ++row) {
            for (std::size_t m = batch.first_member(row); m < batch.first_member(row + 1); ++m) {
                const auto value = [&](plan::Register reg) { return value_of(run, reg, row, m); };
                const std::vector<Lane> days = plan::days(critical, program, value, from, last);
                named.insert(named.end(), days.begin(), days.end());
            }
        }
        keep_each_once(named);
        next.clear();
        std::set_difference(named.begin(), named.end(), found.begin(), found.end(), std::back_inserter(next));
        found.insert(found.end(), next.begin(), next.end());
        std::sort(found.begin(), found.end());
    }
    return found;
}

}  // namespace

std::vector<plan::Register> compared_by_day(const plan::Layout& layout) {
    std::vector<plan::Register> out{layout.regime, layout.route, layout.has_right, layout.refused, layout.waits, layout.assessed};
    for (const plan::ConditionSlots& slots : layout.conditions) {
        out.insert(out.end(), {slots.applies, slots.excepted, slots.required, slots.fails});
        for (const plan::VersionSlots& version : slots.versions) {
            for (const plan::ExceptionSlots& exception : version.exceptions) out.push_back(exception.when);
        }
    }
    return out;
}

std::vector<Lane> calendar_days(run::Evaluator& run, const run::Batch& family, Lane from) {
    const plan::Program& program = run.program();
    std::vector<Lane> out{from};
    const std::optional<std::size_t> fact = filing_fact(*program.rules);
    if (!fact) return out;
    const Lane last = last_day_ahead(from);
    const plan::Register day = program.layout.given[*fact];
    const plan::Critical critical =
        day == plan::kNone ? plan::Critical{} : plan::critical_days(program, *fact, compared_by_day(program.layout));
    // What is known within limits turns on days of its own.
    if (critical.daily || family.is_bounded(0)) {
        const std::vector<Lane> later = every_day(from);
        out.insert(out.end(), later.begin(), later.end());
        return out;
    }
    if (day != plan::kNone) out = turning(critical, run, family, from, last);
    for (const law::Amount& amount : program.rules->amounts) out.push_back(amount.checked_until + 1);
    out.push_back(last);
    for (std::size_t i = 0, found = out.size(); i < found; ++i) out.push_back(out[i] - 1);
    std::erase_if(out, [&](Lane it) { return it < from || it > last; });
    keep_each_once(out);
    return out;
}

}  // namespace reunify::verdict
