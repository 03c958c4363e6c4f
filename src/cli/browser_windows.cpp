// The second builds on the first.
// clang-format off
#include <windows.h>
#include <shellapi.h>
// clang-format on

#include "cli/browser.h"

namespace reunify::cli {

void show_in_browser(const std::string& address) {
    // An address has no other letters than those of ASCII.
    const std::wstring page(address.begin(), address.end());
    ShellExecuteW(nullptr, L"open", page.c_str(), nullptr, nullptr, SW_SHOWNORMAL);
}

}  // namespace reunify::cli
