#include "verdict/fewest_answers.h"

#include "tests/verdict/real_law.h"
#include "verdict/timeline.h"
#include "verdict/whatif.h"

using namespace reunify;
using verdict::Verdict;

namespace {

std::size_t fact(std::string_view path) {
    return real_law::rules().fact(path).value();
}

verdict::Question question() {
    verdict::Question asked;
    asked.assessed_on = calendar::parse_iso("2026-11-28");
    return asked;
}

}  // namespace

TEST_CASE("Of all that is missing those answers are asked first that settle it, with the rest as vague as it is") {
    const cases::Family open = real_law::half_known_refugee("");
    const verdict::Assessment result = verdict::assess(real_law::program(), open, question());
    CHECK(result.verdict == Verdict::undetermined);
    const auto fewest = verdict::fewest_answers(real_law::program(), open, question(), result);
    const std::vector<verdict::Wanted> housing_and_insurance{{fact("household.housing_adequate"), std::nullopt},
                                                             {fact("household.health_insurance"), std::nullopt}};
    CHECK(fewest == housing_and_insurance);
    CHECK(verdict::all_wanted(real_law::rules(), open, result) == fewest);
    const cases::Family answered = real_law::half_known_refugee(", housing_adequate: yes, health_insurance: yes");
    CHECK(verdict::assess(real_law::program(), answered, question()).verdict == Verdict::assessment_needed);
}

TEST_CASE("Somebody without any right beside the others does not change what they are asked first, and is asked nothing") {
    cases::Family open = real_law::half_known_refugee("");
    const auto alone =
        verdict::fewest_answers(real_law::program(), open, question(), verdict::assess(real_law::program(), open, question()));
    REQUIRE_FALSE(alone.empty());
    cases::Member brother = open.members.front();
    std::fill(brother.facts.begin(), brother.facts.end(), kUnknown);
    brother.within.clear();
    brother.label = "brother";
    brother.facts[*real_law::rules().roles.relation] = real_law::rules().pool.find("sibling").value();
    open.members.push_back(brother);
    const verdict::Assessment result = verdict::assess(real_law::program(), open, question());
    REQUIRE(result.members.back().verdict == Verdict::no_right);
    CHECK(verdict::fewest_answers(real_law::program(), open, question(), result) == alone);
    for (const verdict::Wanted& each : verdict::all_wanted(real_law::rules(), open, result)) CHECK(each.member != open.members.size() - 1);
}

TEST_CASE("What matters only after some answers is among those that settle it") {
    const cases::Family open = real_law::half_known_partner();
    const verdict::Assessment result = verdict::assess(real_law::program(), open, question());
    const auto fewest = verdict::fewest_answers(real_law::program(), open, question(), result);
    const std::vector<verdict::Wanted> expected{{fact("member.cohabiting_since"), std::size_t{0}},
                                                {fact("member.custody"), std::size_t{1}},
                                                {fact("member.dependent"), std::size_t{1}}};
    CHECK(fewest == expected);
    CHECK(verdict::all_wanted(real_law::rules(), open, result).size() > fewest.size());
    CHECK_FALSE(verdict::all_wanted_then(real_law::rules(), open, result).empty());
}

TEST_CASE("Nothing is asked where the verdict is certain") {
    const cases::Family answered = real_law::half_known_refugee(", housing_adequate: yes, health_insurance: yes");
    const verdict::Assessment result = verdict::assess(real_law::program(), answered, question());
    CHECK(verdict::fewest_answers(real_law::program(), answered, question(), result).empty());
}

TEST_CASE("What is known within limits and does not matter does not keep a proposal from being found, and it is the least") {
    const cases::Family answered = real_law::half_known_refugee(", housing_adequate: yes, health_insurance: yes");
    const verdict::Nearest found = verdict::nearest_changes(real_law::program(), answered, question());
    CHECK(found.missing.empty());
    REQUIRE(found.proposals.size() == 1);
    REQUIRE(found.proposals[0].changes.size() == 1);
    CHECK_FALSE(found.proposals[0].changes[0].fact.has_value());
    CHECK(found.proposals[0].changes[0].member == std::size_t{0});
    const cases::Family without = verdict::with_changes(answered, found.proposals[0].changes);
    CHECK(verdict::assess(real_law::program(), without, question()).verdict == Verdict::eligible);
}

TEST_CASE("A day that hangs on a filing day known within limits is said from the first to the last") {
    const cases::Family family = real_law::family("belgian", R"(
application: {filed_on: february 2027}
sponsor: {status: belgian, net_monthly_income: 3500, birth_date: 1985-01-01}
household: {dependants: 0, housing_adequate: yes, health_insurance: yes}
members: [{label: wife, relation: spouse, birth_date: 1990-01-01, bond_since: 2024-06-01}]
)");
    const auto program = plan::plan(real_law::program()->rules);
    bool found = false;
    for (const verdict::FormalityResult& each : verdict::assess(program, family, question()).formalities) {
        if (real_law::rules().formalities[each.formality].name != "decision_due") continue;
        found = true;
        CHECK(each.is_span());
        CHECK(each.value == calendar::parse_iso("2027-08-01"));
        CHECK(each.most == calendar::parse_iso("2027-08-28"));
    }
    CHECK(found);
}

