#pragma once

#include <string>
#include <string_view>

#include "batch/batch_run.h"
#include "law/ruleset.h"

namespace reunify::batch {

/// A run as a page in one file that loads nothing and runs nothing: who must file next, then pictures of verdicts, reasons, months and
/// sponsors, of what is missing and of what a change of law moves, where the run knows it.
std::string list_page(const Request& request, const Report& report, const law::RuleSet& rules);

/// Where such a page is known again: nothing else that the program writes holds it.
inline constexpr std::string_view kPageOfList = "<body data-page=\"list\">";

}  // namespace reunify::batch
