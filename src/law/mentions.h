#pragma once

#include <string_view>
#include <vector>

namespace reunify::law {

/// The names and paths that stand in an expression, outside of its texts and comments: `sponsor.status`, `m.relation`, `required_income`,
/// also the words of the language itself. A cheap look without parsing, to find out in which order expressions can be typed.
std::vector<std::string_view> mentions(std::string_view expression);

}  // namespace reunify::law
