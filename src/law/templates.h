#pragma once

#include "law/draft.h"
#include "law/subject.h"

namespace reunify::law {

/// Reads a wording with placeholders: `{en: "{countable_income} is enough.", ...}`. Braces must balance, and the same placeholders must
/// stand in all four languages, in any order and any number of times. `what` names it in messages.
Template read_template(Draft& draft, const text::Document& document, const text::Node& node, const Subject& what);

}  // namespace reunify::law
