#pragma once

#include <string>
#include <string_view>

#include "base/fold.h"

namespace reunify::cases {

using reunify::fold;
using reunify::leading_space;

/// The text without white space at its ends, no-break spaces included.
std::string_view trimmed(std::string_view text);

/// A raw value for a message: in backticks, at most 60 characters of it.
std::string quoted(std::string_view text);

}  // namespace reunify::cases
