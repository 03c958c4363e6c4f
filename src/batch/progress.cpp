#include "batch/progress.h"

#include <fmt/format.h>

#include <cstdio>

#include "base/files.h"
#include "base/terminal.h"
#include "words/say.h"

namespace reunify::batch {

namespace {

constexpr std::chrono::milliseconds kBetween{200};

std::string minutes_and_seconds(double seconds) {
    const auto whole = static_cast<long>(seconds + 0.5);
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

ProgressLine::ProgressLine(Language language) : language_(language), on_terminal_(terminal::is_terminal(files::kErrors)) {}

ProgressLine::~ProgressLine() {
    if (shown_) std::fputs("\r\033[K", stderr);
}

void ProgressLine::show(const Progress& progress) {
    const Clock::time_point now = Clock::now();
    if (!on_terminal_ || now - last_ < kBetween) return;
    last_ = now;
    shown_ = true;
    const double elapsed = std::chrono::duration<double>(now - started_).count();
    const std::string rate = fmt::format("{:.0f}", static_cast<double>(progress.rows) / elapsed);
    std::string line;
    if (progress.of && *progress.of > 0 && progress.taken > 0) {
        const double share = static_cast<double>(progress.taken) / static_cast<double>(*progress.of);
        line = say::progress_share.in(language_, fmt::format("{:.0f}", 100 * share), rate, minutes_and_seconds(elapsed / share - elapsed));
    } else {
        line = say::progress_rows.in(language_, progress.rows, rate);
    }
    fmt::print(stderr, "\r\033[K{}", line);
    std::fflush(stderr);
}

}  // namespace reunify::batch
