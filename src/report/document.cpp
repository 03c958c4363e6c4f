#include "report/document.h"

#include <algorithm>

namespace reunify::report {

void Text::add(Piece piece) {
    if (piece.text.empty()) return;
    const bool alike = !pieces_.empty() && piece.link.empty() && pieces_.back().link.empty() && pieces_.back().strong == piece.strong;
    if (alike) {
        pieces_.back().text += piece.text;
    } else {
        pieces_.push_back(std::move(piece));
    }
}

Text& Text::operator+=(const Text& more) {
    for (const Piece& piece : more.pieces_) add(piece);
    return *this;
}

bool Text::is_strong() const {
    return !pieces_.empty() && std::all_of(pieces_.begin(), pieces_.end(), [](const Piece& piece) { return piece.strong; });
}

std::string Text::plain() const {
    std::string out;
    for (const Piece& piece : pieces_) out += piece.text;
    return out;
}

Text strong(std::string text) {
    Text out;
    out.add({std::move(text), true, {}});
    return out;
}

Text linked(std::string text, std::string link) {
    Text out;
    out.add({std::move(text), false, std::move(link)});
    return out;
}

void Blocks::add(Block block) {
    if (const List* list = std::get_if<List>(&block.is); list != nullptr && list->items.empty()) return;
    if (const Section* section = std::get_if<Section>(&block.is); section != nullptr && section->blocks.empty()) return;
    all_.push_back(std::move(block));
}

void Blocks::paragraph(Text text, Weight weight) {
    if (!text.empty()) add({Paragraph{std::move(text), weight}});
}

void Blocks::field(std::string label, Text text) {
    if (!text.empty()) add({Field{std::move(label), std::move(text)}});
}

void Blocks::lines(const std::vector<std::string>& texts) {
    List list;
    for (const std::string& text : texts) list.items.push_back({text, {}});
    add({std::move(list)});
}

}  // namespace reunify::report
