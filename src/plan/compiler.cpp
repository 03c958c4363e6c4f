#include "plan/compiler.h"

#include <utility>

#include "feel/operation.h"

namespace reunify::plan {

using feel::Node;
using feel::Operation;
using Owner = law::RuleSet::Owner;

Kind kind_of(law::FactType type) {
    switch (type) {
        case law::FactType::money:
        case law::FactType::count:
            return Kind::number;
        case law::FactType::yes_no:
            return Kind::boolean;
        case law::FactType::date:
            return Kind::date;
        case law::FactType::choice:
        case law::FactType::text:
            break;
    }
    return Kind::text;
}

Compiler::Compiler(const law::RuleSet& rules, Program& program, const law::Scenario* scenario)
    : rules_(rules), layout_(program.layout), scenario_(scenario), assembler_(program) {
    layout_.facts.assign(rules.facts.size(), kNone);
    layout_.given.assign(rules.facts.size(), kNone);
    layout_.definitions.assign(rules.definitions.size(), kNone);
}

Register Compiler::expression(const feel::Expression& expression) {
    return compile(*expression);
}

Register Compiler::truth(const feel::Expression& expression) {
    return expression ? compile(*expression) : assembler_.truth(true);
}

Register Compiler::compile(const Node& node) {
    // Rule sets share subtrees (a definition's value holds its versions), so a node is looked at once.
    if (const auto known = compiled_.find(&node); known != compiled_.end()) return known->second;
    Register reg = kNone;
    if (node.form == Node::Form::literal) {
        reg = assembler_.constant(node.kind, node.value);
    } else if (node.form == Node::Form::symbol) {
        reg = symbol(node);
    } else {
        std::vector<Register> arguments;
        arguments.reserve(node.arguments.size());
        for (const feel::Expression& argument : node.arguments) arguments.push_back(compile(*argument));
        reg = node.operation == Operation::one_of ? assembler_.one_of(arguments[0], node.values)
                                                  : assembler_.operation(node.operation, node.kind, std::move(arguments), node.index);
    }
    compiled_.emplace(&node, reg);
    return reg;
}

Register Compiler::symbol(const Node& node) {
    const std::size_t index = rules_.scope[node.index].index;
    switch (rules_.owners[node.index]) {
        case Owner::fact:
            return fact(index);
        case Owner::definition:
            return definition(index);
        case Owner::reading:
            return assembler_.reading(index);
        case Owner::route:
            return node.kind == Kind::boolean ? has_right() : route();
        case Owner::regime:
            break;
    }
    return regime();
}

Register Compiler::fact(std::size_t fact) {
    if (layout_.facts[fact] != kNone) return layout_.facts[fact];
    const law::Fact& it = rules_.facts[fact];
    const Register given = assembler_.fact(fact, {kind_of(it.type), it.level});
    Register value = given;
    // The first assumption whose `when` holds is taken; where an earlier one may hold, a later one must not be.
    Register earlier = assembler_.truth(false);
    for (const law::Assumption& assumption : it.assumed) {
        const Register when = truth(assumption.when);
        value = assembler_.assume(value, assembler_.both(when, assembler_.no(earlier)), expression(assumption.value));
        earlier = assembler_.either(earlier, when);
    }
    layout_.given[fact] = given;
    return layout_.facts[fact] = value;
}

const feel::Expression* Compiler::set_by_scenario(std::size_t definition) const {
    if (scenario_ == nullptr) return nullptr;
    for (const law::Scenario::Setting& setting : scenario_->settings) {
        if (setting.definition == definition) return &setting.value;
    }
    return nullptr;
}

Register Compiler::definition(std::size_t definition) {
    Register& place = layout_.definitions[definition];
    if (place != kNone) return place;
    const feel::Expression* set = set_by_scenario(definition);
    if (set == nullptr || as_it_stands_ == definition) {
        const Register own = expression(rules_.definitions[definition].value);
        return set == nullptr ? place = own : own;
    }
    const std::optional<std::size_t> outer = std::exchange(as_it_stands_, definition);
    const Register value = expression(*set);
    as_it_stands_ = outer;
    return place = value;
}

Register Compiler::regime() {
    if (layout_.regime == kNone) {
        const auto found = rules_.definition("regime");
        layout_.regime = assembler_.for_members(found ? definition(*found) : assembler_.constant(Kind::text, kUnknown));
    }
    return layout_.regime;
}

Register Compiler::route() {
    if (layout_.route == kNone) {
        Register chosen = assembler_.constant(Kind::text, kUnknown);
        for (auto row = rules_.routes.rbegin(); row != rules_.routes.rend(); ++row) {
            const Register name = assembler_.constant(Kind::text, rules_.pool.find(row->name).value_or(kUnknown));
            Register holds = truth(row->holds);
            if (row->certain) holds = assembler_.assume(holds, assembler_.truth(true), assembler_.truth(false));
            chosen = assembler_.operation(Operation::choose, Kind::text, {holds, name, chosen});
        }
        layout_.route = assembler_.for_members(chosen);
    }
    return layout_.route;
}

Register Compiler::has_right() {
    if (layout_.has_right == kNone) {
        std::vector<Lane> without;
        for (const law::Route& row : rules_.routes) {
            if (row.no_right) without.push_back(rules_.pool.find(row.name).value_or(kUnknown));
        }
        layout_.has_right = assembler_.no(assembler_.one_of(route(), std::move(without)));
    }
    return layout_.has_right;
}

Register Compiler::outside() {
    std::vector<Lane> rows;
    for (const law::Route& row : rules_.routes) {
        if (row.outside) rows.push_back(rules_.pool.find(row.name).value_or(kUnknown));
    }
    if (layout_.outside == kNone && !rows.empty()) layout_.outside = assembler_.one_of(route(), std::move(rows));
    return layout_.outside;
}

Register Compiler::named(const std::string& name) {
    if (const auto found = rules_.definition(name)) return definition(*found);
    if (const auto found = rules_.fact(name)) return fact(*found);
    if (name == "route") return route();
    return kNone;
}

}  // namespace reunify::plan
