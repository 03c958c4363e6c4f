#include "verdict/filing_day_search.h"

#include <doctest/doctest.h>

#include "feel/operation.h"
#include "plan/critical.h"
#include "tests/oracle/generate.h"
#include "tests/verdict/earliest.h"
#include "tests/verdict/small_law.h"
#include "verdict/columns.h"
#include "verdict/timeline.h"

using namespace reunify;
using small_law::day;
using verdict::Status;
using verdict::Verdict;

namespace {

verdict::Earliest earliest(const cases::Family& family) {
    return verdict::earliest(small_law::program(), family, {});
}
verdict::Timeline course(const cases::Family& family) {
    return verdict::timeline(small_law::program(), family, {});
}

cases::Family waiting() {
    return small_law::with(small_law::spouse(), {"sponsor.stay_since=2025-01-15"});
}

}  // namespace

TEST_CASE("the earliest day is the first on which nothing means refusal") {
    const verdict::Earliest found = earliest(waiting());
    CHECK(found.members[0] == day("2027-01-15"));
    CHECK(found.family == day("2027-01-15"));
}

TEST_CASE("members who need not wait have no earliest day, nor those whom time does not help") {
    CHECK(earliest(small_law::spouse()).members[0] == std::nullopt);
    CHECK(earliest(small_law::with(waiting(), {"household.housing=no"})).members[0] == std::nullopt);
    CHECK(earliest(small_law::with(waiting(), {"application.filed_on=2000..2050"})).members[0] == std::nullopt);
    CHECK(earliest(small_law::with(waiting(), {"members[0].relation=sibling"})).members[0] == std::nullopt);
}

TEST_CASE("a day more than ten years ahead is no day") {
    CHECK(earliest(small_law::with(waiting(), {"sponsor.stay_since=2034-03-01"})).members[0] == day("2036-03-01"));
    CHECK(earliest(small_law::with(waiting(), {"sponsor.stay_since=2034-03-02"})).members[0] == std::nullopt);
}

TEST_CASE("the family's day is good for all its members") {
    const auto family = small_law::family(R"(
application: {filed_on: 2026-03-01, renewal: no}
sponsor: {status: unlimited_stay, stay_since: 2025-01-15, income: 3000}
household: {housing: yes}
members:
  - {relation: spouse}
  - {relation: child, custody: yes, birth_date: 2009-01-16}
  - {relation: child, custody: yes, birth_date: 2009-01-15}
)");
    const verdict::Earliest found = earliest(family);
    CHECK(found.members[0] == day("2027-01-15"));
    CHECK(found.members[1] == day("2027-01-15"));
    CHECK(found.members[2] == std::nullopt);
    CHECK(found.family == std::nullopt);
    CHECK(earliest(small_law::with(family, {"members[2].birth_date=2009-01-17"})).family == day("2027-01-15"));
}

TEST_CASE("the course of ten years tells each change with its cause") {
    const verdict::Timeline found = course(waiting());
    CHECK(found.from == day("2026-03-01"));
    CHECK(found.until == day("2036-03-01"));
    CHECK(found.verdict == Verdict::not_yet);
    CHECK(found.earliest == day("2027-01-15"));
    REQUIRE(found.changes.size() == 1);
    CHECK(found.changes[0].on == day("2027-01-15"));
    CHECK(found.changes[0].verdict == Verdict::eligible);
    REQUIRE(found.changes[0].causes.size() == 1);
    CHECK(found.changes[0].causes[0].condition == small_law::condition("waiting"));
    CHECK(found.changes[0].causes[0].before == Status::not_met);
    CHECK(found.changes[0].causes[0].after == Status::met);
    CHECK(found.losses.empty());
    REQUIRE(found.stale.size() == 1);
    CHECK(found.stale[0].on == day("2026-07-01"));
}

TEST_CASE("the last day before something is lost is told") {
    const auto family = small_law::family(R"(
application: {filed_on: 2026-03-01, renewal: no}
sponsor: {status: refugee, stay_since: 2026-01-31, income: 100}
household: {housing: yes}
members:
  - {relation: spouse}
  - {relation: child, custody: yes, birth_date: 2010-06-15}
)");
    const verdict::Timeline found = course(family);
    REQUIRE(found.losses.size() == 2);
    CHECK(found.losses[0].last_day == day("2026-07-31"));
    CHECK(found.losses[0].condition == small_law::condition("means"));
    CHECK(found.losses[0].before == Status::exempt);
    CHECK(found.losses[1].last_day == day("2028-06-14"));
    CHECK(found.losses[1].member == 1);
    CHECK(found.earliest == day("2026-03-01"));
}

