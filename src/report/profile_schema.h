#pragma once

#include <string>

#include "law/ruleset.h"

namespace reunify::report {

/// The JSON Schema (2020-12) of a profile by the names of the rules. Labels and synonyms, which a profile may have instead, are not in it.
std::string profile_schema(const law::RuleSet& rules, Language language);

}  // namespace reunify::report
