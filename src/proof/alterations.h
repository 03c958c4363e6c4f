#pragma once

#include <vector>

#include "feel/typed.h"

namespace reunify::proof {

/// One expression with one place altered, and the smallest part around that place which a reader can make sense of, before and after.
struct Alteration {
    feel::Expression whole;
    feel::Expression before, after;
};

/// Every alteration of an expression: `<` for `<=`, `=` negated, `and` for `or`, `some` for `every`, `min` for `max`, a number, date or
/// duration one step up and down, true for false.
std::vector<Alteration> alterations(const feel::Expression& expression);

/// The expression with one node, found by identity, replaced everywhere; the expression itself if it does not contain it.
feel::Expression replaced(const feel::Expression& expression, const feel::Node* node, const feel::Expression& by);

}  // namespace reunify::proof
