#pragma once

#include <string>
#include <string_view>

namespace reunify {

/// The text with no-break spaces for the spaces before and after the marks: `« oui » : non ;`. A mark behind several spaces stays.
std::string typeset(std::string text, std::string_view before, std::string_view after);

}  // namespace reunify
