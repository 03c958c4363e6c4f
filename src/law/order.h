#pragma once

#include "law/draft.h"

namespace reunify::law {

/// Builds the draft's steps so that each comes after those that it needs. A circle is a fault that names its links; what needs a step at
/// fault is left out without a word, and all their names are `broken` afterwards.
void build_in_order(Draft& draft);

}  // namespace reunify::law
