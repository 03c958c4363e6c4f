#pragma once

#include <string>
#include <string_view>

namespace reunify::cli {

/// From here on the parser library says what an option or a command is for.
constexpr int kHelpColumn = 26;

/// A page of help in lines of at most `width` columns: paragraphs are filled, what an option is for goes on below where it begins, commands
/// to copy stay whole.
std::string help_in_lines(std::string_view help, int width);

}  // namespace reunify::cli
