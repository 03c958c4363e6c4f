#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/phrase.h"
#include "cli/console.h"

namespace reunify::cli {

/// A talk in plain lines, for a terminal, a screen reader or a pipe: nothing moves the cursor. From a pipe each line is an answer, and is
/// repeated behind the prompt.
class Dialogue {
public:
    Dialogue(Console& console, int width);

    /// Text cut into lines, `indent` columns in.
    void say(std::string_view text, int indent = 0);
    void say(const Phrase& text, int indent = 0) { say(text.in(console_.language()), indent); }
    /// One of several things to choose from.
    void item(std::size_t number, std::string_view text);
    void gap() { console_.print("\n"); }

    /// A text that is laid out already.
    void show(std::string_view text) { console_.print(text); }

    /// The next line typed, without what surrounds it; none where the input has ended.
    std::optional<std::string> answer();

    bool is_terminal() const { return terminal_; }
    Language language() const { return console_.language(); }
    Console& console() { return console_; }

private:
    Console& console_;
    int width_;
    bool terminal_;
};

}  // namespace reunify::cli
