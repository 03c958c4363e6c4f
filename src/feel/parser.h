#pragma once

#include <string_view>

#include "base/fault.h"
#include "feel/syntax.h"

namespace reunify::feel {

/// The deepest nesting that is read: hostile input must not overflow the stack of whoever walks the tree.
inline constexpr int kDeepest = 200;

/// Expression text -> syntax tree, or the first fault. Binding, from weak to strong, as in the grammar of DMN:
/// or; and; comparison, between, in; + -; * /; ** (from left to right); unary minus; property, filter, call.
Result<Tree> parse(std::string_view source);

/// Whether the grammar has a meaning of its own for this word, so that nothing else should be called so.
bool is_keyword(std::string_view word);

}  // namespace reunify::feel
