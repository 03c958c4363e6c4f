#pragma once

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "law/ruleset.h"
#include "tests/oracle/oracle.h"

namespace reunify::oracle {

/// Random rules, expressions and families, well typed and near the places where answers turn: thresholds, month ends, a cent more or less.
/// The same seed gives the same, everywhere.
class Generator {
public:
    explicit Generator(std::uint64_t seed) : random_(seed) {}

    /// Facts of every type and level (some with assumptions), amounts, readings, definitions (`regime` among them), routes and conditions.
    std::shared_ptr<law::RuleSet> rules();

    /// A tree of that kind that speaks about a family or a member, over the symbols that `rules` has so far.
    feel::Expression expression(const law::RuleSet& rules, Kind kind, Level level, int depth);

    /// A truth made of comparisons of days only, shifted and chosen between, and of amounts on such days: what timelines are made for.
    feel::Expression deadline(const law::RuleSet& rules, Level level, int depth);

    Family family(const law::RuleSet& rules);

    std::size_t below(std::size_t count) { return static_cast<std::size_t>(random_() % count); }
    bool chance(int percent) { return static_cast<int>(random_() % 100) < percent; }
    Lane day();

private:
    struct Shape;
    static std::vector<Shape> with_functions(std::vector<Shape> shapes);

    Lane literal_value(const law::RuleSet& rules, Kind kind);
    Lane fact_value(const law::RuleSet& rules, const law::Fact& fact);
    feel::Expression leaf(const law::RuleSet& rules, Kind kind, Level level);
    feel::Expression moment(const law::RuleSet& rules, Level level, int depth);
    feel::Expression apply(const law::RuleSet& rules, Kind kind, Level level, int depth, const Shape& shape);

    void add_facts(law::RuleSet& rules);
    void add_amounts(law::RuleSet& rules);
    void add_readings(law::RuleSet& rules);
    void add_definitions(law::RuleSet& rules);
    void add_routes(law::RuleSet& rules);
    void add_conditions(law::RuleSet& rules);

    std::mt19937_64 random_;
};

/// The seed of the tests: `fixed` unless REUNIFY_SEED says otherwise.
std::uint64_t seed_or(std::uint64_t fixed);

/// An operation node with its level worked out from its arguments.
feel::Expression node(feel::Operation operation, Kind kind, std::vector<feel::Expression> arguments);
feel::Expression literal(Kind kind, Lane value);
feel::Expression symbol(const law::RuleSet& rules, std::size_t place);

}  // namespace reunify::oracle
