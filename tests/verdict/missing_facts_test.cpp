#include "verdict/missing_facts.h"

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <utility>

#include "feel/operation.h"
#include "tests/verdict/small_law.h"
#include "verdict/assessment.h"
#include "verdict/columns.h"

using namespace reunify;
using Paths = std::vector<std::string>;

namespace {

Paths missing_for(const cases::Family& family, std::string_view condition, std::size_t member = 0) {
    const verdict::SingleCase single_case(*small_law::program()->rules, family, {});
    run::Evaluator run(small_law::program());
    run.run(single_case.batch);
    return small_law::paths(
        verdict::MissingFacts(run).of(small_law::program()->layout.conditions[small_law::condition(condition)].fails, 0, member));
}

Paths missing(const cases::Family& family, std::size_t member = 0) {
    const verdict::SingleCase single_case(*small_law::program()->rules, family, {});
    run::Evaluator run(small_law::program());
    run.run(single_case.batch);
    verdict::MissingFacts missing_facts(run);
    return small_law::paths(verdict::missing(missing_facts, run, 0, member));
}

/// The same search step by step, without a short cut: at each instruction to those arguments that keep it unknown.
class PlainSearch {
public:
    explicit PlainSearch(const run::Evaluator& run) : run_(run) {}

    std::vector<std::size_t> of(plan::Register reg) {
        visit(reg, 0);
        return {facts_.begin(), facts_.end()};
    }

private:
    Truth truth(plan::Register reg, std::size_t member) const { return run_.truth(reg, 0, member); }

    void visit(plan::Register reg, std::size_t member) {
        if (reg == plan::kNone || verdict::value_of(run_, reg, 0, member) != kUnknown || !seen_.insert({reg, member}).second) return;
        using feel::Operation;
        const plan::Instruction& code = run_.program().code[reg];
        if (code.source == plan::Origin::fact) facts_.insert(code.index);
        if (code.source == plan::Origin::spread) visit(code.a, member);
        if (code.source == plan::Origin::assume) assumed(reg, member);
        if (code.source != plan::Origin::operation) return;
        if (code.operation == Operation::choose || code.operation == Operation::choose_truth) {
            const Truth test = truth(code.a, member);
            visit(test == Truth::unknown ? code.a : test == Truth::yes ? code.b : test == Truth::no ? code.c : plan::kNone, member);
        } else if (feel::is_aggregate(code.operation)) {
            for (std::size_t m = 0; m < run_.batch().members(); ++m) {
                visit(code.a, m);
                if (code.b != plan::kNone && truth(code.a, m) == Truth::yes) visit(code.b, m);
            }
        } else {
            for (const plan::Register argument : {code.a, code.b, code.c}) visit(argument, member);
        }
    }

    void assumed(plan::Register last, std::size_t member) {
        const std::vector<plan::Instruction>& code = run_.program().code;
        plan::Register reg = last;
        bool holds = false;
        for (; code[reg].source == plan::Origin::assume; reg = code[reg].a) {
            if (code[reg].b != plan::kNone && truth(code[reg].b, member) != Truth::yes) continue;
            holds = true;
            visit(code[reg].c, member);
        }
        for (plan::Register one = last; !holds && one != reg; one = code[one].a) visit(code[one].b, member);
        if (!holds) visit(reg, member);
    }

    const run::Evaluator& run_;
    std::set<std::pair<plan::Register, std::size_t>> seen_;
    std::set<std::size_t> facts_;
};

}  // namespace

TEST_CASE("the short cuts find what a search step by step finds") {
    const auto program = small_law::program();
    const auto whole = small_law::family(R"(
application: {filed_on: 2026-03-01, renewal: no}
sponsor: {status: refugee, stay_since: 2020-01-01, income: 100}
household: {housing: yes}
members:
  - {relation: spouse, birth_date: 1990-01-01}
  - {relation: child, birth_date: 2015-01-01}
  - {relation: child, birth_date: 2015-01-01, custody: yes}
)");
    std::mt19937 random(20261122);
    std::size_t open = 0;
    for (int round = 0; round < 400; ++round) {
        auto family = whole;
        for (Lane& value : family.facts) {
            if (random() % 3 == 0) value = kUnknown;
        }
        for (cases::Member& member : family.members) {
            for (Lane& value : member.facts) {
                if (random() % 3 == 0) value = kUnknown;
            }
        }
        const verdict::SingleCase single_case(*program->rules, family, {});
        run::Evaluator run(program);
        run.run(single_case.batch);
        verdict::MissingFacts missing_facts(run);
        std::vector<plan::Register> registers{program->layout.has_right, program->layout.route};
        for (const plan::ConditionSlots& condition : program->layout.conditions) registers.push_back(condition.fails);
        for (const plan::Register reg : registers) {
            const std::vector<std::size_t> found = PlainSearch(run).of(reg);
            CHECK(missing_facts.of(reg, 0, 0) == found);
            open += found.size();
        }
    }
    CHECK(open > 1000);
}

