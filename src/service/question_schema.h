#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "law/ruleset.h"

namespace reunify::service {

/// The JSON Schema of one key of a question (api/request.h), by the rules. `profile` is the schema of a profile, or a reference to it.
nlohmann::ordered_json schema_of_key(std::string_view key, const law::RuleSet& rules, Language language,
                                     const nlohmann::ordered_json& profile);

/// The schema of a whole question with these keys, of which the first is needed.
nlohmann::ordered_json schema_of_question(const std::vector<std::string>& keys, const law::RuleSet& rules, Language language,
                                          const nlohmann::ordered_json& profile);

}  // namespace reunify::service