TEST_CASE("From a day on which only some of what lies between the limits fails, a condition is open, and what decides is named") {
    const cases::Family answered = real_law::half_known_refugee(", housing_adequate: yes, health_insurance: yes");
    const verdict::Timeline course = verdict::timeline(real_law::program(), answered, question());
    const std::size_t age = real_law::rules().condition("child_under_18").value();
    std::vector<std::pair<Lane, verdict::Status>> daughter;
    for (const verdict::Change& change : course.changes) {
        for (const verdict::StatusChange& cause : change.causes) {
            if (cause.member == 2 && cause.condition == age) daughter.emplace_back(change.on, cause.after);
        }
        if (change.on == calendar::parse_iso("2026-12-01")) CHECK(change.decided_by == std::vector<std::size_t>{fact("member.birth_date")});
    }
    const std::vector<std::pair<Lane, verdict::Status>> expected{{calendar::parse_iso("2026-12-01").value(), verdict::Status::unknown},
                                                                 {calendar::parse_iso("2026-12-31").value(), verdict::Status::not_met}};
    CHECK(daughter == expected);
}

TEST_CASE("A condition that is met for one end of the limits and not asked for the other is not open, nor lost") {
    const cases::Family family = real_law::family("daughter", R"(
sponsor: {status: refugee, status_decided_on: 2025-05-15, arrived_on: 2023-05-05, net_monthly_income: 1100, income_kind: social_assistance}
household: {dependants: 0, housing_adequate: yes, health_insurance: yes}
members: [{label: daughter, relation: child, birth_date: 12/2008}]
)");
    const verdict::Timeline course = verdict::timeline(real_law::program(), family, question());
    const auto named = [](std::size_t condition) { return real_law::rules().conditions[condition].name; };
    REQUIRE(course.changes.size() > 1);
    CHECK(course.changes[0].on == calendar::parse_iso("2026-12-01"));
    std::vector<std::string> open, lost;
    for (const verdict::StatusChange& cause : course.changes[0].causes) {
        if (cause.after == verdict::Status::unknown) open.push_back(named(cause.condition));
    }
    for (const verdict::Loss& loss : course.losses) lost.push_back(named(loss.condition));
    const std::vector<std::string> age_and_means{"child_under_18", "means_of_subsistence"};
    CHECK(open == age_and_means);
    CHECK(lost == age_and_means);
}

TEST_CASE("What stays open becomes no news where the law that applies becomes known and the verdict stays") {
    cases::Family answered = real_law::half_known_refugee(", housing_adequate: yes, health_insurance: yes");
    const verdict::Timeline course = verdict::timeline(real_law::program(), answered, question());
    for (const verdict::Change& change : course.changes) {
        if (change.on != calendar::parse_iso("2027-08-18")) continue;
        for (const verdict::StatusChange& cause : change.causes) CHECK(cause.after != verdict::Status::unknown);
    }
}

TEST_CASE("What is not met before is no news where the law that applies becomes known") {
    const cases::Family family = real_law::family("student", R"(
sponsor: {status: limited_stay, permit: student, arrived_on: autumn 2024, net_monthly_income: about 900}
household: {housing_adequate: no}
members: [{label: husband, relation: spouse, birth_date: 1995, bond_since: 2021-07-12}]
)");
    const verdict::Timeline course = verdict::timeline(real_law::program(), family, question());
    bool seen = false;
    for (const verdict::Change& change : course.changes) {
        seen |= !change.regime_of.empty();
        for (const verdict::StatusChange& cause : change.causes) CHECK(real_law::rules().conditions[cause.condition].name != "housing");
    }
    CHECK(seen);
}

TEST_CASE("Of several children the one is asked whose answer is open, not who only hangs on it") {
    const cases::Family family = real_law::family("children", R"(
application: {filed_on: 2026-11-28}
sponsor: {status: subsidiary_protection, status_decided_on: 2025-10-06, protection_requested_on: 2023-11-20}
household: {housing_adequate: yes}
members:
  - {label: husband, relation: spouse, bond_since: 2012-05-05}
  - {label: eldest, relation: child, birth_date: 2013-03-03}
  - {label: middle, relation: child}
  - {label: youngest, relation: child, birth_date: 2019-07-19}
)");
    const verdict::Assessment result = verdict::assess(real_law::program(), family, question());
    std::vector<std::optional<std::size_t>> asked;
    for (const verdict::Wanted& each : verdict::all_wanted(real_law::rules(), family, result)) {
        if (each.fact == fact("member.parentage")) asked.push_back(each.member);
    }
    CHECK(asked == std::vector<std::optional<std::size_t>>{2});
}
