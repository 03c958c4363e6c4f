#include "verdict/doubts.h"

#include <doctest/doctest.h>

#include "tests/verdict/real_law.h"

using namespace reunify;

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
    const auto speaks_of = [](const std::vector<verdict::Assumed>& of, std::size_t fact) {
        return std::any_of(of.begin(), of.end(), [fact](const verdict::Assumed& each) { return each.fact == fact; });
    };
    CHECK(speaks_of(result.assumptions, arrival));
    const auto doubts = verdict::decisive_assumptions(real_law::program(), family, question, result);
    CHECK_FALSE(speaks_of(doubts, arrival));
    CHECK(speaks_of(doubts, *real_law::rules().fact("member.public_order_risk")));
}
