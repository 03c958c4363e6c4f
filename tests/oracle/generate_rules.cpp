#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/calendar.h"
#include "base/decimal.h"
#include "feel/operation.h"
#include "tests/oracle/generate.h"

namespace reunify::oracle {

using feel::Operation;
using law::FactType;
using Owner = law::RuleSet::Owner;

namespace {

constexpr int kDepth = 3;

Kind kind_of(FactType type) {
    if (type == FactType::yes_no) return Kind::boolean;
    if (type == FactType::date) return Kind::date;
    return type == FactType::choice || type == FactType::text ? Kind::text : Kind::number;
}

void name(law::RuleSet& rules, std::string path, Kind kind, Level level, std::size_t index, Owner owner) {
    feel::Symbol symbol;
    symbol.path = std::move(path);
    symbol.kind = kind;
    symbol.level = level;
    symbol.index = index;
    rules.scope.add(std::move(symbol));
    rules.owners.push_back(owner);
}

}  // namespace

std::shared_ptr<law::RuleSet> Generator::rules() {
    auto rules = std::make_shared<law::RuleSet>();
    rules->regimes = {"old_law", "new_law", "eu_law"};
    for (const std::string& regime : rules->regimes) rules->pool.code(regime);
    add_amounts(*rules);
    add_readings(*rules);
    add_facts(*rules);
    add_definitions(*rules);
    add_routes(*rules);
    add_conditions(*rules);
    return rules;
}

void Generator::add_facts(law::RuleSet& rules) {
    constexpr std::array<FactType, 6> types{FactType::money, FactType::count,  FactType::yes_no,
                                            FactType::date,  FactType::choice, FactType::date};
    for (const Level level : {Level::family, Level::member}) {
        for (std::size_t i = 0; i < 2 * types.size(); ++i) {
            law::Fact fact;
            fact.path = fmt::format("{}.f{}", level == Level::member ? "member" : "sponsor", i);
            fact.type = types[i % types.size()];
            fact.level = level;
            for (std::size_t choice = 0; fact.type == FactType::choice && choice < 4; ++choice) {
                law::Choice& made = fact.choices.emplace_back();
                made.name = fmt::format("choice_{}", choice);
                rules.pool.code(made.name);
            }
            // Assumptions name facts that are there already, so there is no cycle.
            while (chance(20) && fact.assumed.size() < 3) {
                law::Assumption& assumption = fact.assumed.emplace_back();
                if (chance(70)) assumption.when = expression(rules, Kind::boolean, level, 2);
                assumption.value = expression(rules, kind_of(fact.type), level, 1);
            }
            name(rules, fact.path, kind_of(fact.type), level, rules.facts.size(), Owner::fact);
            rules.facts.push_back(std::move(fact));
        }
    }
}

void Generator::add_amounts(law::RuleSet& rules) {
    for (std::size_t i = 0; i < 3; ++i) {
        law::Amount amount;
        amount.name = fmt::format("amount_{}", i);
        std::vector<Lane> days;
        for (std::size_t step = 0; step < 1 + 2 * i; ++step) days.push_back(day());
        std::sort(days.begin(), days.end());
        days.erase(std::unique(days.begin(), days.end()), days.end());
        for (const Lane from : days) {
            law::AmountValue& value = amount.values.emplace_back();
            value.from = from;
            value.value = chance(10) ? kUnknown : 2'131'280'000 + static_cast<Lane>(below(4)) * 10'000;
        }
        rules.scope.amounts.push_back(amount.name);
        rules.amounts.push_back(std::move(amount));
    }
}

void Generator::add_readings(law::RuleSet& rules) {
    for (std::size_t i = 0; i < 2; ++i) {
        law::Reading reading;
        reading.name = fmt::format("reading_{}", i);
        for (std::size_t option = 0; option < 2 + i; ++option) {
            law::ReadingOption& made = reading.options.emplace_back();
            made.name = fmt::format("choice_{}", option);
            rules.pool.code(made.name);
        }
        reading.preset = below(reading.options.size());
        name(rules, "reading." + reading.name, Kind::text, Level::constant, i, Owner::reading);
        rules.readings.push_back(std::move(reading));
    }
}

void Generator::add_definitions(law::RuleSet& rules) {
    constexpr std::array<Kind, 6> kinds{Kind::number, Kind::boolean, Kind::text, Kind::date, Kind::months, Kind::seconds};
    for (std::size_t i = 0; i <= kinds.size(); ++i) {
        law::Definition definition;
        const bool regime = i == kinds.size();
        definition.name = regime ? "regime" : fmt::format("definition_{}", i);
        definition.kind = regime ? Kind::text : kinds[i];
        definition.level = regime || chance(50) ? Level::member : Level::family;
        if (regime) {
            const auto word = [&](std::size_t which) { return literal(Kind::text, *rules.pool.find(rules.regimes[which])); };
            const auto test = [&] { return expression(rules, Kind::boolean, Level::member, kDepth); };
            definition.value =
                node(Operation::choose, Kind::text, {test(), word(0), node(Operation::choose, Kind::text, {test(), word(1), word(2)})});
        } else {
            definition.value = expression(rules, definition.kind, definition.level, kDepth);
        }
        name(rules, definition.name, definition.kind, definition.level, i, Owner::definition);
        rules.definitions.push_back(std::move(definition));
    }
}

void Generator::add_routes(law::RuleSet& rules) {
    for (std::size_t i = 0; i < 6; ++i) {
        law::Route route;
        route.name = fmt::format("route_{}", i);
        route.holds = expression(rules, Kind::boolean, Level::member, kDepth);
        route.no_right = chance(30);
        route.certain = chance(30);
        rules.pool.code(route.name);
        rules.routes.push_back(std::move(route));
    }
    name(rules, "route", Kind::text, Level::member, 0, Owner::route);
    name(rules, "has_right", Kind::boolean, Level::member, 1, Owner::route);
}

void Generator::add_conditions(law::RuleSet& rules) {
    using law::Otherwise;
    constexpr std::array<Otherwise, 3> meanings{Otherwise::refusal, Otherwise::individual_assessment, Otherwise::not_yet};
    static const std::vector<std::vector<std::vector<std::size_t>>> partitions{{{0, 1, 2}}, {{0}, {1, 2}}, {{0}, {1}, {2}},
                                                                               {{1}},       {{2, 0}},      {{2}, {1}}};
    for (std::size_t i = 0; i < 6; ++i) {
        law::Condition condition;
        condition.name = fmt::format("condition_{}", i);
        for (const auto& part : partitions[below(partitions.size())]) {
            law::ConditionVersion& version = condition.versions.emplace_back();
            for (const std::size_t regime : part) version.regimes.push_back(rules.regimes[regime]);
            if (chance(50)) version.applies = expression(rules, Kind::boolean, Level::member, 2);
            version.required = expression(rules, Kind::boolean, chance(70) ? Level::member : Level::family, kDepth);
            version.otherwise = meanings[below(meanings.size())];
            for (std::size_t exceptions = below(3); exceptions > 0; --exceptions) {
                law::Exception& exception = version.exceptions.emplace_back();
                exception.name = fmt::format("exception_{}", exceptions);
                exception.when = expression(rules, Kind::boolean, Level::member, 2);
            }
        }
        rules.conditions.push_back(std::move(condition));
    }
}

}  // namespace reunify::oracle