TEST_CASE("a change of regime is told, and without a filing day the course begins at the assessment") {
    const verdict::Timeline regime =
        course(small_law::with(small_law::spouse(), {"application.filed_on=2025-08-01", "sponsor.stay_since=2025-08-01"}));
    REQUIRE(!regime.changes.empty());
    CHECK(regime.changes[0].on == day("2025-08-18"));
    CHECK(regime.changes[0].regime_of == std::vector<std::size_t>{0});
    CHECK(regime.changes[0].verdict == Verdict::not_yet);
    const verdict::Timeline open = course(small_law::with(small_law::spouse(), {"application.filed_on=?"}));
    CHECK(open.from_assessment);
    CHECK(open.from == day("2026-03-01"));
}

namespace {

/// Generated rules whose answers hang on days: the first date of the family without an assumption is made the filing day.
std::shared_ptr<law::RuleSet> dated_rules(oracle::Generator& generator, std::size_t& filed_on) {
    std::shared_ptr<law::RuleSet> rules = generator.rules();
    filed_on = 0;
    const auto suits = [](const law::Fact& fact) {
        return fact.type == law::FactType::date && fact.level == Level::family && fact.assumed.empty();
    };
    while (filed_on < rules->facts.size() && !suits(rules->facts[filed_on])) ++filed_on;
    if (filed_on == rules->facts.size()) return nullptr;
    rules->facts[filed_on].path = "application.filed_on";
    rules->roles.filed_on = filed_on;
    const auto truth = [] { return oracle::literal(Kind::boolean, 1); };
    for (law::Route& route : rules->routes) {
        route.holds = truth();
        route.no_right = false;
    }
    const auto word = [&](std::string_view regime) { return oracle::literal(Kind::text, rules->pool.code(regime)); };
    rules->definitions[*rules->definition("regime")].value =
        oracle::node(feel::Operation::choose, Kind::text, {generator.deadline(*rules, Level::member, 2), word("old_law"), word("new_law")});
    std::vector<feel::Expression> dates;
    feel::Expression filing_day;
    feel::Scope renamed;
    for (feel::Symbol named : rules->scope) {
        const std::size_t place = renamed.size();
        const bool date = rules->owners[place] == law::RuleSet::Owner::fact && named.kind == Kind::date;
        if (date) (named.index == filed_on ? filing_day : dates.emplace_back()) = oracle::symbol(*rules, place);
        if (date && named.index == filed_on) named.path = rules->facts[filed_on].path;
        renamed.add(std::move(named));
    }
    renamed.amounts = rules->scope.amounts;
    rules->scope = std::move(renamed);
    // Some day and so many months must have passed.
    const auto waited = [&] {
        const feel::Expression months = oracle::literal(Kind::months, static_cast<Lane>(generator.below(60)));
        const feel::Expression end = oracle::node(feel::Operation::add_months, Kind::date, {dates[generator.below(dates.size())], months});
        return oracle::node(feel::Operation::less_or_equal, Kind::boolean, {end, filing_day});
    };
    rules->conditions.resize(2);
    for (law::Condition& condition : rules->conditions) {
        for (law::ConditionVersion& version : condition.versions) {
            const feel::Operation joined = generator.chance(50) ? feel::Operation::conjunction : feel::Operation::disjunction;
            version.applies = nullptr;
            version.required = oracle::node(joined, Kind::boolean, {waited(), generator.deadline(*rules, Level::member, 2)});
            for (law::Exception& exception : version.exceptions) exception.when = generator.deadline(*rules, Level::member, 1);
        }
    }
    return rules;
}

}  // namespace

TEST_CASE("the days looked at are all that matter: the earliest day is that of a run over every day") {
    const std::uint64_t seed = oracle::seed_or(20'261'122);
    oracle::Generator generator(seed);
    std::size_t found = 0, sparsely = 0;
    for (int round = 0; round < 30; ++round) {
        std::size_t filed_on = 0;
        const std::shared_ptr<law::RuleSet> rules = dated_rules(generator, filed_on);
        if (!rules) continue;
        const auto program = plan::plan(rules);
        if (!plan::critical_days(*program, filed_on).daily) ++sparsely;
        for (int draw = 0; draw < 5; ++draw) {
            const oracle::Family drawn = generator.family(*rules);
            cases::Family family(*rules);
            family.facts = drawn.facts;
            for (const auto& facts : drawn.members) family.members.push_back({"m", facts});
            if (!is_known(family.facts[filed_on])) family.facts[filed_on] = generator.day();
            const verdict::Earliest sparse = verdict::earliest(program, family, {});
            const verdict::Timeline every = verdict::timeline(program, family, {});
            for (std::size_t m = 0; m < family.members.size(); ++m) {
                if (!sparse.members[m] && !verdict::may_improve(every.members[m])) continue;
                INFO("seed ", seed, ", round ", round, ", family ", draw, ", member ", m);
                CHECK(sparse.members[m] == every.earliest_of[m]);
                if (sparse.members[m]) ++found;
            }
        }
    }
    CHECK(found > 10);
    CHECK(sparsely > 5);
}
