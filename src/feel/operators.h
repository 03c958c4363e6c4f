#pragma once

#include <string_view>

#include "feel/builder.h"
#include "feel/syntax.h"

/// Operators and properties on typed expressions: what they mean for which kinds. All return null after a fault, and for a null operand.
namespace reunify::feel {

/// + - * / **
Expression calculate(Builder& build, Sign sign, const Expression& left, const Expression& right, Position at);

/// -x; of a literal a literal.
Expression negative(Builder& build, const Expression& value, Position at);

/// = != < <= > >=. A text that is one of known choices is compared with known choices only.
Expression compare(Builder& build, Sign sign, const Expression& left, const Expression& right, Position at);

/// `birth_date.year`
Expression property(Builder& build, const Expression& value, std::string_view name, Position at);

/// False, with a fault, if the value is not of the kind. `where` says what wants it: "the test of `if`".
bool is_kind(Builder& build, const Expression& value, Kind kind, std::string_view where);

/// False, with a fault at the second, if the two are of different kinds.
bool same_kind(Builder& build, const Expression& first, const Expression& second, std::string_view where);

/// Number, date or duration: what can be put in order.
bool has_order(Kind kind);

/// Number or duration: what can be added up.
bool adds_up(Kind kind);

/// A fault, and false, if `word` is a literal that is not among the choices of `value`.
bool among_choices(Builder& build, const Expression& value, const Expression& word);

}  // namespace reunify::feel
