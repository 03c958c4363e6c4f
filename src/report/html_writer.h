#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reunify::report {

/// The text with `& < > " '` as references; control characters and broken UTF-8 are taken out. Safe in content and in a quoted attribute.
std::string escaped(std::string_view text);

/// Writes HTML and inline SVG. Every text and every value of an attribute is escaped here and nowhere else; tags and names of attributes
/// are the program's own.
class Html {
public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    void open(std::string_view tag, Attributes attributes = {});
    void close();  ///< the innermost that is open
    void text(std::string_view text);

    /// An element with nothing but a text in it.
    void element(std::string_view tag, std::string_view text, Attributes attributes = {});

    /// An element that has no content.
    void leaf(std::string_view tag, Attributes attributes = {});

    /// The head of a page that loads nothing from anywhere, with the program's own style sheet.
    void head(std::string_view title, std::string_view sheet);

    /// A finished piece of another writer.
    void append(Html piece);

    std::string take();

private:
    void tag(std::string_view tag, Attributes attributes, std::string_view end);

    std::string out_;
    std::vector<std::string> open_;
};

}  // namespace reunify::report
