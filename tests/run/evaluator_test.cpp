#include "run/evaluator.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/oracle/rulebook.h"

using namespace reunify;
using law::FactType;
using oracle::Rulebook;

namespace {

struct Law {
    Rulebook book;
    std::size_t income = book.fact("sponsor.income", FactType::money);
    std::size_t relation = book.fact("member.relation", FactType::choice, {"spouse", "child", "sibling"});
    std::size_t earns = book.fact("member.income", FactType::money);
    std::size_t married = book.fact("member.married", FactType::yes_no);
    std::size_t base = book.reading("base", {"gross", "net"});

    Lane word(const std::string& text) const { return *book.get()->pool.find(text); }
};

}  // namespace

TEST_CASE("a family adds up its members, and unknown members make the sum unknown only if they count") {
    Law law;
    const auto loose = plan::plan_expressions(law.book.get(), {law.book.parse("count(members[member.relation = \"child\"])"),
                                                               law.book.parse("sum(members[member.relation = \"child\"].income)"),
                                                               law.book.parse("some m in members satisfies m.married")});
    run::Batch batch(*law.book);
    const auto member = [&](const char* relation, Lane income, Lane married) {
        const std::size_t row = batch.add_member();
        batch.set(law.relation, row, law.word(relation));
        batch.set(law.earns, row, income);
        batch.set(law.married, row, married);
    };
    batch.add_family();
    member("child", 5 * decimal::kOne, 0);
    member("child", 7 * decimal::kOne, kUnknown);
    member("spouse", kUnknown, 1);
    batch.add_family();
    batch.add_family();
    member("child", kUnknown, 0);
    run::Evaluator run(loose.program);
    run.run(batch);
    const run::Lanes count = run.lanes(loose.roots[0]);
    const run::Lanes sum = run.lanes(loose.roots[1]);
    const run::Truths some = run.truths(loose.roots[2]);
    CHECK(std::vector<Lane>{count[0], count[1], count[2]} == std::vector<Lane>{2 * decimal::kOne, 0, decimal::kOne});
    CHECK(std::vector<Lane>{sum[0], sum[1], sum[2]} == std::vector<Lane>{12 * decimal::kOne, 0, kUnknown});
    CHECK(some[0] == Truth::yes);
    CHECK(some[1] == Truth::no);
    CHECK(some[2] == Truth::no);
}

TEST_CASE("another option of a reading is tried and taken back in place") {
    Law law;
    const auto loose = plan::plan_expressions(
        law.book.get(), {law.book.parse("if reading.base = \"gross\" then sponsor.income else sponsor.income - member.income")});
    run::Batch batch(*law.book);
    batch.set(law.income, batch.add_family(), 100);
    batch.set(law.earns, batch.add_member(), 40);
    run::Evaluator run(loose.program);
    run.run(batch);
    CHECK(run.lane(loose.roots[0], 0, 0) == 100);
    run.vary(law.base, 1);
    CHECK(run.lane(loose.roots[0], 0, 0) == 60);
    run.reset(law.base);
    CHECK(run.lane(loose.roots[0], 0, 0) == 100);
    batch.readings[law.base] = 1;
    run.run(batch);
    CHECK(run.lane(loose.roots[0], 0, 0) == 60);
}

TEST_CASE("one evaluator runs batches of growing and shrinking size, of one member a family or several") {
    Law law;
    const auto loose = plan::plan_expressions(law.book.get(), {law.book.parse("sponsor.income + member.income")});
    run::Evaluator run(loose.program);
    run::Batch batch(*law.book);
    for (const std::size_t families : {3U, 1U, 200U, 0U, 50U}) {
        for (const std::size_t members : {1U, 2U}) {
            batch.clear();
            for (std::size_t family = 0; family < families; ++family) {
                batch.set(law.income, batch.add_family(), static_cast<Lane>(1000 * family));
                for (std::size_t m = 0; m < members; ++m) batch.set(law.earns, batch.add_member(), static_cast<Lane>(m));
            }
            run.run(batch);
            std::size_t wrong = 0;
            for (std::size_t row = 0; row < batch.members(); ++row) {
                if (run.lanes(loose.roots[0])[row] != static_cast<Lane>(1000 * (row / members) + row % members)) ++wrong;
            }
            CHECK(wrong == 0);
        }
    }
}

