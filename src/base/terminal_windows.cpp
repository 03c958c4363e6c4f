#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <cstdlib>
#include <string_view>

#include "base/terminal.h"

namespace reunify::terminal {

namespace {

HANDLE handle_of(int file) {
    return reinterpret_cast<HANDLE>(_get_osfhandle(file));
}

}  // namespace

void begin() {
    // Bytes go through as they are; the console reads them as UTF-8 and follows the sequences of colours.
    for (const int file : {0, 1, 2}) _setmode(file, _O_BINARY);
    SetConsoleOutputCP(CP_UTF8);
    for (const int file : {1, 2}) {
        DWORD mode = 0;
        if (GetConsoleMode(handle_of(file), &mode) != 0) SetConsoleMode(handle_of(file), mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
    }
}

bool is_terminal(int file) {
    DWORD mode = 0;
    return GetConsoleMode(handle_of(file), &mode) != 0;
}

std::optional<int> columns() {
    CONSOLE_SCREEN_BUFFER_INFO info{};
    if (GetConsoleScreenBufferInfo(handle_of(1), &info) == 0) return std::nullopt;
    return info.srWindow.Right - info.srWindow.Left + 1;
}

bool has_colours() {
    // Set by those who come from elsewhere (a shell of MSYS); a console of Windows has been told.
    const char* name = std::getenv("TERM");
    if (name != nullptr) return std::string_view(name) != "dumb";
    DWORD mode = 0;
    return GetConsoleMode(handle_of(1), &mode) != 0 && (mode & ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
}

}  // namespace reunify::terminal
