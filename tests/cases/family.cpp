#include "cases/family.h"

#include <doctest/doctest.h>

#include "tests/cases/small_rules.h"

using namespace reunify;
using test::index_of;

TEST_CASE("a family becomes the next row of a batch, its members the next rows of theirs") {
    const law::RuleSet rules = test::small_rules();
    const std::size_t income = index_of(rules, "sponsor.net_monthly_income");
    const std::size_t renewal = index_of(rules, "application.renewal");
    const std::size_t married = index_of(rules, "member.married");
    cases::Family family(rules);
    family.facts[income] = 2'500 * decimal::kOne;
    family.facts[renewal] = 0;
    for (const char* label : {"a", "b"}) family.members.push_back({label, std::vector<Lane>(rules.facts.size(), kUnknown)});
    family.members[1].facts[married] = 1;

    run::Batch batch(rules);
    cases::append(batch, rules, family);
    cases::append(batch, rules, family);
    CHECK(batch.families() == 2);
    CHECK(batch.members() == 4);
    CHECK(batch.first_member(1) == 2);
    CHECK(batch.lane(income, 1) == 2'500 * decimal::kOne);
    CHECK(batch.truth(renewal, 0) == Truth::no);
    CHECK(batch.truth(married, 2) == Truth::unknown);
    CHECK(batch.truth(married, 3) == Truth::yes);
}
