#pragma once

#include <optional>
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

/// The rule that is meant by what is no rule's name; empty if none is near. A title stands for its rule.
std::string nearest_rule(const law::RuleSet& rules, std::string_view typed, Language language);

/// The condition of that name or title, in any language.
std::optional<std::size_t> condition_called(const law::RuleSet& rules, std::string_view typed);

/// The nearest, as it is called in English by its name and else by its title.
std::string nearest_condition(const law::RuleSet& rules, std::string_view typed, Language language);

/// By kind.
Document search_document(const std::vector<FoundRule>& found, Language language);
std::string search_json(const std::vector<FoundRule>& found);

}  // namespace reunify::report
