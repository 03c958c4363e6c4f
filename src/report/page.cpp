#include "report/page.h"

#include <fmt/format.h>

#include <vector>

#include "report/layout.h"
#include "words/format.h"

namespace reunify::report {

namespace {

std::string_view code_of(Tone tone) {
    switch (tone) {
        case Tone::plain:
            return "";
        case Tone::strong:
            return "1";
        case Tone::good:
            return "32";
        case Tone::bad:
            return "31";
        case Tone::doubtful:
            return "33";
        case Tone::faint:
            return "2";
    }
    return "";
}

}  // namespace

std::string Page::toned(std::string_view text, Tone tone) const {
    if (!colour_ || tone == Tone::plain || text.empty()) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", code_of(tone), text);
}

void Page::line(int indent, const std::string& text) {
    if (!text.empty()) text_.append(static_cast<std::size_t>(indent), ' ');
    text_ += text;
    text_ += '\n';
}

void Page::paragraph(std::string_view text, int indent, Tone tone) {
    if (text.empty()) return;
    for (const std::string& part : wrap(text, width_ - indent)) line(indent, toned(part, tone));
}

void Page::gap() {
    if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
}

void Page::heading(std::string_view text) {
    gap();
    paragraph(text, 0, Tone::strong);
}

void Page::item(std::string_view mark, std::string_view text, int indent, Tone mark_tone, Tone text_tone) {
    const int hang = indent + width_of(mark) + 1;
    const std::vector<std::string> parts = wrap(text, width_ - hang);
    line(indent, toned(mark, mark_tone) + " " + toned(parts.front(), text_tone));
    for (std::size_t i = 1; i < parts.size(); ++i) line(hang, toned(parts[i], text_tone));
}

void Page::field(std::string_view label, std::string_view text, int indent) {
    if (text.empty()) return;
    const std::string head = words::labelled(language_, label);
    const int hang = indent + 2;
    if (width_of(head) > width_ - indent) {
        paragraph(head, indent, Tone::faint);
        paragraph(text, hang);
        return;
    }
    const std::vector<std::string> parts = wrap(text, width_ - hang, width_of(head) - 1);
    line(indent, toned(head, Tone::faint) + (parts.front().empty() ? "" : " " + parts.front()));
    for (std::size_t i = 1; i < parts.size(); ++i) line(hang, parts[i]);
}

void Page::verbatim(std::string_view text, int indent) {
    line(indent, printable(text));
}

std::string Page::take() {
    return words::plain_spaces(std::move(text_));
}

}  // namespace reunify::report
