#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "cases/family.h"
#include "law/ruleset.h"
#include "report/document.h"
#include "report/may_file.h"
#include "verdict/comparison.h"

/// One family under each law: what differs, condition by condition, and why.
namespace reunify::report {

struct Compared {
    const law::RuleSet& rules;
    const cases::Family& family;
    const verdict::Comparison& comparison;
};

Document comparison_document(const Compared& compared, Language language, const Standing* standing = nullptr);
nlohmann::ordered_json comparison_json(const Compared& compared, Language language, const Standing* standing = nullptr);

}  // namespace reunify::report
