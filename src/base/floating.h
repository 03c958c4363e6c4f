#pragma once

#include <string_view>

namespace reunify {

/// Reads a number of floating point as std::from_chars does, which not every standard library can. Where it ends; the beginning if there
/// is none.
const char* read_floating(std::string_view text, double& value);

}  // namespace reunify
