#pragma once

#include <string_view>

namespace reunify::cases {

/// Whether a text says that nothing is known or nothing applies: empty, dashes alone, `?`, `unknown`, `n.v.t.`, `weet niet`, `#N/A`; and
/// `None` and `NaN` just so, as programs write nothing (`none` may be a choice).
bool says_unknown(std::string_view trimmed);

}  // namespace reunify::cases
