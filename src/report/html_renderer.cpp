#include <fmt/format.h>

#include <cctype>

#include "report/html_bars.h"
#include "report/html_style.h"
#include "report/html_writer.h"
#include "report/layout.h"
#include "report/render.h"
#include "words/format.h"
#include "words/say.h"

namespace reunify::report {

namespace {

using Weight = Blocks::Weight;

std::string_view class_of(Tone tone) {
    switch (tone) {
        case Tone::good:
            return "good";
        case Tone::bad:
            return "bad";
        case Tone::doubtful:
            return "doubt";
        case Tone::plain:
        case Tone::strong:
        case Tone::faint:
            break;
    }
    return "faint";
}

std::string_view class_of(Weight weight) {
    switch (weight) {
        case Weight::lead:
            return "lead";
        case Weight::strong:
            return "strong";
        case Weight::note:
            return "note";
        case Weight::typed:
        case Weight::code:
        case Weight::plain:
            break;
    }
    return {};
}

std::string_view class_of(List::Kind kind) {
    switch (kind) {
        case List::Kind::signs:
            return "signs";
        case List::Kind::boxes:
            return "papers";
        case List::Kind::options:
            return "options";
        case List::Kind::questions:
            return "questions";
        case List::Kind::dashes:
            break;
    }
    return {};
}

/// A text as CSS writes it: whatever is no letter and no figure goes by its number.
std::string css_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : printable(text)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte >= 0x80 || std::isalnum(byte) != 0 || c == ' ' || c == '.' || c == '-' || c == '_';
        out += plain ? std::string(1, c) : fmt::format("\\{:x} ", byte);
    }
    return out + "\"";
}

/// A band with the h1, a list of contents, sections with an h2 each, room for notes, the annex, a footer.
class Sheet {
public:
    explicit Sheet(const Document& document) : document_(document) {}

    std::string take() {
        out_.open("html", {{"lang", kLanguageCodes[static_cast<std::size_t>(document_.language)]}});
        write_head();
        out_.open("body");
        write_band();
        out_.open("div", {{"class", "sheet"}});
        write_contents();
        out_.open("main");
        write(document_.body);
        write_notes();
        if (!document_.annex.empty()) {
            out_.open("div", {{"class", "annex"}});
            write(document_.annex);
            out_.close();
        }
        out_.close();
        out_.close();
        out_.open("footer");
        write(document_.foot);
        return "<!DOCTYPE html>\n" + out_.take();
    }

private:
    /// The headline in its colour, with its sign and its word.
    void write_band() {
        out_.open("header", {{"class", document_.sign.empty() ? "band" : fmt::format("band {}", class_of(document_.sign.tone))}});
        out_.open("div", {{"class", "inner"}});
        if (!document_.kicker.empty()) {
            out_.open("p", {{"class", "kicker"}});
            out_.element("span", document_.kicker);
            if (!document_.running.empty()) out_.element("span", document_.running);
            out_.close();
        }
        out_.open("h1");
        write(document_.sign);
        out_.element("span", document_.title.plain());
        out_.close();
        write(document_.head);
        out_.close();
        out_.close();
    }

    void write_notes() {
        if (document_.notes.empty()) return;
        out_.open("section", {{"class", "notes"}, {"aria-labelledby", "notes"}});
        out_.element("h2", document_.notes, {{"id", "notes"}});
        out_.element("textarea", "", {{"aria-labelledby", "notes"}});
        out_.close();
    }

    void write_head() {
        const std::string& about = document_.running.empty() ? document_.kicker : document_.running;
        const std::string title = about.empty() ? document_.title.plain() : fmt::format("{} – {}", about, document_.title.plain());
        std::string style(kStyle);
        if (!document_.running.empty())
            style += fmt::format("@media print{{@page{{@top-left{{content:{};font:8pt sans-serif}}}}}}\n", css_string(document_.running));
        out_.head(title, style);
    }

    void write_contents() {
        List entries;
        for (const Blocks* blocks : {&document_.body, &document_.annex}) {
            for (const Block& block : blocks->all()) {
                const auto* section = std::get_if<Section>(&block.is);
                if (section != nullptr) entries.items.push_back({linked(section->heading.plain(), "#" + section->id), {}});
            }
        }
        if (entries.items.size() < 2) return;
        out_.open("nav", {{"aria-labelledby", "contents"}});
        out_.element("p", say::contents.in(document_.language), {{"id", "contents"}, {"class", "nav-title"}});
        draw(entries);
        out_.close();
    }

    void write(const Blocks& blocks) {
        bool fields = false;
        for (const Block& block : blocks.all()) {
            const bool is_field = std::holds_alternative<Field>(block.is);
            if (is_field && !fields) out_.open("dl");
            if (!is_field && fields) out_.close();
            fields = is_field;
            std::visit([&](const auto& is) { draw(is); }, block.is);
        }
        if (fields) out_.close();
    }

