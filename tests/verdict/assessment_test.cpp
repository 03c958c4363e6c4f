#include "verdict/assessment.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/decimal.h"
#include "tests/verdict/small_law.h"

using namespace reunify;
using small_law::day;
using verdict::Assessment;
using verdict::Status;
using verdict::Verdict;

namespace {

Assessment assess(const cases::Family& family, const verdict::Question& question = {}) {
    return verdict::assess(small_law::program(), family, question);
}

const verdict::ConditionResult& of(const Assessment& result, std::string_view condition, std::size_t member = 0) {
    return result.members[member].conditions[small_law::condition(condition)];
}

std::vector<std::string> assumed(const Assessment& result) {
    std::vector<std::size_t> facts;
    for (const verdict::Assumed& item : result.assumptions) facts.push_back(item.fact);
    return small_law::paths(facts);
}

const verdict::ReadingResult* reading(const Assessment& result, std::string_view name, std::size_t member = 0) {
    const auto& all = result.members[member].readings;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const verdict::ReadingResult& r) { return r.reading == small_law::reading(name); });
    return found == all.end() ? nullptr : &*found;
}

cases::Family two_children() {
    return small_law::family(R"(
application: {filed_on: 2026-03-01}
sponsor: {status: refugee, stay_since: 2025-12-01, income: 100}
household: {housing: yes}
members:
  - {label: young, relation: child, birth_date: 2015-05-05}
  - {label: old, relation: child, birth_date: 2005-05-05, custody: yes}
)");
}

}  // namespace

TEST_CASE("an assessment says who, under which law, by which route and why") {
    const Assessment result = assess(small_law::spouse());
    REQUIRE(result.members.size() == 1);
    CHECK(result.verdict == Verdict::eligible);
    CHECK(result.members[0].label == "spouse");
    CHECK(result.members[0].regime == "new_law");
    CHECK(result.members[0].route == 0);
    CHECK(result.members[0].conditions.size() == small_law::program()->rules->conditions.size());
    CHECK(result.members[0].missing.empty());
    const verdict::ConditionResult& means = of(result, "means");
    CHECK(means.status == Status::met);
    REQUIRE(means.figures.size() == 3);
    CHECK(means.figures[0].name == "required_income");
    CHECK(means.figures[0].money);
    CHECK(means.figures[0].value == 2100 * decimal::kOne);
    CHECK(means.figures[1].money);
    CHECK_FALSE(means.figures[2].money);
    REQUIRE(means.because.form != nullptr);
    CHECK(means.because.values == std::vector<Lane>{3000 * decimal::kOne, 2100 * decimal::kOne});
}

TEST_CASE("what is not met is explained with its own sentence, what is open with none") {
    const Assessment poor = assess(small_law::with(small_law::spouse(), {"sponsor.income=2000"}));
    CHECK(of(poor, "means").status == Status::not_met);
    CHECK(of(poor, "means").because.values == std::vector<Lane>{100 * decimal::kOne});
    const Assessment open = assess(small_law::with(small_law::spouse(), {"sponsor.income=?"}));
    CHECK(of(open, "means").because.form == nullptr);
    CHECK(small_law::paths(of(open, "means").missing) == std::vector<std::string>{"sponsor.income"});
    CHECK(small_law::paths(open.members[0].missing) == std::vector<std::string>{"sponsor.income"});
}

TEST_CASE("a family is as weak as its weakest member") {
    const Assessment result = assess(two_children());
    CHECK(result.members[0].verdict == Verdict::eligible);
    CHECK(result.members[1].verdict == Verdict::not_eligible);
    CHECK(result.verdict == Verdict::not_eligible);
}

TEST_CASE("a refusal that time cures is not yet, with its day; one that time does not cure stays") {
    const Assessment waiting = assess(small_law::with(small_law::spouse(), {"sponsor.stay_since=2025-01-15"}));
    CHECK(waiting.verdict == Verdict::not_yet);
    CHECK(waiting.members[0].earliest_date == day("2027-01-15"));
    const Assessment never = assess(small_law::with(small_law::spouse(), {"sponsor.stay_since=2025-01-15", "household.housing=no"}));
    CHECK(never.verdict == Verdict::not_eligible);
    CHECK(never.members[0].earliest_date == std::nullopt);
    const Assessment prospect = assess(small_law::with(small_law::spouse(), {"sponsor.status=applicant"}));
    CHECK(prospect.verdict == Verdict::not_yet);
    CHECK(prospect.members[0].earliest_date == std::nullopt);
}

TEST_CASE("a contested reading is tried, and time is looked at under it") {
    const Assessment result = assess(small_law::with(small_law::spouse(), {"sponsor.stay_since=2025-01-15"}));
    const verdict::ReadingResult* wait = reading(result, "wait");
    REQUIRE(wait != nullptr);
    CHECK(wait->decisive);
    CHECK(wait->chosen == 0);
    CHECK(wait->verdicts == std::vector<Verdict>{Verdict::not_yet, Verdict::eligible, Verdict::not_eligible});
    const verdict::ReadingResult* share = reading(result, "share");
    REQUIRE(share != nullptr);
    CHECK_FALSE(share->decisive);
}

TEST_CASE("a reading that changes nothing about a member does not touch it") {
    const Assessment result = assess(two_children());
    CHECK(reading(result, "wait", 0) == nullptr);
    CHECK(reading(result, "share", 0) == nullptr);
}

