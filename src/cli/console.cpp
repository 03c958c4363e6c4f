#include "cli/console.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>

#include "api/request.h"
#include "base/files.h"
#include "base/system_error.h"
#include "base/terminal.h"
#include "cli/sentences.h"
#include "cli/write_file.h"

namespace reunify::cli {

namespace {

constexpr std::size_t kPiece = 1 << 16;

/// 0, or the errno of the write that failed.
int write_all(int file, std::string_view text) {
    return files::write(file, text) ? 0 : errno;
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
    files::ignore_readers_that_leave();
}

void Console::print(std::string_view text) {
    held_ += text;
    if (held_.size() >= kPiece && path_.empty()) flush();
}

void Console::flush() {
    if (error_ == 0) error_ = write_all(files::kOutput, held_);
    held_.clear();
}

bool Console::is_closed() const {
    return error_ == EPIPE;
}

void Console::complain(std::string_view message) {
    if (path_.empty()) flush();
    write_all(files::kErrors, fmt::format("{}\n", message));
}

Exit Console::finish(Exit exit) {
    if (!path_.empty()) {
        if (held_.empty()) return exit;
        if (const auto failed = write_file(path_, held_)) return stop(*failed);
        return exit;
    }
    flush();
    // Who reads no further has all that he wants.
    if (error_ == 0 || error_ == EPIPE) return exit;
    return stop({Exit::file, {sentence::output_not_written, system_error(error_)}});
}

std::string Console::in_json(const Stop& why) const {
    Faults faults = why.faults;
    if (faults.empty()) faults.push_back({why.message, why.accepted, why.nearest, {}, {}, {}});
    return api::refusal(api::Status::input, faults, language_).json;
}

Exit Console::stop(const Stop& why) {
    if (json_ && path_.empty()) {
        print(in_json(why) + "\n");
    } else {
        complain(words_of(why, language_));
    }
    return why.exit;
}

int Console::output_width() {
    constexpr int usual = 80, least = 40, most = 100;
    return std::clamp(terminal::columns().value_or(usual), least, most);
}

bool Console::output_is_terminal() {
    return terminal::is_terminal(files::kOutput);
}

}  // namespace reunify::cli
