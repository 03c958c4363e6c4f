#include "cli/console.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "base/system_error.h"
#include "cli/sentences.h"

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

std::string words_of(const Stop& why, Language language) {
    std::string out = why.faults.empty() || why.message.empty() ? "" : describe(why.faults, language) + "\n";
    out += "reunify: ";
    if (why.message.empty()) return out + describe(why.faults, language);
    Fault fault;
    fault.message = why.message;
    fault.accepted = why.accepted;
    fault.nearest = why.nearest;
    out += describe(fault, language);
    if (!why.advice.empty()) out += "\n    " + why.advice.in(language);
    return out;
}

}  // namespace

Console::Console(Language language) : language_(language) {
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
    return stop({Exit::file, {sentence::output_not_written, system_error(error_)}});
}

Exit Console::stop(const Stop& why) {
    complain(words_of(why, language_));
    return why.exit;
}

bool Console::output_is_terminal() {
    return ::isatty(STDOUT_FILENO) == 1;
}

}  // namespace reunify::cli
