#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/lane.h"

/// What an expression can do to values. The one table is feel/operations.def.
namespace reunify::feel {

enum class Operation : std::uint8_t {
#define OPERATION(name, ...) name,
#include "feel/operations.def"
};

/// In the signature of a kernel, beside Lane and Truth: what it is given besides rows of values.
template <class T>
struct Each;    ///< one value a member, where the result is one a family
struct Words;   ///< the values that are written out (Node::values)
struct Values;  ///< of an indexed amount, by day

/// What an unknown argument does.
enum class Unknown : std::uint8_t {
    strict,  ///< makes the result unknown
    kleene,  ///< unless another argument settles it
    choice,  ///< of the test: unless both branches agree
    members  ///< of a member that counts, or may
};

/// When the result is money.
enum class Money : std::uint8_t {
    never,
    first,     ///< when the first argument is
    either,    ///< when one of the arguments is
    chosen,    ///< when one of the arguments after the first is
    product,   ///< when exactly one argument is
    quotient,  ///< when the first is and the second is not
    of_amount  ///< by the amount's unit
};

/// Whether arguments may change places.
enum class Order : std::uint8_t { fixed, symmetric };

/// How an expression is written out.
enum class Style : std::uint8_t {
    infix,
    prefix,
    call,
    property,
    negation,     ///< `not(a)`, `a != b`
    conditional,  ///< `if a then b else c`
    membership,   ///< `a in (b, c)`
    shift,        ///< a date plus or minus a duration
    amount,       ///< `amount("name", date)`
    quantifier,   ///< `some m in members satisfies a`
    aggregate     ///< `sum(members[a].b)`
};

/// How strongly a form binds; an operand that binds less than its place asks for is put in parentheses.
enum class Binding : std::uint8_t { loose, disjunct, conjunct, comparison, additive, multiplicative, power, unary, atom };

struct OperationRow {
    std::string_view name;  ///< in dumps: `conjunction`, `round_half_up`
    Unknown unknown;
    Money money;
    Order order;
    Style style;
    std::string_view spelling;
    Binding binding;
};

inline constexpr auto kOperations = std::to_array<OperationRow>({
#define OPERATION(name, kernel, unknown, money, order, style, spelling, binding) \
    {#name, Unknown::unknown, Money::money, Order::order, Style::style, spelling, Binding::binding},
#include "feel/operations.def"
});

constexpr const OperationRow& row_of(Operation operation) {
    return kOperations[static_cast<std::size_t>(operation)];
}

/// Makes one value a family of one a member.
constexpr bool is_aggregate(Operation operation) {
    return row_of(operation).unknown == Unknown::members;
}

/// Leaves open what one argument leaves open, whatever the others are.
constexpr bool is_strict(Operation operation) {
    return row_of(operation).unknown == Unknown::strict;
}

constexpr bool is_symmetric(Operation operation) {
    return row_of(operation).order == Order::symmetric;
}

}  // namespace reunify::feel
