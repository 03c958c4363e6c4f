#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "law/ruleset.h"
#include "report/document.h"

namespace reunify::report {

/// One rule as a page that a jurist reads: what it asks, its versions, exceptions, articles, sources with their addresses, how sure we are,
/// what it leaves open. std::nullopt if no rule has this name.
std::optional<Document> rule_page(const law::RuleSet& rules, std::string_view name, Language language);

/// Every name that `rule_page` knows.
std::vector<std::string> rule_names(const law::RuleSet& rules);

}  // namespace reunify::report