TEST_CASE("a program without rows and without members still has its constants") {
    Law law;
    const auto loose = plan::plan_expressions(law.book.get(), {law.book.parse("2 + 3"), law.book.parse("count(members[true])")});
    run::Batch batch(*law.book);
    batch.add_family();
    run::Evaluator run(loose.program);
    run.run(batch);
    CHECK(run.lane(loose.roots[0], 0, 0) == 5 * decimal::kOne);
    CHECK(run.lane(loose.roots[1], 0, 0) == 0);
}

TEST_CASE("wide and narrow rows give the same: comparisons, sums and amounts of columns of every length") {
    Law law;
    law.book.amount("floor", {{"1970-01-11", "1"}, {"1970-02-01", "2"}});
    const std::size_t filed = law.book.fact("application.filed_on", FactType::date);
    const auto loose = plan::plan_expressions(law.book.get(), {law.book.parse("sponsor.income < 10"), law.book.parse("sponsor.income - 10"),
                                                               law.book.parse("amount(\"floor\", application.filed_on)")});
    run::Evaluator run(loose.program);
    for (std::size_t families = 1; families < 70; ++families) {
        run::Batch batch(*law.book);
        for (std::size_t family = 0; family < families; ++family) {
            batch.add_family();
            if (family % 7 != 3) batch.set(law.income, family, static_cast<Lane>(family) * decimal::kOne);
            batch.set(filed, family, static_cast<Lane>(family));
        }
        run.run(batch);
        const std::size_t last = families - 1;
        const bool unknown = last % 7 == 3;
        CHECK(run.truths(loose.roots[0])[last] == (unknown ? Truth::unknown : to_truth(last < 10)));
        CHECK(run.lanes(loose.roots[1])[last] == (unknown ? kUnknown : (static_cast<Lane>(last) - 10) * decimal::kOne));
        CHECK(run.lanes(loose.roots[2])[last] == (last < 10 ? kUnknown : (last < 31 ? 1 : 2) * decimal::kOne));
    }
}

TEST_CASE("what is the same in all rows is computed for one of them, and every row has it") {
    Law law;
    const auto loose = plan::plan_expressions(
        law.book.get(), {law.book.parse("sponsor.income * 2"), law.book.parse("if sponsor.income < 10 then member.income else 7"),
                         law.book.parse("sponsor.income < 10 and member.income > 3"), law.book.parse("count(members[member.income > 3])")});
    run::Evaluator run(loose.program);
    for (const bool alike : {true, false}) {
        run::Batch batch(*law.book);
        for (Lane family = 0; family < 5; ++family) {
            batch.set(law.income, batch.add_family(), (alike ? 20 : 5 * family) * decimal::kOne);
            for (Lane m = 0; m < 3; ++m) batch.set(law.earns, batch.add_member(), m * 2 * decimal::kOne);
        }
        run.run(batch);
        CHECK(run.lanes(loose.roots[0]).same == alike);
        CHECK(run.lanes(loose.roots[1]).same == alike);
        CHECK(run.truths(loose.roots[2]).same == alike);
        CHECK(run.lanes(loose.roots[3]).same);
        for (std::size_t family = 0; family < 5; ++family) {
            const Lane income = alike ? 20 : 5 * static_cast<Lane>(family);
            for (std::size_t m = 0; m < 3; ++m) {
                const auto earned = static_cast<Lane>(m * 2);
                CHECK(run.lane(loose.roots[0], family, family * 3 + m) == 2 * income * decimal::kOne);
                CHECK(run.lane(loose.roots[1], family, family * 3 + m) == (income < 10 ? earned : 7) * decimal::kOne);
                CHECK(run.truth(loose.roots[2], family, family * 3 + m) == to_truth(income < 10 && earned > 3));
                CHECK(run.lane(loose.roots[3], family, family * 3 + m) == decimal::kOne);
            }
        }
    }
}

TEST_CASE("a column that a batch fills with one value counts for every row, until the rows are forgotten") {
    Law law;
    const auto loose = plan::plan_expressions(law.book.get(), {law.book.parse("sponsor.income + member.income")});
    run::Evaluator run(loose.program);
    run::Batch batch(*law.book);
    for (std::size_t family = 0; family < 3; ++family) {
        batch.set(law.income, batch.add_family(), static_cast<Lane>(family));
        batch.add_member();
    }
    batch.set_all(law.earns, Lane{10});
    run.run(batch);
    CHECK(run.lane(loose.roots[0], 2, 2) == 12);
    batch.clear();
    batch.set(law.income, batch.add_family(), 1);
    batch.add_member();
    run.run(batch);
    CHECK(run.lane(loose.roots[0], 0, 0) == kUnknown);
}
