#pragma once

#include <optional>
#include <string>
#include <vector>

#include "law/ruleset.h"
#include "report/document.h"

namespace reunify::report {

/// What to list of the conditions; empty fields ask nothing.
struct RuleFilter {
    std::string regime;
    std::optional<law::Confidence> confidence;  ///< this confidence, of the version or of one of its exceptions
    bool suspended = false;                     ///< only those with a suspended part
    std::vector<bool> conditions;               ///< by condition: may it be listed at all; empty: all
};

/// One line of a list: `means_of_subsistence  Sufficient means of subsistence`, then the articles of the versions that pass the filter.
struct ListedCondition {
    std::size_t condition = 0;
    std::vector<std::size_t> versions;
};
std::vector<ListedCondition> listed_conditions(const law::RuleSet& rules, const RuleFilter& filter);

/// Conditions by topic.
Document condition_list(const law::RuleSet& rules, const std::vector<ListedCondition>& listed, Language language);

/// The same as JSON, a list of objects.
std::string condition_list_json(const law::RuleSet& rules, const std::vector<ListedCondition>& listed, Language language);

/// The kinds that `rules list --kind` knows, and every rule of one kind: name and title.
struct NamedRule {
    std::string name;
    std::string title;
};
const std::vector<std::string>& rule_kinds();
std::vector<NamedRule> rules_of_kind(const law::RuleSet& rules, std::string_view kind, Language language);
Document kind_list(const std::vector<NamedRule>& named, Language language);

/// Every rule of one kind as JSON, a list of objects with `id`, `kind` and `title`; of a fact also what is asked and what it accepts, of a
/// source where it is found, of a reading its options. Of conditions it is `condition_list_json` of all.
std::string kind_list_json(const law::RuleSet& rules, std::string_view kind, Language language);

}  // namespace reunify::report
