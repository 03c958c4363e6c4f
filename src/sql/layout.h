#pragma once

#include <cstddef>
#include <string>

namespace reunify::sql {

/// An expression over several lines where it is too long for one: broken at its outermost AND, OR, WHEN, ELSE and END first.
std::string laid_out(const std::string& expression, std::size_t indent);

}  // namespace reunify::sql
