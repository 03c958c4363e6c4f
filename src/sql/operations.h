#pragma once

#include "feel/operation.h"
#include "sql/dialect.h"

namespace reunify::sql {

/// How a dialect says an operation: a pattern with places for its arguments (operations.def); nullptr where it cannot.
const char* pattern_of(feel::Operation operation, Dialect dialect);

/// Whether the pattern stands between two arguments, so that it needs parentheses within another.
bool is_infix(const char* pattern);

/// How often the pattern writes argument 0, 1 or 2.
int times_written(const char* pattern, int argument);

}  // namespace reunify::sql
