#pragma once

#include <optional>
#include <string>
#include <vector>

/// The terminal in which somebody sits, as this system has it (terminal_posix.cpp, terminal_windows.cpp).
namespace reunify::terminal {

/// Called first: text is in UTF-8 from then on, and colours are understood, where a terminal must be told so.
void begin();

/// Whether an open file (0, 1 or 2) is a terminal.
bool is_terminal(int file);

/// The columns of a line of standard output; none where that is no terminal.
std::optional<int> columns();

/// Whether a terminal that says nothing of what it understands understands colours.
bool has_colours();

/// The words of the command line, in UTF-8.
std::vector<std::string> arguments(int count, char** words);

/// Whether the window was opened for this program alone (a double click) and goes with it.
bool has_own_window();

/// The language and country that the system was set to, such as `nl-BE`; empty where variables of the environment alone say it.
std::string locale();

}  // namespace reunify::terminal
