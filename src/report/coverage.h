#pragma once

#include <string>
#include <vector>

#include "law/ruleset.h"
#include "report/document.h"

namespace reunify::report {

/// What the route table says of one sponsor and one relation under one law: the rows that can decide, in their order. Every row but the
/// last asks something more (`Route::when`); the last one decides when none before it does. Empty where the table has no answer.
struct Coverage {
    std::string sponsor, relation, regime;
    std::vector<std::size_t> rows;  ///< indexes into RuleSet::routes
    bool complete = false;          ///< the last row asks nothing more
};

/// Every choice of sponsor.status with every choice of member.relation under every regime.
std::vector<Coverage> coverage_of(const law::RuleSet& rules);

/// The table, grouped by sponsor, after the rows that are asked of everybody first; laws that say the same stand together.
Document coverage_document(const law::RuleSet& rules, const std::vector<Coverage>& table, Language language);

/// The same as JSON: a list of objects with sponsor, relation, regime and rows.
std::string coverage_json(const law::RuleSet& rules, const std::vector<Coverage>& table, Language language);

}  // namespace reunify::report
