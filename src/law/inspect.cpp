#include "law/inspect.h"

#include <algorithm>

#include "feel/operation.h"

namespace reunify::law {

using feel::Node;
using feel::Operation;

void walk(const feel::Expression& expression, const std::function<void(const Node&)>& see) {
    if (!expression) return;
    see(*expression);
    for (const feel::Expression& argument : expression->arguments) walk(argument, see);
}

namespace {

void walk_template(const Template& sentence, const std::function<void(const Node&)>& see) {
    for (const feel::Expression& placeholder : sentence.placeholders) walk(placeholder, see);
}

void walk_condition(const Condition& condition, const std::function<void(const Node&)>& see) {
    for (const ConditionVersion& version : condition.versions) {
        walk(version.applies, see);
        walk(version.required, see);
        for (const Exception& exception : version.exceptions) walk(exception.when, see);
        walk_template(version.met, see);
        walk_template(version.not_met, see);
    }
}

}  // namespace

void walk_rules(const RuleSet& rules, const std::function<void(const Node&)>& see) {
    for (const Fact& fact : rules.facts) {
        for (const Assumption& assumption : fact.assumed) {
            walk(assumption.when, see);
            walk(assumption.value, see);
        }
    }
    for (const Definition& definition : rules.definitions) walk(definition.value, see);
    for (const Route& route : rules.routes) walk(route.holds, see);
    for (const Condition& condition : rules.conditions) walk_condition(condition, see);
    for (const Paper& document : rules.documents) {
        walk(document.when, see);
        walk(document.later, see);
    }
    for (const Formality& formality : rules.formalities) {
        walk(formality.when, see);
        walk(formality.value, see);
        walk_template(formality.explain, see);
    }
    for (const OpenPoint& point : rules.open_points) walk(point.when, see);
}

std::optional<std::vector<std::string>> words_of(const Node& node, const RuleSet& rules) {
    if (node.form == Node::Form::literal) {
        if (!is_known(node.value)) return std::vector<std::string>{};
        return std::vector<std::string>{rules.pool.word(node.value)};
    }
    if (node.form == Node::Form::symbol) {
        const std::vector<std::string>& choices = rules.scope[node.index].choices;
        if (choices.empty()) return std::nullopt;
        return choices;
    }
    if (node.operation != Operation::choose) return std::nullopt;
    auto words = words_of(*node.arguments[1], rules);
    const auto others = words_of(*node.arguments[2], rules);
    if (!words || !others) return std::nullopt;
    for (const std::string& word : *others) {
        if (std::find(words->begin(), words->end(), word) == words->end()) words->push_back(word);
    }
    return words;
}

Position place_of_word(const feel::Expression& expression, std::string_view word, const feel::Pool& pool) {
    Position at{1, 1};
    walk(expression, [&](const Node& node) {
        const bool text = node.form == Node::Form::literal && node.kind == Kind::text && is_known(node.value);
        if (text && pool.word(node.value) == word) at = node.at;
    });
    return at;
}

bool is_money(const Node& node, const RuleSet& rules) {
    if (node.kind != Kind::number || node.form == Node::Form::literal) return false;
    if (node.form == Node::Form::symbol) {
        const std::size_t index = rules.scope[node.index].index;
        switch (rules.owners[node.index]) {
            case RuleSet::Owner::fact:
                return rules.facts[index].type == FactType::money;
            case RuleSet::Owner::definition:
                return rules.definitions[index].money;
            default:
                return false;
        }
    }
    const auto money = [&](const feel::Expression& argument) { return is_money(*argument, rules); };
    const std::vector<feel::Expression>& arguments = node.arguments;
    switch (feel::row_of(node.operation).money) {
        case feel::Money::first:
            return money(arguments[0]);
        case feel::Money::either:
            return std::any_of(arguments.begin(), arguments.end(), money);
        case feel::Money::chosen:
            return std::any_of(arguments.begin() + 1, arguments.end(), money);
        case feel::Money::product:
            return money(arguments[0]) != money(arguments[1]);
        case feel::Money::quotient:
            return money(arguments[0]) && !money(arguments[1]);
        case feel::Money::of_amount:
            return rules.amounts[node.index].money;
        case feel::Money::never:
            break;
    }
    return false;
}

}  // namespace reunify::law
