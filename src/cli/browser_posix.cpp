#include <fcntl.h>
#include <spawn.h>

#include <array>

#include "cli/browser.h"

extern char** environ;

namespace reunify::cli {

void show_in_browser(const std::string& address) {
    std::string program = "xdg-open", page = address;
    const std::array<char*, 3> words{program.data(), page.data(), nullptr};
    posix_spawn_file_actions_t silence;
    posix_spawn_file_actions_init(&silence);
    posix_spawn_file_actions_addopen(&silence, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&silence, 2, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    posix_spawnp(&child, program.c_str(), &silence, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&silence);
}

}  // namespace reunify::cli
