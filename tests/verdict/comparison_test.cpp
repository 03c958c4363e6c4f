#include "verdict/comparison.h"

#include <doctest/doctest.h>

#include "tests/verdict/real_law.h"
#include "verdict/columns.h"

using namespace reunify;
using verdict::Status;
using verdict::Verdict;

namespace {

std::shared_ptr<const law::RuleSet> rules() {
    return real_law::program()->rules;
}

verdict::Comparison compared(const std::string& profile) {
    return verdict::compare(rules(), real_law::family("compared", profile), {});
}

Status status(const verdict::Assessment& assessment, std::string_view condition) {
    return assessment.members[0].conditions[rules()->condition(condition).value()].status;
}

}  // namespace

TEST_CASE("a file is judged under the law before, the law as written and the law as suspended") {
    const verdict::Comparison found = compared(R"(
application: {filed_on: 2026-04-01, filed_in: abroad, assessed_on: 2026-04-01}
sponsor: {status: subsidiary_protection, birth_date: 1985-01-01, arrived_on: 2024-03-01, protection_requested_on: 2024-03-02, stay_decided_on: 2025-11-20, status_decided_on: 2025-11-20, net_monthly_income: 100}
household: {dependants: 0, housing_adequate: yes, health_insurance: yes}
members: [{label: spouse, relation: spouse, birth_date: 1990-06-01, bond_since: 2014-05-10}]
)");
    REQUIRE(found.under.size() == 3);
    CHECK(found.actual.members[0].regime == "law_2025");
    CHECK(found.under[0].members[0].regime == "previous_law");
    CHECK(found.under[1].members[0].regime == "law_2025");
    CHECK(found.under[2].members[0].regime == "law_2025");
    CHECK(status(found.under[1], "waiting_period") == Status::not_met);
    CHECK(status(found.under[2], "waiting_period") == Status::suspended);
    CHECK(status(found.under[1], "means_of_subsistence") == Status::not_met);
    CHECK(status(found.under[2], "means_of_subsistence") == Status::exempt);
    CHECK(status(found.under[0], "means_of_subsistence") == Status::exempt);
    CHECK(found.under[2].verdict == found.actual.verdict);
    bool waiting = false;
    for (const verdict::Difference& difference : found.differences) {
        waiting = waiting || rules()->conditions[difference.condition].name == "waiting_period";
        CHECK(difference.statuses.size() == 3);
    }
    CHECK(waiting);
}

TEST_CASE("whoever the free movement rules govern stays under them in every scenario") {
    const verdict::Comparison found = compared(R"(
application: {filed_on: 2026-04-01, assessed_on: 2026-04-01}
sponsor: {status: eu_citizen, birth_date: 1985-01-01, net_monthly_income: 2000}
household: {dependants: 0, housing_adequate: yes, health_insurance: yes}
members: [{label: spouse, relation: spouse, birth_date: 1990-06-01, bond_since: 2014-05-10}]
)");
    for (const verdict::Assessment& assessment : found.under) CHECK(assessment.members[0].regime == "eu_law");
    CHECK(found.differences.empty());
}
