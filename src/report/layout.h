#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Lines of a page: display width, not bytes, decides where one ends.
namespace reunify::report {

/// Columns that a UTF-8 text takes on a terminal: combining marks none, wide East Asian characters and emoji two.
int width_of(std::string_view text);

/// The text cut into lines of at most `width` columns at spaces (a no-break space is none); the first line has `first` columns less.
/// A word longer than a line is cut. Control characters become spaces: a file must not steer the terminal of whoever reads about it.
/// At least one line, which may be empty.
std::vector<std::string> wrap(std::string_view text, int width, int first = 0);

/// The text with control characters, C1 ones included, turned into spaces and broken UTF-8 into U+FFFD.
std::string printable(std::string_view text);

}  // namespace reunify::report
