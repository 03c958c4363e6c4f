#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <array>
#include <cstdlib>
#include <string_view>

#include "base/terminal.h"

// The C library exports it and its header leaves it out: the words of the command line in UTF-16.
struct StartOfProgram {
    int throws_without_memory = 0;
};
extern "C" int __cdecl __wgetmainargs(int* count, wchar_t*** words, wchar_t*** environment, int expand, StartOfProgram* start);

namespace reunify::terminal {

namespace {

HANDLE handle_of(int file) {
    return reinterpret_cast<HANDLE>(_get_osfhandle(file));
}

std::string narrow(std::wstring_view text) {
    const int units = static_cast<int>(text.size());
    std::string out(static_cast<std::size_t>(WideCharToMultiByte(CP_UTF8, 0, text.data(), units, nullptr, 0, nullptr, nullptr)), '\0');
    WideCharToMultiByte(CP_UTF8, 0, text.data(), units, out.data(), static_cast<int>(out.size()), nullptr, nullptr);
    return out;
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

std::vector<std::string> arguments(int count, char** words) {
    // The shells of Windows leave `*.yaml` to the program: the C library puts the files in its place, unless it stands in quotes.
    constexpr int expand = 1;
    int wide_count = 0;
    wchar_t **wide = nullptr, **environment = nullptr;
    StartOfProgram start;
    if (__wgetmainargs(&wide_count, &wide, &environment, expand, &start) != 0) return {words, words + count};
    std::vector<std::string> out;
    for (int i = 0; i < wide_count; ++i) out.push_back(narrow(wide[i]));
    return out;
}

bool has_own_window() {
    std::array<DWORD, 2> processes{};
    return GetConsoleProcessList(processes.data(), static_cast<DWORD>(processes.size())) == 1 && is_terminal(0) && is_terminal(1);
}

std::string locale() {
    std::array<wchar_t, LOCALE_NAME_MAX_LENGTH> name{};
    const int length = GetUserDefaultLocaleName(name.data(), static_cast<int>(name.size()));
    return length > 1 ? narrow({name.data(), static_cast<std::size_t>(length - 1)}) : std::string();
}

}  // namespace reunify::terminal
