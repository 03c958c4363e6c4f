#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "report/layout.h"
#include "report/markdown.h"
#include "report/render.h"
#include "words/format.h"

namespace reunify::report {

namespace {

using Weight = Blocks::Weight;

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

/// Writes Markdown in short lines. Texts are escaped here and nowhere else.
class Letter {
public:
    explicit Letter(const Document& document) : document_(document) {}

    std::string take() {
        const std::string sign = document_.sign.empty() ? std::string() : fmt::format("{} ", document_.sign.mark);
        if (!document_.title.empty()) heading(1, sign + document_.title.plain());
        write(document_.head);
        write(document_.body);
        write(document_.annex);
        write(document_.foot);
        while (out_.ends_with("\n\n")) out_.pop_back();
        return std::move(out_);
    }

private:
    void write(const Blocks& blocks) {
        for (const Block& block : blocks.all()) std::visit([&](const auto& is) { draw(is); }, block.is);
    }

    void draw(const Paragraph& paragraph) {
        gap();
        if (const std::string address = address_of(paragraph.text); !address.empty()) {
            out_ += fmt::format("{}<{}>\n", indent_, printable(address));
        } else {
            const bool bold = paragraph.weight == Weight::strong && !paragraph.text.is_strong();
            lines(bold ? "**" + in_markdown(paragraph.text.plain()) + "**" : inlined(paragraph.text), indent_, indent_);
        }
        if (indent_.empty()) out_ += '\n';
    }

    void draw(const Field& field) {
        const std::string said = in_markdown(words::labelled(document_.language, field.label)) + " " + inlined(field.text);
        if (!indent_.empty()) out_ += '\n';
        lines(said, indent_.empty() ? "- " : indent_, indent_.empty() ? "  " : indent_);
    }

    void draw(const List& list) {
        std::size_t number = list.first;
        for (const Item& item : list.items) {
            const std::string mark = mark_of(list.kind, item, number++);
            const bool hidden = list.kind != List::Kind::signs || item.sign.empty();
            lines((hidden ? "" : std::string(item.sign.mark) + " ") + inlined(item.head), indent_ + mark, indent_ + "  ");
            const std::string outer = std::exchange(indent_, indent_ + "  ");
            write(item.body);
            indent_ = outer;
        }
        if (indent_.empty()) gap();
    }

    static std::string mark_of(List::Kind kind, const Item& item, std::size_t number) {
        if (kind == List::Kind::questions) return fmt::format("{}. ", number);
        if (kind == List::Kind::boxes) return item.sign.mark == std::string_view("x") ? "- [x] " : "- [ ] ";
        return "- ";
    }

    void draw(const Table& table) {
        gap();
        lines("**" + in_markdown(table.caption) + "**", indent_, indent_);
        out_ += '\n' + indent_ + "| |";
        for (const std::string& column : table.columns) out_ += fmt::format(" {} |", in_markdown(column));
        out_ += '\n' + indent_ + "|---|";
        for (std::size_t i = 0; i < table.columns.size(); ++i) out_ += "--:|";
        for (const Table::Row& row : table.rows) {
            out_ += fmt::format("\n{}| {} |", indent_, in_markdown(row.label));
            for (const std::string& cell : row.cells) out_ += fmt::format(" {} |", in_markdown(cell));
        }
        out_ += "\n\n";
    }

    /// The picture in words.
    void draw(const Bars& bars) {
        for (const Bars::Row& row : bars.rows) {
            std::vector<std::string> said;
            for (const Bars::Stretch& stretch : row.stretches)
                said.push_back(words::labelled(document_.language, stretch.days, stretch.word));
            lines("**" + in_markdown(row.label) + "**" +
                      in_markdown(fmt::format("{}{}", words::colon(document_.language), words::series(said, document_.language))),
                  "- ", "  ");
        }
        gap();
    }

    void draw(const Section& section) {
        const std::string sign = section.sign.empty() ? std::string() : fmt::format("{} ", section.sign.mark);
        ++level_;
        heading(level_, sign + section.heading.plain());
        write(section.blocks);
        --level_;
    }

    void heading(int level, std::string_view text) {
        gap();
        out_ += std::string(static_cast<std::size_t>(level), '#') + " " + in_markdown(text) + "\n\n";
    }

    void gap() {
        if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
    }

    /// Strong pieces between stars. Links within the document are words: an e-mail has no anchors.
    static std::string inlined(const Text& text) {
        std::string out;
        for (const Piece& piece : text.pieces()) out += piece.strong ? "**" + in_markdown(piece.text) + "**" : in_markdown(piece.text);
        return out;
    }

    static std::string address_of(const Text& text) {
        const bool lone = text.pieces().size() == 1 && text.pieces().front().link.starts_with("http");
        return lone ? text.pieces().front().link : std::string();
    }

    void lines(std::string_view escaped, std::string_view first, std::string_view rest) {
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

    const Document& document_;
    std::string out_, indent_;
    int level_ = 1;
};

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

std::string in_markdown(const Document& document) {
    return Letter(document).take();
}

}  // namespace reunify::report
