#pragma once

#include <memory>
#include <vector>

#include "verdict/assessment.h"

namespace reunify::verdict {

/// Every fact that is missing and can still matter, and whose it is: the most decisive of each member first, none twice.
std::vector<Wanted> all_wanted(const law::RuleSet& rules, const cases::Family& family, const Assessment& result);

/// Those that matter only after some answers to these: whoever is undetermined may need them then.
std::vector<Wanted> all_wanted_then(const law::RuleSet& rules, const cases::Family& family, const Assessment& result);

/// Of the facts missing about a family of whom something cannot be said: those whose answers settle it in most cases, with all else as
/// little known as it is. None of them can be left out; what is not among them is to be asked only if it is still open then. Yes or no and
/// every choice are tried; of days and amounts a few, of which more than half must settle it. Empty where nothing is open, or where no
/// answers to what is missing are found to be enough.
std::vector<Wanted> fewest_answers(const std::shared_ptr<const plan::Program>& program, const cases::Family& family,
                                   const Question& question, const Assessment& result);

}  // namespace reunify::verdict
