#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/fault.h"
#include "cases/family.h"
#include "law/ruleset.h"
#include "verdict/assessment.h"

namespace reunify::cli {

/// The answer to one expression: a number plain, a text in quotes, dates and durations in ISO form, true, false, unknown; or why there is
/// none.
struct Answer {
    std::string value;
    Phrase error;   ///< empty where there is a value
    Faults faults;  ///< of an expression that does not compile

    bool failed() const { return !error.empty(); }
};

/// One line: the value, or `error: why`.
std::string line_of(const Answer& answer, Language language);

/// Evaluates expressions against one family through the same program and evaluator as a check. Expressions about a member speak of the
/// member `member`.
std::vector<Answer> evaluate(const std::shared_ptr<const law::RuleSet>& rules, const std::vector<std::string>& expressions,
                             const cases::Family& family, std::size_t member, const verdict::Question& question);

}  // namespace reunify::cli