    /// A sign in its tone, hidden from screen readers, who hear the word beside it.
    void write(const Sign& sign) {
        if (sign.empty()) return;
        out_.element("span", sign.mark, {{"class", fmt::format("sign {}", class_of(sign.tone))}, {"aria-hidden", "true"}});
        out_.text(" ");
    }

    void write(const Text& text) {
        for (const Piece& piece : text.pieces()) {
            if (piece.link.starts_with('#')) {
                out_.element("a", piece.text, {{"href", piece.link}});
            } else if (!piece.link.empty()) {
                out_.element("a", piece.text, {{"class", "address"}, {"href", piece.link}, {"rel", "noreferrer"}});
            } else if (piece.strong) {
                out_.element("strong", piece.text);
            } else {
                out_.text(piece.text);
            }
        }
    }

    void draw(const Paragraph& paragraph) {
        if (paragraph.weight == Weight::typed || paragraph.weight == Weight::code) return;
        const std::string_view name = class_of(paragraph.weight);
        name.empty() ? out_.open("p") : out_.open("p", {{"class", name}});
        write(paragraph.text);
        out_.close();
    }

    void draw(const Field& field) {
        out_.element("dt", field.label);
        out_.open("dd");
        write(field.text);
        out_.close();
    }

    void draw(const List& list) {
        const std::string_view tag = list.kind == List::Kind::questions ? "ol" : "ul";
        const std::string_view name = class_of(list.kind);
        if (list.kind == List::Kind::questions) {
            out_.open(tag, {{"class", name}, {"start", std::to_string(list.first)}});
        } else {
            name.empty() ? out_.open(tag) : out_.open(tag, {{"class", name}});
        }
        for (const Item& item : list.items) draw(item, list.kind);
        out_.close();
    }

    void draw(const Item& item, List::Kind kind) {
        const std::string_view name = item.chosen ? "used" : kind == List::Kind::signs ? "hang" : "";
        if (!item.anchor.empty()) {
            out_.open("li", {{"id", item.anchor}});
        } else if (!name.empty()) {
            out_.open("li", {{"class", name}});
        } else {
            out_.open("li");
        }
        if (kind == List::Kind::boxes) {
            draw_box(item);
        } else {
            if (kind == List::Kind::signs) write(item.sign);
            const bool bare = item.body.empty() && kind != List::Kind::signs;
            if (!bare) out_.open("p");
            write(item.head);
            if (!bare) out_.close();
        }
        write(item.body);
        if (kind == List::Kind::questions)
            out_.leaf("input", {{"type", "text"}, {"class", "answer"}, {"autocomplete", "off"}, {"aria-label", item.head.plain()}});
        out_.close();
    }

    /// A box to tick, ticked where the paper is at hand; the state stands beside it in words.
    void draw_box(const Item& item) {
        out_.open("p");
        out_.open("label", {{"class", "tick"}});
        if (item.sign.mark == std::string_view("x")) {
            out_.leaf("input", {{"type", "checkbox"}, {"checked", "checked"}});
        } else {
            out_.leaf("input", {{"type", "checkbox"}});
        }
        out_.open("span");
        write(item.head);
        out_.close();
        out_.close();
        out_.close();
    }

    void draw(const Table& table) {
        out_.open("table", {{"class", "figures"}});
        out_.element("caption", table.caption);
        out_.open("thead");
        out_.open("tr");
        out_.element("td", "");
        for (const std::string& column : table.columns) out_.element("th", column, {{"scope", "col"}});
        out_.close();
        out_.close();
        out_.open("tbody");
        for (const Table::Row& row : table.rows) {
            out_.open("tr");
            out_.element("th", row.label, {{"scope", "row"}});
            for (const std::string& cell : row.cells) out_.element("td", cell);
            out_.close();
        }
        out_.close();
        out_.close();
    }

    void draw(const Bars& bars) { write_bars(out_, bars, document_.language); }

    /// Only whole sections are landmarks: a page of many is none.
    void draw(const Section& section) {
        if (depth_ == 0) {
            const std::string name = section.id.substr(0, section.id.find_last_not_of("-0123456789") + 1);
            out_.open("section", {{"class", name}, {"aria-labelledby", section.id}});
        } else {
            out_.open("div", {{"class", "part"}});
        }
        out_.open(fmt::format("h{}", depth_ + 2), {{"id", section.id}});
        write(section.sign);
        out_.element("span", section.heading.plain());
        out_.close();
        ++depth_;
        write(section.blocks);
        --depth_;
        out_.close();
    }

    const Document& document_;
    Html out_;
    int depth_ = 0;
};

}  // namespace

std::string in_html(const Document& document) {
    return Sheet(document).take();
}

}  // namespace reunify::report
