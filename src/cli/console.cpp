#include "cli/console.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

namespace reunify::cli {

namespace {

constexpr std::size_t kPiece = 1 << 16;

/// 0, or the errno of the write that failed.
int write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

}  // namespace

Console::Console() {
    // A reader that went away shall be an error of the write, not a silent death.
    std::signal(SIGPIPE, SIG_IGN);
}

void Console::print(std::string_view text) {
    held_ += text;
    if (held_.size() >= kPiece) flush();
}

void Console::flush() {
    if (error_ == 0) error_ = write_all(STDOUT_FILENO, held_);
    held_.clear();
}

void Console::complain(std::string_view message) {
    flush();
    write_all(STDERR_FILENO, fmt::format("{}\n", message));
}

Exit Console::finish(Exit exit) {
    flush();
    if (error_ == 0) return exit;
    write_all(STDERR_FILENO, fmt::format("reunify: the output could not be written: {}\n", std::strerror(error_)));
    return Exit::file;
}

Exit Console::stop(const Stop& why) {
    complain(why.message);
    return why.exit;
}

bool Console::output_is_terminal() {
    return ::isatty(STDOUT_FILENO) == 1;
}

}  // namespace reunify::cli
