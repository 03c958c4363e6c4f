#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

#include "base/terminal.h"

namespace reunify::terminal {

void begin() {}

bool is_terminal(int file) {
    return ::isatty(file) == 1;
}

std::optional<int> columns() {
    winsize size{};
    if (!is_terminal(STDOUT_FILENO) || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return std::nullopt;
    return size.ws_col;
}

bool has_colours() {
    const char* name = std::getenv("TERM");
    return name != nullptr && std::string_view(name) != "dumb";
}

std::vector<std::string> arguments(int count, char** words) {
    return {words, words + count};
}

bool has_own_window() {
    return false;
}

std::string locale() {
    return {};
}

}  // namespace reunify::terminal
