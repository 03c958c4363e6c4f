#pragma once

#include <optional>
#include <string>
#include <vector>

#include "law/ruleset.h"

namespace reunify::report {

/// A family of which the status and the relations are known, and which facts can matter to it.
struct Outline {
    Lane status = kUnknown;
    std::vector<Lane> relations;
    std::vector<bool> of_family;                                    ///< by fact
    std::vector<std::vector<bool>> of_member;                       ///< by relation and fact
    std::vector<std::vector<bool>> assumed_of_family;               ///< by fact: whether each of its assumptions can come to hold
    std::vector<std::vector<std::vector<bool>>> assumed_of_member;  ///< likewise, by relation and fact
};

/// A profile with only these facts to fill in.
std::string profile_template(const law::RuleSet& rules, Language language, const Outline& outline);

/// A profile to fill in: every fact with its question, what it accepts and what is taken if it is left out. It can be checked as it is.
std::string profile_template(const law::RuleSet& rules, Language language);

/// The header of a CSV with one row a family member, and a first row to fill in; with an outline a row for each of its members, and only
/// the columns that can matter to them. With `labels` headers and choices are those of the language, which the reader of CSV files knows
/// too, in the form that spreadsheet programs of that language open by themselves; else names of facts.
std::string csv_template(const law::RuleSet& rules, Language language, bool labels, const std::optional<Outline>& outline = {});

}  // namespace reunify::report