TEST_CASE("a reading asked for is the one chosen") {
    const auto family = small_law::with(small_law::spouse(), {"sponsor.stay_since=2025-01-15"});
    const Assessment result = assess(family, {std::nullopt, {{small_law::reading("wait"), 1}}});
    CHECK(result.verdict == Verdict::eligible);
    CHECK(result.readings[small_law::reading("wait")] == 1);
    REQUIRE(reading(result, "wait") != nullptr);
    CHECK(reading(result, "wait")->chosen == 1);
    CHECK(reading(result, "wait")->verdicts[0] == Verdict::not_yet);
}

TEST_CASE("assumptions are listed where they took effect and something rests on them") {
    const Assessment given = assess(small_law::with(small_law::spouse(), {"application.proofs_on=2026-03-05"}));
    CHECK(given.assumptions.empty());
    const Assessment children = assess(two_children());
    // Custody is given for the second child only; the renewal does not matter to conditions that do not ask it, but to the fee.
    CHECK(assumed(children) == std::vector<std::string>{"application.renewal", "application.proofs_on", "member.custody"});
    const verdict::Assumed& custody = children.assumptions[2];
    CHECK(custody.member == 0);
    CHECK(custody.assumption == 0);
    CHECK(custody.value == 1);
    CHECK(children.assumptions[0].member == std::nullopt);
    CHECK(children.assumptions[1].value == day("2026-03-01"));

    auto subsidiary = small_law::with(two_children(), {"sponsor.status=subsidiary"});
    CHECK(assess(subsidiary).assumptions[2].assumption == 1);
}

TEST_CASE("formalities are listed where they hold, for each member they hold for") {
    const Assessment result = assess(two_children());
    REQUIRE(result.formalities.size() == 3);
    CHECK(result.formalities[0].value == day("2026-12-01"));
    CHECK(result.formalities[0].member == std::nullopt);
    CHECK(result.formalities[1].member == 0);
    CHECK(result.formalities[1].value == day("2033-05-05"));
    CHECK(result.formalities[2].member == 1);
    CHECK(result.leaves_open == std::vector<std::size_t>{0, 1});
    CHECK(assess(small_law::spouse()).leaves_open == std::vector<std::size_t>{0});
}

TEST_CASE("an amount used after the day to which it was checked is pointed out, one that decided nothing is not") {
    CHECK(assess(small_law::spouse()).stale.empty());
    const Assessment late = assess(small_law::with(small_law::spouse(), {"application.filed_on=2026-07-01"}));
    REQUIRE(late.stale.size() == 1);
    CHECK(late.stale[0].amount == 0);
    CHECK(late.stale[0].on == day("2026-07-01"));
    const auto exempt = small_law::with(small_law::spouse(),
                                        {"application.filed_on=2026-07-01", "sponsor.status=refugee", "sponsor.stay_since=2026-06-01"});
    CHECK(assess(exempt).stale.empty());
}

TEST_CASE("the day of the assessment is the one asked for, else the one given, else today") {
    auto family = small_law::with(small_law::spouse(), {"sponsor.status=subsidiary", "sponsor.stay_since=2025-10-01"});
    CHECK(assess(family).assessed_on == day("2026-03-01"));
    const Assessment before = assess(family, {day("2026-02-25"), {}});
    CHECK(before.assessed_on == day("2026-02-25"));
    CHECK_FALSE(before.assessed_today);
    CHECK(of(before, "waiting").status == Status::not_met);
    CHECK(of(assess(family), "waiting").status == Status::suspended);
    family = small_law::with(family, {"application.assessed_on=?"});
    const Assessment now = assess(family);
    CHECK(now.assessed_today);
    CHECK(now.assessed_on >= day("2025-01-01"));
}

TEST_CASE("a family without members is undetermined") {
    cases::Family family(*small_law::program()->rules);
    CHECK(assess(family).verdict == Verdict::undetermined);
}

TEST_CASE("a condition names the value of an amount that decided it, and the readings that it hangs on") {
    const auto with_income = [](const std::string& income, const std::string& filed, const std::string& since = "2020-01-01") {
        return assess(small_law::family("application: {filed_on: " + filed + "}\nsponsor: {status: refugee, stay_since: " + since +
                                        ", income: " + income +
                                        "}\nhousehold: {housing: yes}\n"
                                        "members: [{label: a, relation: spouse, birth_date: 1990-05-05}]\n"));
    };
    const std::size_t minimum = *small_law::program()->rules->amount("minimum");
    using Used = std::vector<verdict::UsedAmount>;

    const Assessment between = with_income("2200", "2026-03-01");  // 2,100 or, by the other reading, 2,310
    CHECK(of(between, "means").status == Status::met);
    CHECK(of(between, "means").amounts == Used{{minimum, 1}});
    CHECK(of(between, "means").readings == std::vector<std::size_t>{small_law::reading("share")});

    const Assessment enough = with_income("2310", "2026-03-01");
    CHECK(of(enough, "means").amounts == Used{{minimum, 1}});
    CHECK(of(enough, "means").readings.empty());

    CHECK(of(with_income("2310", "2025-12-31"), "means").amounts == Used{{minimum, 0}});
    CHECK(of(with_income("1200", "2025-08-17"), "means").amounts.empty());  // that law names no amount

    const Assessment exempt = with_income("100", "2026-03-01", "2025-12-01");
    CHECK(of(exempt, "means").status == Status::exempt);
    CHECK(of(exempt, "means").amounts.empty());
}
