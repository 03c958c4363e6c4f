#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cases/family.h"
#include "law/ruleset.h"
#include "verdict/assessment.h"

namespace reunify::cli {

/// The answer to one expression as one line: a number plain, a text in quotes, dates and durations in ISO form, true, false, unknown, or
/// `error: why`.
struct Answer {
    std::string line;
    bool failed = false;
    Faults faults;  ///< of an expression that does not compile
};

/// Evaluates expressions against one family through the same program and evaluator as a check. Expressions about a member speak of the
/// member `member`.
std::vector<Answer> evaluate(const std::shared_ptr<const law::RuleSet>& rules, const std::vector<std::string>& expressions,
                             const cases::Family& family, std::size_t member, const verdict::Question& question);

}  // namespace reunify::cli
