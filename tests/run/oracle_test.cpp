#include "tests/oracle/oracle.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "plan/program.h"
#include "run/evaluator.h"
#include "tests/oracle/generate.h"
#include "tests/run/fixture.h"

using namespace reunify;
using oracle::Generator;
using oracle::Oracle;
using oracle::Value;

namespace {

Value value_at(const run::Evaluator& run, plan::Register reg, std::size_t family, std::size_t member) {
    if (run.program().columns[reg].kind != Kind::boolean) return oracle::from_lane(run.lane(reg, family, member));
    switch (run.truth(reg, family, member)) {
        case Truth::no:
            return oracle::from_lane(0);
        case Truth::yes:
            return oracle::from_lane(1);
        case Truth::error:
            return oracle::from_lane(kError);
        case Truth::unknown:
            break;
    }
    return oracle::from_lane(kUnknown);
}

/// Some rules, families and the batch made of them.
struct World {
    World(std::uint64_t seed, std::size_t count) : generator(seed), rules(generator.rules()), batch(*rules) {
        // Families of one member each, as in a table without families, take a path of their own.
        const bool one_each = seed % 4 == 0;
        while (families.size() < count) {
            oracle::Family family = generator.family(*rules);
            if (one_each && family.members.empty()) continue;
            if (one_each) family.members.resize(1);
            append(batch, *rules, families.emplace_back(std::move(family)));
        }
    }

    /// Calls `look(family, member)` for each member, with no member for a family without any.
    template <class Look>
    void each_row(Look look) const {
        for (std::size_t family = 0; family < families.size(); ++family) {
            const std::size_t size = families[family].members.size();
            for (std::size_t member = 0; member < size; ++member) look(family, member);
        }
    }

    Generator generator;
    std::shared_ptr<law::RuleSet> rules;
    run::Batch batch;
    std::vector<oracle::Family> families;
};

struct Comparison {
    Comparison(const World& in, const run::Evaluator& evaluator, std::uint64_t of, std::vector<std::size_t> chosen)
        : world(in), run(evaluator), seed(of), readings(std::move(chosen)) {
        for (const oracle::Family& family : world.families) oracles.emplace_back(*world.rules, family, readings);
    }
    Comparison(const Comparison&) = delete;

    const World& world;
    const run::Evaluator& run;
    std::uint64_t seed;
    std::vector<std::size_t> readings;
    std::vector<Oracle> oracles;  ///< by family
    std::size_t rows = 0;
    std::size_t known = 0;  ///< rows with a value, neither unknown nor error

    void same(Value found, Value wanted, std::size_t family, const std::string& what) {
        ++rows;
        if (wanted.known()) ++known;
        if (found == wanted) return;
        FAIL(fmt::format("seed {}: {}\nprogram: {}  oracle: {}\n{}", seed, what, describe(found), describe(wanted),
                         describe(*world.rules, world.families[family])));
    }

    /// One expression on every row of its level.
    void expression(const feel::Expression& expression, plan::Register reg) {
        const std::string text = feel::to_text(*expression, world.rules->scope, world.rules->pool);
        for (std::size_t family = 0; family < world.families.size(); ++family) {
            const Oracle& oracle = oracles[family];
            if (expression->level != Level::member) {
                same(value_at(run, reg, family, 0), oracle.of(*expression, std::nullopt), family, text);
                continue;
            }
            const std::size_t first = world.batch.first_member(family);
            for (std::size_t member = 0; member < world.families[family].members.size(); ++member) {
                same(value_at(run, reg, family, first + member), oracle.of(*expression, member), family, text);
            }
        }
    }
};

constexpr std::array<Kind, 6> kKinds{Kind::boolean, Kind::number, Kind::boolean, Kind::date, Kind::months, Kind::seconds};

}  // namespace

TEST_CASE("the program and the oracle agree on generated expressions and families") {
    const std::uint64_t start = oracle::seed_or(20261122);
    std::size_t rows = 0, known = 0, expressions_seen = 0;
    for (std::uint64_t seed = start; rows < 220'000; ++seed) {
        World world(seed, 50);
        std::vector<feel::Expression> expressions;
        for (std::size_t i = 0; i < 40; ++i) {
            const Level level = world.generator.chance(65) ? Level::member : Level::family;
            expressions.push_back(world.generator.expression(*world.rules, kKinds[i % kKinds.size()], level, 2 + static_cast<int>(i % 3)));
        }
        const plan::Loose loose = plan::plan_expressions(world.rules, expressions);
        run::Evaluator run(loose.program);
        run.run(world.batch);
        Comparison comparison(world, run, seed, world.batch.readings);
        for (std::size_t i = 0; i < expressions.size(); ++i) comparison.expression(expressions[i], loose.roots[i]);

        std::vector<std::size_t> readings = world.batch.readings;
        const std::size_t reading = seed % 2;
        readings[reading] = (readings[reading] + 1) % world.rules->readings[reading].options.size();
        run.vary(reading, readings[reading]);
        Comparison varied(world, run, seed, readings);
        for (std::size_t i = 0; i < expressions.size(); i += 4) varied.expression(expressions[i], loose.roots[i]);
        run.reset(reading);
        for (std::size_t i = 0; i < expressions.size(); i += 8) comparison.expression(expressions[i], loose.roots[i]);
        rows += comparison.rows + varied.rows;
        known += comparison.known + varied.known;
        expressions_seen += expressions.size();
    }
    MESSAGE(expressions_seen, " expressions, ", rows, " rows, of which known: ", known);
    CHECK(known > rows / 3);
}

TEST_CASE("the program and the oracle agree on generated rule sets as a whole") {
    const std::uint64_t start = oracle::seed_or(7);
    for (std::uint64_t seed = start; seed < start + 40; ++seed) {
        World world(seed, 20);
        const auto program = plan::plan(world.rules);
        run::Evaluator run(program);
        run.run(world.batch);
        Comparison comparison(world, run, seed, world.batch.readings);
        const plan::Layout& layout = program->layout;
        world.each_row([&](std::size_t family, std::size_t member) {
            const Oracle& oracle = comparison.oracles[family];
            const std::size_t row = world.batch.first_member(family) + member;
            const auto check = [&](plan::Register reg, Value wanted, const std::string& what) {
                comparison.same(value_at(run, reg, family, row), wanted, family, what);
            };
            check(layout.regime, oracle.regime(member), "regime");
            check(layout.route, oracle.route(member), "route");
            check(layout.has_right, oracle.has_right(member), "has_right");
            for (std::size_t i = 0; i < layout.conditions.size(); ++i) {
                const oracle::ConditionState state = oracle.condition(i, member);
                check(layout.conditions[i].applies, state.applies, fmt::format("condition {} applies", i));
                check(layout.conditions[i].excepted, state.excepted, fmt::format("condition {} excepted", i));
                check(layout.conditions[i].required, state.required, fmt::format("condition {} required", i));
                check(layout.conditions[i].fails, state.fails, fmt::format("condition {} fails", i));
            }
            check(layout.refused, oracle.failing(law::Otherwise::refusal, member), "refused");
            check(layout.waits, oracle.failing(law::Otherwise::not_yet, member), "waits");
            check(layout.assessed, oracle.failing(law::Otherwise::individual_assessment, member), "assessed");
        });
        CHECK(comparison.rows > 0);
    }
}
