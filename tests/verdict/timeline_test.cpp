#include "verdict/timeline.h"

#include <doctest/doctest.h>

#include "feel/operation.h"
#include "tests/oracle/generate.h"
#include "tests/verdict/real_law.h"
#include "verdict/filing_day_search.h"

using namespace reunify;
using real_law::Named;
using real_law::rules;
using verdict::Timeline;
using verdict::Verdict;

namespace {

Lane day(std::string_view iso) {
    return calendar::parse_iso(iso).value();
}

Verdict verdict_on(cases::Family family, Lane filed_on, Lane assessed_on) {
    family.facts[rules().fact("application.filed_on").value()] = filed_on;
    verdict::Question question;
    question.assessed_on = assessed_on;
    return verdict::assess(real_law::program(), family, question).verdict;
}

/// The earliest day is good and the day before is not; on each change the verdict is the one told, and the day before the one told before.
std::size_t check_days(const Named& named) {
    INFO(named.name);
    const Timeline timeline = verdict::timeline(real_law::program(), named.family, {});
    std::size_t checked = 0;
    if (timeline.earliest) {
        CHECK(verdict::is_good(verdict_on(named.family, *timeline.earliest, timeline.assessed_on)));
        if (*timeline.earliest > timeline.from) {
            CHECK_FALSE(verdict::is_good(verdict_on(named.family, *timeline.earliest - 1, timeline.assessed_on)));
            ++checked;
        }
    }
    if (timeline.eligible) {
        CHECK(verdict_on(named.family, *timeline.eligible, timeline.assessed_on) == Verdict::eligible);
        if (*timeline.eligible > timeline.from)
            CHECK(verdict_on(named.family, *timeline.eligible - 1, timeline.assessed_on) != Verdict::eligible);
    }
    // A verdict of `not_yet` looks ten years ahead of its own day, the timeline only to its end.
    const auto same = [](Verdict told, Verdict found) {
        return told == found || (told == Verdict::not_eligible && found == Verdict::not_yet);
    };
    Verdict before = timeline.verdict;
    for (const verdict::Change& change : timeline.changes) {
        CHECK(same(change.verdict, verdict_on(named.family, change.on, timeline.assessed_on)));
        CHECK(same(before, verdict_on(named.family, change.on - 1, timeline.assessed_on)));
        before = change.verdict;
    }
    return checked;
}

}  // namespace

TEST_CASE("the earliest day and every change hold for the examples") {
    for (const Named& named : real_law::examples()) check_days(named);
}

TEST_CASE("the earliest day and every change hold for drawn families") {
    const std::uint64_t seed = oracle::seed_or(20'261'123);
    INFO("seed ", seed);
    std::size_t checked = 0;
    // Means are no obstacle to them, so that time alone helps more of them: draw until some were.
    real_law::Draw draw(seed);
    for (int i = 0; i < 120 && checked <= 2; ++i) {
        Named named = draw.family();
        named.family.facts[*rules().fact("sponsor.net_monthly_income")] = 9'000 * decimal::kOne;
        for (const char* owned : {"household.housing_adequate", "household.health_insurance"}) named.family.facts[*rules().fact(owned)] = 1;
        checked += check_days(named);
    }
    CHECK(checked > 2);
}

TEST_CASE("the limits behind a change are named: a birthday, a period, a window") {
    const Timeline timeline = verdict::timeline(real_law::program(), real_law::family("refugee", R"(
application: {filed_on: 2026-01-15, assessed_on: 2026-01-15}
sponsor: {status: refugee, birth_date: 1985-01-01, arrived_on: 2024-03-01, protection_requested_on: 2024-03-02, stay_decided_on: 2025-11-20, status_decided_on: 2025-11-20, net_monthly_income: 0}
household: {dependants: 0, housing_adequate: no, health_insurance: no}
members:
  - {label: spouse, relation: spouse, birth_date: 1990-06-01, bond_since: 2014-05-10}
  - {label: daughter, relation: child, birth_date: 2010-06-01}
)"),
                                                {});
    bool window = false, birthday = false;
    for (const verdict::Change& change : timeline.changes) {
        for (const verdict::PassedLimit& turn : change.limits) {
            if (turn.definition && rules().definitions[*turn.definition].name == "exemption_window_end")
                window = window || change.on == day("2026-05-21");
            if (turn.fact && rules().facts[*turn.fact].path == "member.birth_date" && turn.member == std::size_t{1}) {
                birthday = birthday || (change.on == day("2028-06-01") && turn.months == 216);
            }
        }
    }
    CHECK(window);
    CHECK(birthday);
    CHECK_FALSE(timeline.losses.empty());
}
