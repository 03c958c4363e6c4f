#include "law/compose.h"

#include <algorithm>

#include "feel/operation.h"

namespace reunify::law::compose {

using feel::Expression;
using feel::Node;
using feel::Operation;

namespace {

Expression literal(Kind kind, Lane value) {
    auto node = std::make_shared<Node>();
    node->kind = kind;
    node->value = value;
    return node;
}

std::shared_ptr<Node> operation(Operation operation, Kind kind, std::vector<Expression> arguments) {
    auto node = std::make_shared<Node>();
    node->form = Node::Form::operation;
    node->operation = operation;
    node->kind = kind;
    for (const Expression& argument : arguments) node->level = std::max(node->level, argument->level);
    node->arguments = std::move(arguments);
    return node;
}

}  // namespace

Expression unknown(Kind kind) {
    return literal(kind, kUnknown);
}

Expression truth(bool value) {
    return literal(Kind::boolean, value ? 1 : 0);
}

Expression symbol(const RuleSet& rules, std::string_view path) {
    const feel::Symbol* found = rules.scope.find(path);
    if (found == nullptr) return nullptr;
    auto node = std::make_shared<Node>();
    node->form = Node::Form::symbol;
    node->kind = found->kind;
    node->level = found->level;
    node->index = rules.scope.place_of(*found);
    return node;
}

Expression one_of(RuleSet& rules, Expression text, const std::vector<std::string>& words) {
    if (words.size() == 1)
        return operation(Operation::equal, Kind::boolean, {std::move(text), literal(Kind::text, rules.pool.code(words[0]))});
    const std::shared_ptr<Node> node = operation(Operation::one_of, Kind::boolean, {std::move(text)});
    for (const std::string& word : words) node->values.push_back(rules.pool.code(word));
    std::sort(node->values.begin(), node->values.end());
    return node;
}

Expression day(Lane date) {
    return literal(Kind::date, date);
}

Expression no_later(Expression first, Expression second) {
    return operation(Operation::less_or_equal, Kind::boolean, {std::move(first), std::move(second)});
}

Expression all_of(Expression a, Expression b) {
    return operation(Operation::conjunction, Kind::boolean, {std::move(a), std::move(b)});
}

Expression chosen(Expression test, Expression yes, Expression no) {
    const Kind kind = yes->kind;
    const Operation choice = kind == Kind::boolean ? Operation::choose_truth : Operation::choose;
    return operation(choice, kind, {std::move(test), std::move(yes), std::move(no)});
}

}  // namespace reunify::law::compose
