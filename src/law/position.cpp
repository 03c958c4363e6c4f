#include "law/position.h"

namespace reunify::law {

namespace {

bool blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool before(Position a, Position b) {
    return a.line < b.line || (a.line == b.line && a.column < b.column);
}
bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// Walks over a text by characters and knows where it is.
struct Walk {
    std::string_view text;
    std::size_t offset = 0;
    Position at{1, 1};

    bool done() const { return offset >= text.size(); }
    char here() const { return text[offset]; }
    char next() const { return offset + 1 < text.size() ? text[offset + 1] : '\0'; }
    void step() {
        const bool newline = here() == '\n';
        ++offset;
        while (!done() && continues(here())) ++offset;
        at = newline ? Position{at.line + 1, 1} : Position{at.line, at.column + 1};
    }
    void go(Position to) {
        while (!done() && before(at, to)) step();
    }
};

/// Folding changes only white space, so places are matched by the count of characters before them that are none.
std::size_t inked_before(std::string_view value, Position inside) {
    std::size_t count = 0;
    for (Walk walk{value}; !walk.done() && before(walk.at, inside); walk.step()) {
        if (!blank(walk.here())) ++count;
    }
    return count;
}

/// Steps over one character of the value, which in quotes may be written with several. True if it is not white space.
bool step_over(Walk& walk, char quote) {
    const bool doubled = quote == '\'' && walk.here() == '\'';
    const bool escaped = quote == '"' && walk.here() == '\\';
    if (!doubled && !escaped) {
        const bool inked = !blank(walk.here());
        walk.step();
        return inked;
    }
    walk.step();
    if (walk.done()) return false;
    const char kind = walk.here();
    const int digits = !escaped ? 0 : kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    walk.step();
    for (int i = 0; i < digits && !walk.done(); ++i) walk.step();
    return doubled || (kind != 'n' && kind != 't' && kind != 'r' && kind != ' ' && kind != '\n');
}

}  // namespace

Position place_of(std::string_view text, std::size_t offset) {
    Walk walk{text};
    while (!walk.done() && walk.offset < offset) walk.step();
    return walk.at;
}

Position place_in_file(const text::Document& document, const text::Node& scalar, Position inside) {
    Walk walk{document.source};
    walk.go(scalar.at);
    if (walk.done()) return scalar.at;

    const char first = walk.here();
    const char quote = first == '"' || first == '\'' ? first : '\0';
    const bool block = quote == '\0' && (first == '|' || first == '>');
    if (quote != '\0') walk.step();
    if (block) walk.go({walk.at.line + 1, 1});

    std::size_t left = inked_before(scalar.scalar, inside);
    while (left > 0 && !walk.done()) {
        if (step_over(walk, quote)) --left;
    }
    // Before a character, not before the white space in front of it; at the end of the value, right behind its last character.
    Walk ahead = walk;
    while (!ahead.done() && blank(ahead.here())) ahead.step();
    const std::size_t all = inked_before(scalar.scalar, {1 << 30, 1});
    return inked_before(scalar.scalar, inside) < all ? ahead.at : walk.at;
}

}  // namespace reunify::law
