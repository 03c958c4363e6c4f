#pragma once

#include "base/phrase.h"
#include "text/document.h"

namespace reunify::text {

/// What a value is, as messages call it: nothing, a single value, a list, a map.
const Sentence<>& form_of(const Node& node);

}  // namespace reunify::text
