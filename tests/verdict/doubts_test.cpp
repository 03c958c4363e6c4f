#include "verdict/doubts.h"

#include <doctest/doctest.h>

#include "tests/verdict/real_law.h"

using namespace reunify;

namespace {

bool speaks_of(const std::vector<verdict::Assumed>& of, std::size_t fact) {
    return std::any_of(of.begin(), of.end(), [fact](const verdict::Assumed& each) { return each.fact == fact; });
}

}  // namespace

TEST_CASE("a day that was assumed is no doubt because another one would contradict the file") {
    const cases::Family family = real_law::family("father", R"(
application: {filed_on: 2026-11-10, filed_in: belgium, assessed_on: 2026-11-28}
sponsor: {status: belgian, birth_date: 2015-01-01}
members: [{label: father, relation: parent, birth_date: 1985-01-01, custody: sole, actual_care: shared_care}]
)");
    const verdict::Question question = real_law::as_of(family);
    const verdict::Assessment result = verdict::assess(real_law::program(), family, question);
    REQUIRE(result.members.front().verdict == verdict::Verdict::eligible);
    const std::size_t arrival = *real_law::rules().fact("sponsor.arrived_on");
    CHECK(speaks_of(result.assumptions, arrival));
    const auto doubts = verdict::decisive_assumptions(real_law::program(), family, question, result);
    CHECK_FALSE(speaks_of(doubts, arrival));
    CHECK(speaks_of(doubts, *real_law::rules().fact("member.public_order_risk")));
}

TEST_CASE("what is assumed and hinders on later days only is named where it hinders") {
    const std::string profile = R"(
application: {assessed_on: 2026-11-01}
sponsor: {status: stateless, birth_date: 2009-11-24, stay_decided_on: 2024-09-27, status_decided_on: 2026-01-12}
household: {health_insurance: no}
)";
    const std::size_t excused = *real_law::rules().fact("application.late_filing_excused");
    const auto refused = [&](const std::string& members) {
        const cases::Family family = real_law::family("spouse", profile + members);
        const verdict::Assessment result = verdict::assess(real_law::program(), family, real_law::as_of(family));
        CHECK(result.verdict == verdict::Verdict::not_eligible);
        return result;
    };
    // Too young a sponsor now; old enough when the period is over, and then only an excuse helps.
    CHECK(speaks_of(refused("members: [{label: m0, relation: spouse}]").assumptions, excused));
    CHECK_FALSE(speaks_of(refused("members: [{label: m0, relation: spouse, public_order_risk: yes}]").assumptions, excused));
}
