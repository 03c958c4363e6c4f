#pragma once

#include <string>

#include "base/fault.h"
#include "batch/batch_run.h"
#include "law/ruleset.h"

namespace reunify::batch {

/// A run as a page in one file that loads nothing and runs nothing: who must file next, then pictures of verdicts, reasons, months and
/// sponsors, of what is missing and of what a change of law moves, where the run knows it.
std::string list_page(const Request& request, const Report& report, const law::RuleSet& rules);

/// Whether a page may be written there: nothing is there, or an earlier page. Asked before a run, so that none is for nothing.
Result<bool> may_write_page(const std::string& name);

/// Writes it beside and renames, as all outputs.
Result<bool> write_page(const std::string& name, const std::string& page, const std::string& list);

}  // namespace reunify::batch
