#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "law/ruleset.h"
#include "report/document.h"
#include "report/rule_list.h"

namespace reunify::report {

/// What holds all the words looked for, in the texts of one language or in its name: rules, amounts, facts, sources. Those with the words
/// in their name or title come first.
struct FoundRule {
    std::string kind;
    NamedRule rule;
};
std::vector<FoundRule> search_rules(const law::RuleSet& rules, std::string_view words, Language language);

/// By kind.
Document search_document(const std::vector<FoundRule>& found, Language language);
std::string search_json(const std::vector<FoundRule>& found);

}  // namespace reunify::report
