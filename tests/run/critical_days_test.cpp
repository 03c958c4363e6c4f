#include <doctest/doctest.h>
#include <fmt/format.h>

#include <set>
#include <vector>

#include "base/calendar.h"
#include "plan/critical.h"
#include "run/evaluator.h"
#include "tests/oracle/generate.h"
#include "tests/run/fixture.h"

using namespace reunify;
using oracle::Generator;

namespace {

/// The row of days, from `first` on, of one family that differs in one fact only.
run::Batch by_day(const law::RuleSet& rules, const oracle::Family& family, std::size_t fact, const std::vector<Lane>& days) {
    run::Batch batch(rules);
    oracle::Family copy = family;
    for (const Lane day : days) {
        copy.facts[fact] = day;
        append(batch, rules, copy);
    }
    return batch;
}

/// The critical days of a family: found, evaluated, and asked for again until none is new.
std::set<Lane> all_days(const plan::Critical& critical, run::Evaluator& run, const law::RuleSet& rules, const oracle::Family& family,
                        std::size_t fact, Lane first, Lane last) {
    std::set<Lane> days{first};
    for (std::size_t before = 0; before != days.size();) {
        before = days.size();
        const run::Batch batch = by_day(rules, family, fact, {days.begin(), days.end()});
        run.run(batch);
        for (std::size_t row = 0; row < batch.families(); ++row) {
            for (std::size_t member = batch.first_member(row); member < batch.first_member(row + 1); ++member) {
                const auto value = [&](plan::Register reg) { return run.lane(reg, row, member); };
                const std::vector<Lane> found = plan::days(critical, run.program(), value, first, last);
                days.insert(found.begin(), found.end());
            }
        }
    }
    return days;
}

}  // namespace

TEST_CASE("between two critical days of a family nothing changes, whatever the rules") {
    const std::uint64_t start = oracle::seed_or(99);
    const Lane first = *calendar::parse_iso("2025-06-01");
    const Lane last = first + 500;
    std::vector<Lane> every;
    for (Lane day = first; day <= last; ++day) every.push_back(day);
    std::size_t analysed = 0, changes = 0;
    for (std::uint64_t seed = start; seed < start + 60; ++seed) {
        Generator generator(seed);
        auto rules = generator.rules();
        const std::size_t fact = 3;  // a date of the family
        REQUIRE(rules->facts[fact].type == law::FactType::date);
        REQUIRE(rules->facts[fact].level == Level::family);
        for (int i = 0; i < 12; ++i) {
            const auto loose = plan::plan_expressions(rules, {generator.deadline(*rules, Level::member, 5)});
            if (loose.program->layout.given[fact] == plan::kNone) continue;
            const plan::Critical critical = plan::critical_days(*loose.program, fact, loose.roots);
            if (critical.daily) continue;
            oracle::Family family = generator.family(*rules);
            if (family.members.empty()) continue;
            run::Evaluator run(loose.program);
            const std::set<Lane> days = all_days(critical, run, *rules, family, fact, first, last);
            const run::Batch batch = by_day(*rules, family, fact, every);
            run.run(batch);
            ++analysed;
            const auto at = [&](std::size_t row, std::size_t member) {
                return run.truth(loose.roots[0], row, batch.first_member(row) + member);
            };
            for (std::size_t row = 1; row < every.size(); ++row) {
                for (std::size_t member = 0; member < family.members.size(); ++member) {
                    if (at(row, member) == at(row - 1, member)) continue;
                    ++changes;
                    if (days.count(every[row]) != 0) continue;
                    FAIL(fmt::format("seed {}: changes on {}, which is no critical day\n{}", seed, calendar::to_iso(every[row]),
                                     plan::dump(*loose.program)));
                }
            }
        }
    }
    MESSAGE(analysed, " expressions that need not every day, ", changes, " changes");
    CHECK(analysed > 100);
    CHECK(changes > 40);
}
