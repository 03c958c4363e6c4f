#pragma once

#include <string>

#include "law/ruleset.h"
#include "sql/script.h"

namespace reunify::sql {

/// The view of the verdicts under one law.
std::string view_of(const law::Scenario& scenario);

/// The views above those of each law: `reunify_families`, a row a family with its weakest verdict under each law and the user's own
/// columns, and `reunify_moves`, how many families go from which verdict to which between two laws. Families that are not judged are left
/// out.
std::string comparison_views(const law::RuleSet& rules, const Order& order);

}  // namespace reunify::sql
