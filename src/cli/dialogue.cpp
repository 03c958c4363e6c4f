#include "cli/dialogue.h"

#include <fmt/format.h>

#include "base/files.h"
#include "base/terminal.h"
#include "report/layout.h"
#include "words/format.h"

namespace reunify::cli {

namespace {

/// A longer line is no answer to anything; what is beyond is passed over, and shown to be.
constexpr std::size_t kLongestLine = 4096;
constexpr std::string_view kCutOff = "…";
constexpr std::string_view kPrompt = "> ";
constexpr int kNumber = 4;  ///< columns
constexpr std::string_view kBlanks = " \t\r\n\v\f";

/// A line of standard input, byte by byte: nothing is taken that belongs to the next.
std::optional<std::string> read_line() {
    std::string line;
    bool longer = false;
    char byte = 0;
    while (true) {
        const std::ptrdiff_t got = files::read(files::kInput, &byte, 1);
        if (got <= 0 && line.empty()) return std::nullopt;
        if (got <= 0 || byte == '\n') return longer ? line + std::string(kCutOff) : line;
        if (line.size() < kLongestLine) {
            line += byte;
        } else {
            longer = true;
        }
    }
}

/// Without what keys send that move the cursor: nobody means it as an answer.
std::string without_cursor_keys(const std::string& line) {
    std::string out;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] != '\x1b' || at + 1 == line.size() || (line[at + 1] != '[' && line[at + 1] != 'O')) {
            out += line[at];
            continue;
        }
        at += 2;
        while (at < line.size() && (line[at] == ';' || (line[at] >= '0' && line[at] <= '9'))) ++at;
    }
    return out;
}

std::string trimmed(const std::string& line) {
    const std::size_t first = line.find_first_not_of(kBlanks);
    return first == std::string::npos ? std::string() : line.substr(first, line.find_last_not_of(kBlanks) - first + 1);
}

}  // namespace

Dialogue::Dialogue(Console& console, int width) : console_(console), width_(width), terminal_(terminal::is_terminal(files::kInput)) {}

void Dialogue::say(std::string_view text, int indent) {
    for (const std::string& line : report::wrap(text, width_ - indent))
        console_.print(std::string(static_cast<std::size_t>(indent), ' ') + words::plain_spaces(line) + "\n");
}

void Dialogue::item(std::size_t number, std::string_view text) {
    std::string head = fmt::format("{:>{}}  ", number, kNumber);
    for (const std::string& line : report::wrap(text, width_ - static_cast<int>(head.size()))) {
        console_.print(head + words::plain_spaces(line) + "\n");
        head.assign(head.size(), ' ');
    }
}

std::optional<std::string> Dialogue::answer() {
    console_.print(kPrompt);
    console_.show();
    if (console_.is_closed()) return std::nullopt;  // who sees no question gives no answer
    std::optional<std::string> line = read_line();
    if (line) line = trimmed(terminal_ ? without_cursor_keys(*line) : *line);
    if (!terminal_) console_.print(line ? utf8::printable(*line) : std::string());
    if (!terminal_ || !line) console_.print("\n");
    return line;
}

}  // namespace reunify::cli
