#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "feel/typed.h"

namespace reunify::feel {

/// Makes the nodes of a typed tree and keeps the faults found on the way. Null stands for an expression that could not be typed: its fault
/// is already kept, and whatever is made of it is null too. An expression that would unroll to more than kMostNodes is a fault: quantifiers
/// and `between` repeat their operands, so that a short text could ask for a tree without end.
class Builder {
public:
    static constexpr std::size_t kMostNodes = 20'000;
    static constexpr std::size_t kMostSteps = 200'000;

    Builder(std::string_view source, const Scope& known, Pool& words) : scope(known), pool(words), source_(source) {}

    Expression literal(Kind kind, Lane value, Position at);
    Expression truth(bool value, Position at) { return literal(Kind::boolean, value ? 1 : 0, at); }
    Expression number(int value, Position at);
    Expression text(std::string_view word, Position at) { return literal(Kind::text, pool.code(word), at); }
    Expression symbol(const Symbol& symbol, Position at);

    /// The level is the highest of the arguments', family for the operations from members to their family.
    Expression apply(Operation operation, Kind kind, std::vector<Expression> arguments, Position at);
    Expression amount(std::size_t index, Expression date, Position at);
    Expression one_of(Expression value, std::vector<Lane> values, Position at);
    Expression negation(Expression truth, Position at);

    /// a op b op c ..., as a tree of little height; the operation must be associative. `items` is not empty.
    Expression chain(Operation operation, Kind kind, const std::vector<Expression>& items, Position at);

    /// Keeps a fault (the same one only once) and returns null.
    Expression fail(Position at, Phrase message, Phrase accepted = {}, std::string nearest = {});

    /// Counts one step of typing; false once there were too many.
    bool step(Position at);

    const Scope& scope;
    Pool& pool;
    Faults faults;

private:
    struct Sized;
    Expression finish(Sized node);

    std::string_view source_;
    std::size_t steps_ = 0;
    bool spent_ = false;
};

}  // namespace reunify::feel
