#include "report/markdown_writer.h"

#include <fmt/format.h>

#include <cctype>

#include "report/layout.h"
#include "words/format.h"

namespace reunify::report {

namespace {

constexpr int kWidth = 78;

bool is_word(std::string_view text, std::size_t at) {
    return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || static_cast<unsigned char>(text[at]) >= 0x80);
}

bool is_markup(std::string_view text, std::size_t at) {
    switch (text[at]) {
        case '\\':
        case '`':
        case '*':
        case '[':
        case ']':
        case '<':
        case '>':
        case '|':
        case '~':
        case '@':
        case '&':
            return true;
        case '_':  // within a word it is no markup
            return at == 0 || !is_word(text, at - 1) || !is_word(text, at + 1);
        case ':':  // addresses become links by themselves
            return text.substr(at).starts_with("://");
        case '.':
            return at >= 3 && (text.substr(at - 3, 3) == "www" || text.substr(at - 3, 3) == "WWW");
        default:
            return false;
    }
}

/// A line that would begin a list, a heading or a rule: the place of the sign to escape; npos if it begins none. Within a paragraph only a
/// list that counts from 1 begins.
std::size_t block_mark(std::string_view line, bool within) {
    if (line.empty()) return std::string_view::npos;
    if (line[0] == '-' || line[0] == '+' || line[0] == '#' || line[0] == '=') return 0;
    std::size_t digits = 0;
    while (digits < line.size() && std::isdigit(static_cast<unsigned char>(line[digits])) != 0) ++digits;
    const bool numbered = digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
    if (within && line.substr(0, digits) != "1") return std::string_view::npos;
    const bool ends = digits + 1 >= line.size() || line[digits + 1] == ' ';
    return numbered && ends ? digits : std::string_view::npos;
}

}  // namespace

std::string in_markdown(std::string_view text) {
    const std::string plain = words::plain_spaces(printable(text));
    std::string out;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (is_markup(plain, i)) out += '\\';
        out += plain[i];
    }
    return out;
}

void Markdown::lines(std::string_view escaped, std::string_view first, std::string_view rest) {
    std::string_view before = first;
    bool within = false;
    for (std::string line : wrap(escaped, kWidth - width_of(first))) {
        const std::size_t mark = block_mark(line, within);
        if (mark != std::string::npos) line.insert(mark, "\\");
        out_ += before;
        out_ += line;
        out_ += '\n';
        before = rest;
        within = true;
    }
}

void Markdown::gap() {
    if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
}

void Markdown::heading(int level, std::string_view text) {
    gap();
    out_ += std::string(static_cast<std::size_t>(level), '#') + " " + in_markdown(text) + "\n\n";
}

void Markdown::paragraph(std::string_view text, bool strong) {
    if (text.empty()) return;
    gap();
    const std::string said = in_markdown(text);
    lines(strong ? "**" + said + "**" : said, "", "");
    out_ += '\n';
}

void Markdown::item(std::string_view lead, std::string_view text) {
    std::string said = lead.empty() ? std::string() : "**" + in_markdown(lead) + "**";
    const bool glued = text.starts_with(':') || text.starts_with("\u00A0");
    if (!lead.empty() && !text.empty() && !glued) said += ' ';
    lines(said + in_markdown(text), "- ", "  ");
}

void Markdown::more(std::string_view text) {
    if (text.empty()) return;
    out_ += '\n';
    lines(in_markdown(text), "  ", "  ");
}

void Markdown::tick(std::string_view text, bool done) {
    lines(in_markdown(text), done ? "- [x] " : "- [ ] ", "  ");
}

void Markdown::line(std::string_view text) {
    if (!text.empty()) lines(in_markdown(text), "  ", "  ");
}

void Markdown::address(std::string_view address) {
    if (!address.empty()) out_ += fmt::format("  <{}>\n", printable(address));
}

std::string Markdown::take() {
    while (out_.ends_with("\n\n")) out_.pop_back();
    return std::move(out_);
}

}  // namespace reunify::report
