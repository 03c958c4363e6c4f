#pragma once

#include <string>
#include <string_view>

namespace reunify::report {

/// The text with every sign that GitHub-flavoured Markdown would take for markup, a link or a tag behind a backslash; control characters
/// are taken out. Letters, figures and ordinary punctuation stay as they are, so that the source reads well too.
std::string in_markdown(std::string_view text);

}  // namespace reunify::report
