#pragma once

#include <string>

namespace reunify::cli {

/// Opens a page in the browser of the desktop, which is left to itself. A machine without one shows nothing.
void show_in_browser(const std::string& address);

}  // namespace reunify::cli
