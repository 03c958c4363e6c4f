#pragma once

#include <string>
#include <string_view>

namespace reunify::report {

/// A word of a command line as it can be pasted into sh and into PowerShell: quoted where it must be.
std::string shell_word(std::string_view word);

}  // namespace reunify::report
