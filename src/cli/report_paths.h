#pragma once

#include <string>
#include <vector>

#include "cli/common.h"
#include "cli/exit.h"

namespace reunify::cli {

/// Where the report of each input goes in the folder: its name with the extension of the format, `reports/family.html`. Refused are a
/// folder that is not there or cannot be written, standard input (which has no name), two inputs whose reports would be one file, and a
/// report that would take the place of an input.
Outcome<std::vector<std::string>> report_paths(const std::vector<std::string>& inputs, const std::string& folder, Format format);

}  // namespace reunify::cli
