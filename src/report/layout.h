#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"

/// Lines of a page: display width, not bytes, decides where one ends.
namespace reunify::report {

using utf8::printable;
using utf8::width_of;

/// The text cut into lines of at most `width` columns at spaces (a no-break space is none); the first line has `first` columns less.
/// A word longer than a line is cut. Control characters become spaces: a file must not steer the terminal of whoever reads about it.
/// At least one line, which may be empty.
std::vector<std::string> wrap(std::string_view text, int width, int first = 0);

}  // namespace reunify::report
