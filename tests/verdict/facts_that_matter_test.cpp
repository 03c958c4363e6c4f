#include "verdict/facts_that_matter.h"

#include <doctest/doctest.h>

#include "tests/verdict/real_law.h"

using namespace reunify;

TEST_CASE("a form for a family holds what can matter to it and nothing of other people's") {
    const law::RuleSet& rules = *real_law::program()->rules;
    const auto matter = [&](const char* status, std::vector<const char*> relations) {
        std::vector<Lane> codes;
        for (const char* relation : relations) codes.push_back(*rules.pool.find(relation));
        return verdict::facts_that_matter(real_law::program(), *rules.pool.find(status), codes, calendar::parse_iso("2026-12-01").value());
    };
    const auto refugee = matter("refugee", {"spouse", "child"});
    for (const char* fact : {"sponsor.status", "sponsor.status_decided_on", "sponsor.net_monthly_income", "household.housing_adequate",
                             "application.filed_on"})
        CHECK_MESSAGE(refugee.of_family[*rules.fact(fact)], fact);
    CHECK_FALSE(refugee.of_family[*rules.fact("sponsor.eu_activity")]);
    CHECK(refugee.of_member[0][*rules.fact("member.bond_since")]);
    CHECK(refugee.of_member[1][*rules.fact("member.custody")]);
    CHECK_FALSE(refugee.of_member[1][*rules.fact("member.meetings")]);
    const auto eu = matter("eu_citizen", {"spouse"});
    CHECK(eu.of_family[*rules.fact("sponsor.eu_activity")]);
    CHECK_FALSE(eu.of_family[*rules.fact("sponsor.protection_requested_on")]);
}
