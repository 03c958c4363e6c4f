#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/html_writer.h"
#include "report/sign.h"
#include "words/words.h"

namespace reunify::report {

/// The frame of a page: one h1, a list of contents, sections with an h2 each, a footer. It is one file that loads nothing and runs nothing.
class Sheet {
public:
    /// `kicker` stands small above the title.
    Sheet(Language language, std::string kicker, std::string title)
        : language_(language), kicker_(std::move(kicker)), title_(std::move(title)) {}

    Language language() const { return language_; }

    /// What stands under the title, before the contents.
    Html& head() { return head_; }

    /// A section begins; what follows in `body` belongs to it until `end`. `id` is its anchor.
    void begin(std::string id, std::string heading, std::string_view kind = "plain");
    void end() { body_.close(); }
    Html& body() { return body_; }

    /// After all sections.
    Html& foot() { return foot_; }

    /// The whole document. `sign` stands before the title where there is one.
    std::string take(const Sign* sign = nullptr);

private:
    struct Entry {
        std::string id, heading;
    };

    Language language_;
    std::string kicker_, title_;
    std::vector<Entry> contents_;
    Html head_, body_, foot_;
};

/// A sign in its tone, hidden from screen readers, who hear the word beside it.
void write_sign(Html& out, const Sign& sign);

/// `<p>`, nothing for an empty text.
void write_paragraph(Html& out, std::string_view text, std::string_view kind = {});

/// An unordered list of texts.
void write_items(Html& out, const std::vector<std::string>& items);

}  // namespace reunify::report
