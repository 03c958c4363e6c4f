#pragma once

#include <string>
#include <string_view>

namespace reunify::report {

/// The text with every sign that GitHub-flavoured Markdown would take for markup, a link or a tag behind a backslash; control characters
/// are taken out. Letters, figures and ordinary punctuation stay as they are, so that the source reads well too.
std::string in_markdown(std::string_view text);

/// Writes Markdown in short lines. Texts are escaped here and nowhere else.
class Markdown {
public:
    void heading(int level, std::string_view text);
    void paragraph(std::string_view text, bool strong = false);

    /// `- **lead** text`, either may be empty; a text that begins with a colon follows at once. What follows `item` at once with `more`
    /// belongs to it.
    void item(std::string_view lead, std::string_view text);
    void more(std::string_view text);

    /// An item of a task list.
    void tick(std::string_view text, bool done);

    /// A line of the item before, without a gap: a text, or a web address (without spaces and angle brackets) as a link.
    void line(std::string_view text);
    void address(std::string_view address);

    /// Ends a list.
    void gap();

    std::string take();

private:
    void lines(std::string_view escaped, std::string_view first, std::string_view rest);

    std::string out_;
};

}  // namespace reunify::report
