#include <fmt/format.h>

#include "report/layout.h"
#include "report/page.h"
#include "report/render.h"
#include "report/text_bars.h"
#include "words/format.h"

namespace reunify::report {

namespace {

using Weight = Blocks::Weight;

Tone tone_of(Weight weight) {
    switch (weight) {
        case Weight::strong:
            return Tone::strong;
        case Weight::note:
        case Weight::typed:
        case Weight::code:
            return Tone::faint;
        case Weight::plain:
        case Weight::lead:
            break;
    }
    return Tone::plain;
}

/// Whether it is an address and nothing else: such a line is never cut.
bool is_address(const Text& text) {
    return text.pieces().size() == 1 && text.pieces().front().link.starts_with("http");
}

class Terminal {
public:
    Terminal(const Document& document, bool colour, int width) : document_(document), page_(document.language, colour, width) {}

    std::string take() {
        const Sign& sign = document_.sign;
        const bool lone = document_.head.empty();
        if (!sign.empty()) {
            page_.item(sign.mark, document_.title.plain(), 0, sign.tone, Tone::strong);
        } else {
            page_.paragraph(document_.title.plain(), 0, Tone::strong);
        }
        write(document_.head, sign.empty() ? 0 : 2);
        if (lone && !document_.title.empty()) page_.gap();
        write(document_.body, 0);
        write(document_.annex, 0);
        if (!document_.foot.empty()) page_.gap();
        write(document_.foot, 0);
        return page_.take();
    }

private:
    /// Between a heading and one below it, which are both of the same text, there is no gap.
    void write(const Blocks& blocks, int indent, bool under_heading = false) {
        const Block* before = nullptr;
        for (const Block& block : blocks.all()) {
            if (std::holds_alternative<Section>(block.is) && (before != nullptr || !under_heading)) page_.gap();
            const bool signs = std::holds_alternative<List>(block.is) && std::get<List>(block.is).kind == List::Kind::signs;
            if (signs && before != nullptr && std::holds_alternative<Field>(before->is)) page_.gap();
            std::visit([&](const auto& is) { draw(is, indent); }, block.is);
            before = &block;
        }
    }

    void draw(const Paragraph& paragraph, int indent) {
        if (is_address(paragraph.text) || paragraph.weight == Weight::code) {
            page_.verbatim(paragraph.text.plain(), indent);
        } else {
            page_.paragraph(paragraph.text.plain(), indent, tone_of(paragraph.weight));
        }
    }

    void draw(const Field& field, int indent) { page_.field(field.label, field.text.plain(), indent); }

    void draw(const List& list, int indent) {
        std::size_t number = list.first;
        for (const Item& item : list.items) {
            const std::string mark = mark_of(list.kind, item, number++);
            page_.item(mark, item.head.plain(), indent, item.sign.tone, item.head.is_strong() ? Tone::strong : Tone::plain);
            write(item.body, indent + width_of(mark) + 1);
        }
    }

    static std::string mark_of(List::Kind kind, const Item& item, std::size_t number) {
        switch (kind) {
            case List::Kind::questions:
                return fmt::format("{}.", number);
            case List::Kind::signs:
                return item.sign.mark;
            case List::Kind::boxes:
                return fmt::format("[{}]", item.sign.empty() ? " " : item.sign.mark);
            case List::Kind::options:
                return item.chosen ? "*" : "-";
            case List::Kind::dashes:
                break;
        }
        return "-";
    }

    void draw(const Table& table, int indent) {
        const auto line = [](const std::vector<std::string>& cells) {
            std::string out;
            for (const std::string& cell : cells) {
                out.append(static_cast<std::size_t>(std::max(1, kColumn - width_of(cell))), ' ');
                out += cell;
            }
            return out;
        };
        page_.paragraph(table.caption, indent, Tone::faint);
        page_.verbatim(line(table.columns), indent + 2);
        for (const Table::Row& row : table.rows) {
            page_.paragraph(row.label, indent);
            page_.verbatim(line(row.cells), indent + 2);
        }
    }

    void draw(const Bars& bars, int indent) {
        page_.gap();
        for (const std::string& line : bars_in_text(bars, document_.language)) {
            if (line.empty()) {
                page_.gap();
            } else {
                page_.verbatim(line, indent);
            }
        }
    }

    void draw(const Section& section, int indent) {
        if (section.sign.empty()) {
            page_.paragraph(section.heading.plain(), indent, Tone::strong);
        } else {
            page_.item(section.sign.mark, section.heading.plain(), indent, section.sign.tone, Tone::strong);
        }
        write(section.blocks, indent + 2, true);
    }

    static constexpr int kColumn = 12;
    const Document& document_;
    Page page_;
};

}  // namespace

std::string in_text(const Document& document, bool colour, int width) {
    return Terminal(document, colour, width).take();
}

}  // namespace reunify::report
