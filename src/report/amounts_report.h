#pragma once

#include <string>
#include <vector>

#include "law/ruleset.h"
#include "report/document.h"
#include "verdict/thresholds.h"

namespace reunify::report {

Document amounts_document(const law::RuleSet& rules, Lane on, const std::vector<verdict::ThresholdTable>& thresholds, Language language);
std::string amounts_json(const law::RuleSet& rules, Lane on, const std::vector<verdict::ThresholdTable>& thresholds, Language language);

}  // namespace reunify::report
