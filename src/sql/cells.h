#pragma once

#include <string>

#include "base/phrase.h"
#include "law/ruleset.h"
#include "sql/dialect.h"

namespace reunify::sql {

/// A cell of the table as text without blanks around it; NULL where it says nothing. Days are brought to 2026-12-31.
std::string cleaned(Dialect dialect, const law::Fact& fact, const std::string& column);

/// The value of a cleaned cell; NULL where it cannot be read.
std::string typed(Dialect dialect, const law::Fact& fact, const std::string& cell);

/// A value where it lies within the bounds of its fact, else NULL.
std::string bounded(Dialect dialect, const law::Fact& fact, const std::string& value, const feel::Pool& pool);

/// What a cell of this fact may hold, for those that hold something else.
Phrase reason_of(const law::Fact& fact);

}  // namespace reunify::sql
