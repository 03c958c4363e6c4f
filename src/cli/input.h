#pragma once

#include <memory>
#include <string>

#include "cases/family.h"
#include "cli/exit.h"
#include "law/ruleset.h"
#include "text/document.h"

namespace reunify::cli {

bool is_folder(const std::string& path);
bool is_file(const std::string& path);

/// Whether both paths lead to one file that is there.
bool is_same_file(const std::string& a, const std::string& b);

/// Likewise of files that may not be there yet.
bool is_same_place(const std::string& a, const std::string& b);

/// Whether a name leads to the regular file that standard input is read from.
bool is_standard_input(const std::string& path);

/// The whole of a file, or of standard input for `-`. More than 16 MiB is refused: no family's file is that long.
Outcome<std::string> read_input(const std::string& path);

/// Reads a profile; every fault in it at once. In one that is only `begun` nobody needs to be named yet.
Outcome<cases::Family> read_family(const std::string& path, const law::RuleSet& rules, bool begun = false);

}  // namespace reunify::cli
