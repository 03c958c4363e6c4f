#pragma once

#include <string>
#include <string_view>

#include "law/wording.h"
#include "report/document.h"

/// A page of text for a terminal, written from the top down.
namespace reunify::report {

class Page {
public:
    Page(Language language, bool colour, int width = 80) : language_(language), colour_(colour), width_(width) {}

    /// One line or more, in one tone; nothing for an empty text.
    void paragraph(std::string_view text, int indent = 0, Tone tone = Tone::plain);

    /// An empty line, unless the page is empty or the line before is empty already.
    void gap();

    /// A gap and a line in bold.
    void heading(std::string_view text);

    /// `mark text`, the following lines under the text.
    void item(std::string_view mark, std::string_view text, int indent, Tone mark_tone = Tone::plain, Tone text_tone = Tone::plain);

    /// `label: text` as the language writes it, the following lines two columns in; nothing for an empty text.
    void field(std::string_view label, std::string_view text, int indent = 0);

    /// Never cut: addresses, expressions, tables. Control characters are taken out.
    void verbatim(std::string_view text, int indent = 0);

    /// The finished page; no-break spaces become spaces.
    std::string take();

private:
    std::string toned(std::string_view text, Tone tone) const;
    void line(int indent, const std::string& text);

    Language language_;
    bool colour_;
    int width_;
    std::string text_;
};

}  // namespace reunify::report
