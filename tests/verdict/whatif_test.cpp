#include "verdict/whatif.h"

#include <doctest/doctest.h>

#include "tests/oracle/generate.h"
#include "tests/verdict/real_law.h"

using namespace reunify;
using real_law::Named;
using verdict::Alteration;
using verdict::Nearest;
using verdict::Proposal;
using verdict::Verdict;

namespace {

const law::RuleSet& rules() {
    return *real_law::program()->rules;
}
std::size_t fact(std::string_view path) {
    return rules().fact(path).value();
}
Lane cents(Lane count) {
    return count * (decimal::kOne / 100);
}

verdict::Question on(Lane day) {
    verdict::Question question;
    question.assessed_on = day;
    return question;
}

Verdict verdict_of(const cases::Family& family, const verdict::Question& question) {
    return verdict::assess(real_law::program(), family, question).verdict;
}

cases::Family worker(const std::string& income, const std::string& housing = "yes", const std::string& insurance = "yes") {
    return real_law::family("worker", R"(
application: {filed_on: 2025-12-01, filed_in: abroad, assessed_on: 2025-12-01}
sponsor: {status: limited_stay, permit: single_permit, arrived_on: 2025-08-01, stay_decided_on: 2025-09-01, status_decided_on: 2025-09-01, net_monthly_income: )" +
                                          income + R"(}
household: {dependants: 0, housing_adequate: )" +
                                          housing + ", health_insurance: " + insurance + R"(}
members:
  - {label: spouse, relation: spouse, birth_date: 1993-06-01, bond_since: 2015-06-01}
  - {label: older, relation: child, birth_date: 2016-06-01}
  - {label: younger, relation: child, birth_date: 2019-06-01}
)");
}

Nearest nearest(const cases::Family& family) {
    return verdict::nearest_changes(real_law::program(), family, {});
}

const Proposal* about(const Nearest& found, std::string_view path) {
    for (const Proposal& proposal : found.proposals) {
        if (proposal.changes.size() == 1 && proposal.changes[0].fact == fact(path)) return &proposal;
    }
    return nullptr;
}

/// What every proposal promises: it does, and neither a cent nor a day less would.
std::size_t check_promises(const Named& named) {
    const verdict::Question question = on(verdict::assess(real_law::program(), named.family, {}).assessed_on);
    const Nearest found = verdict::nearest_changes(real_law::program(), named.family, question);
    INFO(named.name);
    CHECK(found.verdict == verdict_of(named.family, question));
    if (found.verdict == Verdict::eligible) CHECK(found.proposals.empty());
    for (const Proposal& proposal : found.proposals) {
        CHECK(verdict_of(verdict::with_changes(named.family, proposal.changes), question) == Verdict::eligible);
        for (std::size_t i = 0; i < proposal.changes.size(); ++i) {
            const Alteration& change = proposal.changes[i];
            if (change.fact) CHECK(rules().facts[*change.fact].changeable);
            std::vector<Alteration> less = proposal.changes;
            if (!change.fact) {
                less.erase(less.begin() + static_cast<std::ptrdiff_t>(i));
            } else {
                const law::FactType type = rules().facts[*change.fact].type;
                const Lane step = type == law::FactType::money ? cents(1) : 1;
                const bool narrows = is_known(change.before) && (type == law::FactType::money || type == law::FactType::date);
                if (!narrows && type == law::FactType::money) less[i].after -= proposal.floor ? step : -step;
                if (narrows) less[i].after += change.after > change.before ? -step : step;
                if (!narrows && type != law::FactType::money) less[i].after = change.before;
            }
            // A day that was never given has none before it on which the file could be.
            const bool first_day = change.fact && rules().facts[*change.fact].type == law::FactType::date && !is_known(change.before);
            if (!first_day) CHECK(verdict_of(verdict::with_changes(named.family, less), question) != Verdict::eligible);
        }
    }
    return found.proposals.size();
}

}  // namespace

TEST_CASE("the income still needed is named to the cent, under each reading that changes it") {
    const Nearest found = nearest(worker("2500"));
    CHECK(found.verdict == Verdict::assessment_needed);
    const Proposal* income = about(found, "sponsor.net_monthly_income");
    REQUIRE(income != nullptr);
    CHECK(income->changes[0].before == cents(250000));
    CHECK(income->changes[0].after == cents(274546));
    const std::size_t reading = rules().reading("ten_percent_base").value();
    bool said = false;
    for (const verdict::OtherReading& elsewhere : income->other_readings)
        said = said || (elsewhere.reading == reading && elsewhere.amount == cents(278769));
    CHECK(said);
}

TEST_CASE("one cent short is one cent, and enough is nothing") {
    const Nearest short_of = nearest(worker("2745.45"));
    REQUIRE(about(short_of, "sponsor.net_monthly_income") != nullptr);
    CHECK(about(short_of, "sponsor.net_monthly_income")->changes[0].after == cents(274546));
    CHECK(nearest(worker("2745.46")).proposals.empty());
    CHECK(nearest(worker("2745.46")).verdict == Verdict::eligible);
}

TEST_CASE("an income not given is asked for as far as it is needed") {
    const Nearest found = nearest(worker("unknown"));
    CHECK(found.verdict == Verdict::undetermined);
    REQUIRE(about(found, "sponsor.net_monthly_income") != nullptr);
    CHECK(about(found, "sponsor.net_monthly_income")->changes[0].after == cents(274546));
}

