#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/calendar.h"
#include "base/decimal.h"
#include "feel/typed.h"
#include "law/ruleset.h"

namespace reunify::oracle {

/// A small rule set written by hand, part by part, with its expressions as text. What is named must have been added before.
class Rulebook {
public:
    explicit Rulebook(std::vector<std::string> regimes = {"old_law", "new_law"}) {
        for (const std::string& regime : regimes) rules_->pool.code(regime);
        rules_->regimes = std::move(regimes);
    }

    std::size_t fact(const std::string& path, law::FactType type, std::vector<std::string> choices = {}) {
        law::Fact fact;
        fact.path = path;
        fact.type = type;
        fact.level = path.starts_with("member.") ? Level::member : Level::family;
        for (const std::string& choice : choices) {
            rules_->pool.code(choice);
            fact.choices.push_back({choice, {}});
        }
        const Kind kind = type == law::FactType::yes_no ? Kind::boolean
                          : type == law::FactType::date ? Kind::date
                          : choices.empty()             ? Kind::number
                                                        : Kind::text;
        if (path == "application.filed_on") rules_->roles.filed_on = rules_->facts.size();
        if (path == "application.assessed_on") rules_->roles.assessed_on = rules_->facts.size();
        if (path == "member.relation") rules_->roles.relation = rules_->facts.size();
        rules_->facts.push_back(fact);
        return name(path, kind, fact.level, std::move(choices), rules_->facts.size() - 1, law::RuleSet::Owner::fact);
    }

    /// `when` may be empty.
    void assume(std::size_t fact, const std::string& when, const std::string& value) {
        law::Assumption assumption;
        if (!when.empty()) assumption.when = parse(when);
        assumption.value = parse(value);
        rules_->facts[fact].assumed.push_back(std::move(assumption));
    }

    void amount(const std::string& name, const std::vector<std::pair<std::string, std::string>>& values) {
        law::Amount amount;
        amount.name = name;
        for (const auto& [from, value] : values) {
            law::AmountValue& step = amount.values.emplace_back();
            step.from = *calendar::parse_iso(from);
            step.value = *decimal::parse(value);
        }
        rules_->scope.amounts.push_back(name);
        rules_->amounts.push_back(std::move(amount));
    }

    std::size_t reading(const std::string& named, std::vector<std::string> options) {
        law::Reading reading;
        reading.name = named;
        for (const std::string& option : options) {
            rules_->pool.code(option);
            reading.options.push_back({option, {}, {}, {}});
        }
        rules_->readings.push_back(std::move(reading));
        return name("reading." + named, Kind::text, Level::constant, std::move(options), rules_->readings.size() - 1,
                    law::RuleSet::Owner::reading);
    }

    std::size_t definition(const std::string& named, const std::string& value) {
        law::Definition definition;
        definition.name = named;
        definition.value = parse(value);
        definition.kind = definition.value->kind;
        definition.level = named == "regime" ? Level::member : definition.value->level;
        rules_->definitions.push_back(definition);
        std::vector<std::string> choices;
        if (named == "regime") choices = rules_->regimes;
        return name(named, definition.kind, definition.level, std::move(choices), rules_->definitions.size() - 1,
                    law::RuleSet::Owner::definition);
    }

    void route(const std::string& named, const std::string& holds, bool no_right = false) {
        law::Route route;
        route.name = named;
        route.holds = parse(holds);
        route.no_right = no_right;
        rules_->pool.code(named);
        rules_->routes.push_back(std::move(route));
    }

    law::Condition& condition(const std::string& named) {
        law::Condition& condition = rules_->conditions.emplace_back();
        condition.name = named;
        return condition;
    }

    law::ConditionVersion version(std::vector<std::string> regimes, const std::string& required,
                                  law::Otherwise otherwise = law::Otherwise::refusal) {
        law::ConditionVersion version;
        version.regimes = std::move(regimes);
        version.required = parse(required);
        version.otherwise = otherwise;
        return version;
    }

    feel::Expression parse(const std::string& text) {
        auto compiled = feel::compile(text, rules_->scope, rules_->pool);
        if (!compiled) FAIL(describe(compiled.faults()));
        return *compiled;
    }

    law::RuleSet& operator*() { return *rules_; }
    law::RuleSet* operator->() { return rules_.get(); }
    std::shared_ptr<const law::RuleSet> get() const { return rules_; }

private:
    std::size_t name(std::string path, Kind kind, Level level, std::vector<std::string> choices, std::size_t index,
                     law::RuleSet::Owner owner) {
        feel::Symbol symbol;
        symbol.path = std::move(path);
        symbol.kind = kind;
        symbol.level = level;
        symbol.choices = std::move(choices);
        symbol.index = index;
        rules_->scope.add(std::move(symbol));
        rules_->owners.push_back(owner);
        return index;
    }

    std::shared_ptr<law::RuleSet> rules_ = std::make_shared<law::RuleSet>();
};

}  // namespace reunify::oracle
