#include "proof/alterations.h"

#include <optional>
#include <utility>

#include "base/decimal.h"
#include "feel/operation.h"

namespace reunify::proof {

using feel::Expression;
using feel::Node;
using feel::Operation;

namespace {

constexpr Lane kDay = 86'400;

/// The last decimal that a number is written with.
Lane smallest_step(Lane number) {
    Lane step = decimal::kOne;
    while (step > 1 && number % step != 0) step /= 10;
    return step;
}

Expression with_value(const Node& literal, Lane value) {
    auto node = std::make_shared<Node>(literal);
    node->value = value;
    return node;
}

Expression with_operation(const Node& node, Operation operation) {
    auto other = std::make_shared<Node>(node);
    other->operation = operation;
    return other;
}

Expression negated(const Expression& truth) {
    auto node = std::make_shared<Node>();
    node->form = Node::Form::operation;
    node->kind = Kind::boolean;
    node->level = truth->level;
    node->at = truth->at;
    node->operation = Operation::negation;
    node->arguments = {truth};
    return node;
}

std::vector<Expression> other_literals(const Node& literal) {
    if (!is_known(literal.value)) return {};
    Lane step = 1;
    switch (literal.kind) {
        case Kind::text:
            return {};
        case Kind::boolean:
            return {with_value(literal, 1 - literal.value)};
        case Kind::number:
            step = smallest_step(literal.value);
            break;
        case Kind::seconds:
            step = literal.value % kDay == 0 ? kDay : 1;
            break;
        case Kind::date:
        case Kind::months:
            break;
    }
    return {with_value(literal, literal.value - step), with_value(literal, literal.value + step)};
}

std::optional<Operation> counterpart(Operation operation) {
    switch (operation) {
        case Operation::less:
            return Operation::less_or_equal;
        case Operation::less_or_equal:
            return Operation::less;
        case Operation::conjunction:
            return Operation::disjunction;
        case Operation::disjunction:
            return Operation::conjunction;
        case Operation::any_member:
            return Operation::every_member;
        case Operation::every_member:
            return Operation::any_member;
        case Operation::lesser:
            return Operation::greater;
        case Operation::greater:
            return Operation::lesser;
        case Operation::least_member:
            return Operation::greatest_member;
        case Operation::greatest_member:
            return Operation::least_member;
        default:
            return std::nullopt;
    }
}

/// What may stand in the place of this node itself.
std::vector<Expression> others(const Expression& expression) {
    if (expression->form == Node::Form::literal) return other_literals(*expression);
    if (expression->form == Node::Form::symbol) return {};
    if (const auto operation = counterpart(expression->operation)) return {with_operation(*expression, *operation)};
    const bool equality = expression->operation == Operation::equal || expression->operation == Operation::one_of ||
                          expression->operation == Operation::same_truth;
    if (equality) return {negated(expression)};
    return {};
}

Expression with_argument(const Node& node, std::size_t argument, const Expression& by) {
    auto other = std::make_shared<Node>(node);
    other->arguments[argument] = by;
    return other;
}

}  // namespace

std::vector<Alteration> alterations(const Expression& expression) {
    std::vector<Alteration> out;
    for (const Expression& other : others(expression)) out.push_back({other, expression, other});
    for (std::size_t a = 0; a < expression->arguments.size(); ++a) {
        const Expression& argument = expression->arguments[a];
        for (Alteration& below : alterations(argument)) {
            const Expression whole = with_argument(*expression, a, below.whole);
            // A lone literal says little: `sponsor age < 21` says more than `21`.
            const bool lone = below.before == argument && argument->form == Node::Form::literal;
            if (lone) {
                out.push_back({whole, expression, whole});
            } else {
                out.push_back({whole, std::move(below.before), std::move(below.after)});
            }
        }
    }
    return out;
}

Expression replaced(const Expression& expression, const Node* node, const Expression& by) {
    if (expression.get() == node) return by;
    std::shared_ptr<Node> other;
    for (std::size_t a = 0; a < expression->arguments.size(); ++a) {
        const Expression argument = replaced(expression->arguments[a], node, by);
        if (argument == expression->arguments[a]) continue;
        if (!other) other = std::make_shared<Node>(*expression);
        other->arguments[a] = argument;
    }
    return other ? Expression(other) : expression;
}

}  // namespace reunify::proof
