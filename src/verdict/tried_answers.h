#pragma once

#include <vector>

#include "cases/within.h"
#include "law/ruleset.h"

namespace reunify::verdict {

/// What stands for everything that people may answer about a fact, ascending: yes and no, every choice; of days and amounts a few that are
/// usual, days before `around`; of what is known within limits both ends and the middle. Nothing for a text.
std::vector<Lane> tried_answers(const law::RuleSet& rules, std::size_t fact, const cases::Within* limits, Lane around);

}  // namespace reunify::verdict
