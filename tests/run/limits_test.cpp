#include "run/limits.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/decimal.h"
#include "tests/oracle/rulebook.h"

/// What follows from facts known within limits lies within limits too, and a comparison is decided where all of them agree.
using namespace reunify;
using law::FactType;
using oracle::Rulebook;

namespace {

struct Law {
    Rulebook book;
    std::size_t income = book.fact("sponsor.income", FactType::money);
    std::size_t other = book.fact("sponsor.other", FactType::money);
    std::size_t born = book.fact("sponsor.born", FactType::date);
    std::size_t filed = book.fact("sponsor.filed", FactType::date);
    std::size_t earns = book.fact("member.income", FactType::money);
};

Lane day(std::string_view text) {
    return *calendar::parse_iso(text);
}

Lane euros(Lane sum) {
    return sum * decimal::kOne;
}

/// A family with an income of 2,300 to 2,400, a sponsor born in 2005 and two members, of whom one earns 50 to 150.
run::Batch half_known(const Law& law) {
    run::Batch batch(*law.book.get());
    batch.add_family();
    batch.add_members(2);
    batch.bound({law.income, 0, euros(2300), euros(2400)});
    batch.bound({law.born, 0, day("2005-01-01"), day("2005-12-31")});
    batch.set(law.filed, 0, day("2026-06-01"));
    batch.set(law.earns, 0, euros(10));
    batch.bound({law.earns, 1, euros(50), euros(150)});
    return batch;
}

}  // namespace

TEST_CASE("days and sums worked out from limits have limits") {
    Law law;
    std::vector<std::string> texts{"sponsor.income - 100",          "2500 - sponsor.income",     "if sponsor.income > 2350 then 1 else 5",
                                   "max(0, sponsor.income - 2350)", "sum(members[true].income)", "count(members[member.income > 100])",
                                   "sponsor.income + sponsor.other"};
    std::vector<feel::Expression> expressions;
    for (const std::string& text : texts) expressions.push_back(law.book.parse(text));
    expressions.push_back(law.book.parse("sponsor.born + duration(\"P18Y\")"));
    const auto loose = plan::plan_expressions(law.book.get(), expressions);
    const run::Batch batch = half_known(law);
    run::Evaluator run(loose.program);
    run.run(batch);
    const std::vector<std::pair<Lane, Lane>> expected{
        {euros(2200), euros(2300)}, {euros(100), euros(200)}, {euros(1), euros(5)}, {0, euros(50)}, {euros(60), euros(160)}, {0, euros(1)}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        INFO(texts[i]);
        const auto limits = run.limits(loose.roots[i], 0, 0);
        REQUIRE(limits);
        CHECK(limits->least == expected[i].first);
        CHECK(limits->most == expected[i].second);
    }
    CHECK_FALSE(run.limits(loose.roots[6], 0, 0));  // what is not known at all may be anything
    const auto of_age = run.limits(loose.roots[7], 0, 0);
    REQUIRE(of_age);
    CHECK(of_age->least == day("2023-01-01"));
    CHECK(of_age->most == day("2023-12-31"));
}

TEST_CASE("a comparison is decided where all that lies between the limits agrees, and where both sides are the same") {
    Law law;
    const std::vector<std::pair<std::string, Truth>> tests{
        {"sponsor.income - 100 >= 2200", Truth::yes},
        {"sponsor.income - 100 > 2200", Truth::unknown},
        {"sponsor.income - 100 > 2300", Truth::no},
        {"sponsor.born + duration(\"P18Y\") <= sponsor.filed", Truth::yes},
        {"sponsor.born + duration(\"P21Y\") <= sponsor.filed", Truth::unknown},
        {"sponsor.born + duration(\"P22Y\") <= sponsor.filed", Truth::no},
        {"sponsor.income < (if sponsor.filed > date(\"2020-01-01\") then sponsor.income else 0)", Truth::no},
        {"sponsor.income + sponsor.other > 0", Truth::unknown},
    };
    std::vector<feel::Expression> expressions;
    for (const auto& [text, truth] : tests) expressions.push_back(law.book.parse(text));
    const auto loose = plan::plan_expressions(law.book.get(), expressions);
    const run::Batch batch = half_known(law);
    run::Evaluator run(loose.program);
    run.run(batch);
    for (std::size_t i = 0; i < tests.size(); ++i) {
        INFO(tests[i].first);
        CHECK(run.truth(loose.roots[i], 0, 0) == tests[i].second);
    }
}
