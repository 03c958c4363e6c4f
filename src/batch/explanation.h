#pragma once

#include <cstddef>
#include <string>

#include "law/ruleset.h"
#include "law/wording.h"
#include "verdict/judge.h"

namespace reunify::batch {

/// One line for a row of the output: what the verdict hangs on, in the words of the rules. The conditions not met; else the facts missing;
/// else what the verdict means. The judge's program must have been planned with texts.
std::string explanation(const law::RuleSet& rules, verdict::Judge& judge, const verdict::Outcome& outcome, std::size_t family,
                        std::size_t member, Language language);

}  // namespace reunify::batch
