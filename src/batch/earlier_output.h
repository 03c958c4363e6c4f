#pragma once

#include <string>

#include "law/ruleset.h"

namespace reunify::batch {

/// Whether a file may be replaced by an output: there is none, it is empty, or it is an output itself, of whatever list and options. A list
/// is known by its header, which ends in the name of a result, or where a later part of a list has none by the verdict or the version of
/// the rules in its first row; JSON lines by the keys of the first; a workbook by the name that marks the sheet of the list in it.
bool is_earlier_output(const std::string& name, const law::RuleSet& rules);

}  // namespace reunify::batch
