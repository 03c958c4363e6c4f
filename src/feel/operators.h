#pragma once

#include <string_view>

#include "feel/builder.h"
#include "feel/sentences.h"
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

/// The faults of the two below.
void complain_of_kind(Builder& build, const Expression& value, Kind kind, Phrase where);
void complain_of_kinds(Builder& build, const Expression& first, const Expression& second, Phrase rule);

/// False, with a fault, if the value is not of the kind. `where`, its slots filled with the names, says what wants it: "the test of `if`".
template <class... Names>
bool is_kind(Builder& build, const Expression& value, Kind kind, const Sentence<sizeof...(Names)>& where, const Names&... names) {
    if (value && value->kind != kind) complain_of_kind(build, value, kind, {where, names...});
    return value && value->kind == kind;
}

/// False, with a fault at the second, if the two are of different kinds. `rule` says that they must not be: "both values of an `if` must
/// be of one kind".
template <class... Names>
bool same_kind(Builder& build, const Expression& first, const Expression& second, const Sentence<sizeof...(Names)>& rule,
               const Names&... names) {
    if (first && second && first->kind != second->kind) complain_of_kinds(build, first, second, {rule, names...});
    return first && second && first->kind == second->kind;
}

/// Number, date or duration: what can be put in order.
bool has_order(Kind kind);

/// Number or duration: what can be added up.
bool adds_up(Kind kind);

/// A fault, and false, if `word` is a literal that is not among the choices of `value`.
bool among_choices(Builder& build, const Expression& value, const Expression& word);

}  // namespace reunify::feel
