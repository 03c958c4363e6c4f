#include "feel/builder.h"

#include <algorithm>
#include <utility>

#include "base/decimal.h"
#include "feel/complaint.h"
#include "feel/operation.h"
#include "feel/sentences.h"

namespace reunify::feel {

/// A node that knows how many nodes there are below it, each counted as often as it is used.
struct Builder::Sized : Node {
    std::size_t size = 1;
};

Expression Builder::finish(Sized node) {
    for (const Expression& argument : node.arguments) {
        if (!argument) return nullptr;
        node.size += static_cast<const Sized&>(*argument).size;
    }
    if (node.size > kMostNodes) {
        spent_ = true;
        return fail(node.at, {sentence::too_many_parts, kMostNodes}, sentence::several_definitions);
    }
    return std::make_shared<Sized>(std::move(node));
}

Expression Builder::literal(Kind kind, Lane value, Position at) {
    Sized node;
    node.kind = kind;
    node.value = value;
    node.at = at;
    return finish(std::move(node));
}

Expression Builder::number(int value, Position at) {
    return literal(Kind::number, value * decimal::kOne, at);
}

Expression Builder::symbol(const Symbol& symbol, Position at) {
    Sized node;
    node.form = Node::Form::symbol;
    node.kind = symbol.kind;
    node.level = symbol.level;
    node.index = scope.place_of(symbol);
    node.at = at;
    return finish(std::move(node));
}

Expression Builder::apply(Operation operation, Kind kind, std::vector<Expression> arguments, Position at) {
    Sized node;
    node.form = Node::Form::operation;
    node.operation = operation;
    node.kind = kind;
    node.at = at;
    for (const Expression& argument : arguments) {
        if (argument) node.level = std::max(node.level, argument->level);
    }
    if (is_aggregate(operation)) node.level = Level::family;
    node.arguments = std::move(arguments);
    return finish(std::move(node));
}

Expression Builder::amount(std::size_t index, Expression date, Position at) {
    if (!date) return nullptr;
    Sized node;
    node.form = Node::Form::operation;
    node.operation = Operation::amount;
    node.index = index;
    node.level = date->level;
    node.arguments = {std::move(date)};
    node.at = at;
    return finish(std::move(node));
}

Expression Builder::one_of(Expression value, std::vector<Lane> values, Position at) {
    if (!value) return nullptr;
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    if (values.size() == 1) {
        Expression only = literal(value->kind, values[0], at);
        return apply(Operation::equal, Kind::boolean, {std::move(value), std::move(only)}, at);
    }
    Sized node;
    node.form = Node::Form::operation;
    node.operation = Operation::one_of;
    node.kind = Kind::boolean;
    node.level = value->level;
    node.size = values.size();
    node.arguments = {std::move(value)};
    node.values = std::move(values);
    node.at = at;
    return finish(std::move(node));
}

Expression Builder::negation(Expression truth, Position at) {
    return apply(Operation::negation, Kind::boolean, {std::move(truth)}, at);
}

Expression Builder::chain(Operation operation, Kind kind, const std::vector<Expression>& items, Position at) {
    std::vector<Expression> row = items;
    while (row.size() > 1) {
        std::vector<Expression> above;
        for (std::size_t i = 0; i + 1 < row.size(); i += 2) above.push_back(apply(operation, kind, {row[i], row[i + 1]}, at));
        if (row.size() % 2 == 1) above.push_back(row.back());
        row = std::move(above);
    }
    return row.front();
}

Expression Builder::fail(Position at, Phrase message, Phrase accepted, std::string nearest) {
    const bool known = std::any_of(faults.begin(), faults.end(), [&](const Fault& f) { return f.at == at && f.message == message; });
    if (!known) faults.push_back(fault_at(source_, at, std::move(message), std::move(accepted), std::move(nearest)));
    return nullptr;
}

bool Builder::step(Position at) {
    if (!spent_ && ++steps_ > kMostSteps) {
        spent_ = true;
        fail(at, sentence::too_long, sentence::several_definitions);
    }
    return !spent_;
}

}  // namespace reunify::feel