TEST_CASE("a known value has nothing missing") {
    CHECK(missing_for(small_law::spouse(), "housing").empty());
    CHECK(missing_for(small_law::with(small_law::spouse(), {"household.housing=no"}), "housing").empty());
}

TEST_CASE("an unknown is followed back to the facts not given that keep it open") {
    const auto family = small_law::spouse();
    CHECK(missing_for(small_law::with(family, {"household.housing=?"}), "housing") == Paths{"household.housing"});
    CHECK(missing_for(small_law::with(family, {"sponsor.income=?"}), "means") == Paths{"sponsor.income"});
    CHECK(missing_for(small_law::with(family, {"sponsor.stay_since=?", "sponsor.income=?"}), "waiting") == Paths{"sponsor.stay_since"});
}

TEST_CASE("parts that are decided without a fact are not missing it") {
    // The income is missing too, but the window exempts whatever it is.
    const auto family =
        small_law::with(small_law::spouse(), {"sponsor.status=refugee", "sponsor.stay_since=2026-01-01", "sponsor.income=?"});
    CHECK(missing_for(family, "means").empty());
    // An open window: either the day of the status or the income would settle it.
    const auto open = small_law::with(family, {"sponsor.stay_since=?"});
    CHECK(missing_for(open, "means") == Paths{"sponsor.stay_since", "sponsor.income"});
}

TEST_CASE("another member's fact can be what is missing") {
    const auto family = small_law::family(R"(
application: {filed_on: 2026-03-01, renewal: no}
sponsor: {status: refugee, stay_since: 2020-01-01, income: 100}
members:
  - {relation: child, birth_date: 2015-01-01}
  - {relation: child, birth_date: 2015-01-01}
  - {birth_date: 2015-01-01}
)");
    CHECK(missing_for(family, "means") == Paths{"member.relation"});
}

TEST_CASE("an assumption that takes effect leaves nothing missing, one that may take effect leaves two ways out") {
    const auto child = small_law::with(small_law::spouse(), {"members[0].relation=child", "members[0].birth_date=2015-01-01"});
    CHECK(missing_for(small_law::with(child, {"sponsor.status=refugee"}), "custody").empty());
    CHECK(missing_for(small_law::with(child, {"sponsor.status=unlimited_stay"}), "custody") == Paths{"member.custody"});
    CHECK(missing_for(small_law::with(child, {"sponsor.status=?"}), "custody") == Paths{"sponsor.status", "member.custody"});
    CHECK(missing_for(small_law::with(child, {"sponsor.status=subsidiary", "members[0].birth_date=?"}), "custody") ==
          Paths{"member.birth_date"});
}

TEST_CASE("an amount that nobody knows is no fact to ask for") {
    auto texts = small_law::folder();
    texts["amounts/minimum.yaml"].replace(texts["amounts/minimum.yaml"].find("2100"), 4, "unknown");
    const auto program = plan::plan(small_law::rules(texts));
    const verdict::SingleCase single_case(*program->rules, small_law::spouse(), {});
    run::Evaluator run(program);
    run.run(single_case.batch);
    const std::size_t means = small_law::condition("means");
    CHECK(verdict::status_of(run, means, 0, 0) == verdict::Status::unknown);
    CHECK(verdict::MissingFacts(run).of(program->layout.conditions[means].fails, 0, 0).empty());
}

TEST_CASE("what alone keeps the most conditions open is asked first") {
    const auto nothing = small_law::family("application: {filed_on: 2000..2050}\nmembers: [{relation: spouse}]");
    const Paths all = missing(nothing);
    REQUIRE(all.size() >= 3);
    // The status, the housing and the filing day each settle a condition alone; the filing day is part of more of them.
    CHECK(all[0] == "application.filed_on");
    CHECK(Paths(all.begin() + 1, all.begin() + 3) == Paths{"sponsor.status", "household.housing"});
    CHECK(verdict::ranked({{3}, {1, 2}, {2, 5}, {4}, {4}}) == std::vector<std::size_t>{4, 3, 2, 1, 5});
    CHECK(verdict::ranked({}).empty());
    CHECK(missing(small_law::with(small_law::spouse(), {"members[0].relation=?"}))[0] == "member.relation");
}