TEST_CASE("two changes are proposed where no single one is enough, three where no two are") {
    const Nearest two = nearest(worker("2500", "no"));
    REQUIRE_FALSE(two.proposals.empty());
    CHECK(two.size == 2);
    const Nearest three = nearest(worker("2500", "no", "no"));
    REQUIRE_FALSE(three.proposals.empty());
    CHECK(three.size == 3);
    check_promises({"two", worker("2500", "no")});
    check_promises({"three", worker("2500", "no", "no")});
}

TEST_CASE("filing without somebody is proposed, never filing without anybody") {
    cases::Family family = worker("2745.46");
    const Faults faults = cases::set_fact(family, "members[younger].relation=sibling", rules());
    REQUIRE(faults.empty());
    const Nearest found = nearest(family);
    CHECK(found.verdict == Verdict::no_right);
    REQUIRE(found.proposals.size() == 1);
    CHECK_FALSE(found.proposals[0].changes[0].fact.has_value());
    CHECK(found.proposals[0].changes[0].member == std::size_t{2});
    family.members.erase(family.members.begin(), family.members.begin() + 2);
    CHECK(nearest(family).proposals.empty());
}

TEST_CASE("where the fewest changes leave somebody out, those with which everybody may come are found too, with the amount") {
    // For how many months the agency work has lasted is not said; a child alone need not show any income.
    const cases::Family family = real_law::family("agency", R"(
application: {filed_on: 2026-12-01, filed_in: abroad, assessed_on: 2026-11-28}
sponsor: {status: unlimited_stay, birth_date: 1985-01-01, arrived_on: 2015-01-01, stay_decided_on: 2016-01-01, status_decided_on: 2016-01-01,
  net_monthly_income: 1950, income_kind: agency, excluded_monthly_income: 0}
household: {dependants: 0, housing_adequate: yes, health_insurance: yes}
members:
  - {label: wife, relation: spouse, birth_date: 1987-01-01, bond_since: 2010-02-02}
  - {label: son, relation: child, birth_date: 2014-01-20, custody: sole}
)");
    const Nearest found = nearest(family);
    const auto leaves_out = [](const Proposal& proposal) { return !proposal.changes[0].fact.has_value(); };
    REQUIRE_FALSE(found.proposals.empty());
    CHECK(found.size == 1);
    CHECK(std::all_of(found.proposals.begin(), found.proposals.end(), leaves_out));
    REQUIRE_FALSE(found.for_all.empty());
    bool amount = false, months = false;
    for (const Proposal& proposal : found.for_all) {
        CHECK(proposal.changes.size() == 2);
        CHECK(std::none_of(proposal.changes.begin(), proposal.changes.end(), [](const auto& each) { return !each.fact; }));
        for (const verdict::Alteration& change : proposal.changes) {
            amount |= change.fact == fact("sponsor.net_monthly_income") && change.after == cents(221747);
            months |= change.fact == fact("sponsor.income_months_so_far") && change.after == 12 * decimal::kOne;
        }
        const cases::Family then = verdict::with_changes(family, proposal.changes);
        CHECK(verdict::assess(real_law::program(), then, {}).verdict == Verdict::eligible);
    }
    CHECK(amount);
    CHECK(months);
    CHECK(nearest(worker("2500")).for_all.empty());
}

TEST_CASE("what nobody can change is never proposed but named") {
    cases::Family family = worker("2745.46");
    family.members[0].facts[fact("member.birth_date")] = kUnknown;
    const Nearest found = nearest(family);
    CHECK(std::find(found.missing.begin(), found.missing.end(), fact("member.birth_date")) != found.missing.end());
    REQUIRE(found.proposals.size() == 1);
    CHECK_FALSE(found.proposals[0].changes[0].fact.has_value());
}

TEST_CASE("the promises of every proposal hold for every example") {
    std::size_t proposals = 0;
    for (const Named& named : real_law::examples()) proposals += check_promises(named);
    CHECK(proposals >= 5);
}

TEST_CASE("the promises of every proposal hold for drawn families") {
    const std::uint64_t seed = oracle::seed_or(20'261'122);
    INFO("seed ", seed);
    std::size_t proposals = 0;
    real_law::Draw draw(seed);
    for (int i = 0; i < 200 && proposals <= 20; ++i) proposals += check_promises(draw.family());
    CHECK(proposals > 20);
}

TEST_CASE("Where somebody has no right, what helps the others is proposed for an application without him, with any number of changes") {
    const cases::Family family = real_law::family("foster", R"(
application: {filed_on: 2025-12-01, filed_in: abroad, assessed_on: 2025-12-01}
sponsor: {status: limited_stay, permit: single_permit, arrived_on: 2025-08-01, stay_decided_on: 2025-09-01, status_decided_on: 2025-09-01,
  net_monthly_income: 1500}
household: {dependants: 0, housing_adequate: no, health_insurance: no}
members:
  - {label: foster, relation: child, birth_date: 2015-09-30, parentage: kafala}
  - {label: spouse, relation: spouse, birth_date: 1993-06-01, bond_since: 2015-06-01}
)");
    const Nearest found = nearest(family);
    CHECK(found.verdict == Verdict::no_right);
    REQUIRE_FALSE(found.proposals.empty());
    CHECK(found.size == 4);
    for (const Proposal& proposal : found.proposals) {
        REQUIRE(proposal.changes.size() == 4);
        CHECK_FALSE(proposal.changes[0].fact);
        CHECK(proposal.changes[0].member == 0);
        REQUIRE(proposal.measured);
        CHECK(proposal.changes[*proposal.measured].fact == fact("sponsor.net_monthly_income"));
        CHECK(verdict_of(verdict::with_changes(family, proposal.changes), {}) == Verdict::eligible);
    }
}
