#include "base/fault.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/sentences.h"

namespace reunify {

namespace {

/// One character of a text: its code point (U+FFFD for a byte that is no UTF-8) and its bytes.
struct Character {
    char32_t code = 0xFFFD;
    std::size_t size = 1;
};

Character character_at(std::string_view text, std::size_t i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) return {lead, 1};
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || i + size > text.size()) return {};
    char32_t code = lead & (0xFFU >> (size + 1));
    for (std::size_t k = 1; k < size; ++k) {
        const auto next = static_cast<unsigned char>(text[i + k]);
        if ((next & 0xC0) != 0x80) return {};
        code = code << 6 | (next & 0x3FU);
    }
    return {code, size};
}

/// Control characters and marks that turn the direction of writing: they would let an input file steer the terminal of whoever reads the
/// message.
bool steers(char32_t code) {
    if (code < 0x20 || (code >= 0x7F && code < 0xA0)) return true;
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x2028 || code == 0x2029;
}

/// The columns a character takes on a terminal: accents that stand apart take none, Chinese, Japanese, Korean and pictures take two.
int width(char32_t code) {
    if ((code >= 0x300 && code < 0x370) || (code >= 0x200B && code <= 0x200F) || code == 0xFEFF) return 0;
    const bool wide = (code >= 0x1100 && code < 0x1160) || (code >= 0x2E80 && code < 0xA4D0) || (code >= 0xAC00 && code < 0xD7A4) ||
                      (code >= 0xF900 && code < 0xFB00) || (code >= 0xFF00 && code < 0xFF61) || (code >= 0x1F300 && code < 0x20000) ||
                      (code >= 0x20000 && code < 0x40000);
    return wide ? 2 : 1;
}

std::string printable(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const Character c = character_at(text, i);
        if (c.code == 0xFFFD && c.size == 1) {
            out += '?';
        } else if (steers(c.code)) {
            out += ' ';
        } else {
            out += text.substr(i, c.size);
        }
        i += c.size;
    }
    return out;
}

/// At most 100 characters of the line around the column, so that one long line cannot flood the screen, and a caret below it.
void append_excerpt(std::string& out, std::string_view line, int column) {
    constexpr int before = 60;
    constexpr int most = 100;
    const int first = column > before ? column - before : 0;
    std::size_t from = 0;
    std::size_t to = 0;
    int padding = first > 0 ? 3 : 0;  // below the dots
    int number = 1;
    for (; to < line.size() && number <= first + most; ++number) {
        const Character c = character_at(line, to);
        to += c.size;
        if (number <= first) {
            from = to;
        } else if (number < column) {
            padding += steers(c.code) ? 1 : width(c.code);
        }
    }
    out += fmt::format("\n    | {}{}{}", first > 0 ? "..." : "", printable(line.substr(from, to - from)), to < line.size() ? "..." : "");
    if (column < 1) return;
    out += fmt::format("\n    | {}^", std::string(static_cast<std::size_t>(padding), ' '));
}

}  // namespace

std::string describe(const Fault& fault, Language language) {
    std::string out;
    if (!fault.file.empty()) out += printable(fault.file) + ":";
    if (fault.at.line > 0) out += fmt::format("{}:", fault.at.line);
    if (fault.at.line > 0 && fault.at.column > 0) out += fmt::format("{}:", fault.at.column);
    if (!out.empty()) out += " ";
    out += printable(fault.message.in(language));
    if (!fault.line.empty()) append_excerpt(out, fault.line, fault.at.column);
    const auto add_line = [&](const Phrase& phrase) { out += "\n    " + printable(phrase.in(language)); };
    if (!fault.accepted.empty()) add_line({sentence::accepted, fault.accepted});
    if (!fault.nearest.empty()) add_line({sentence::did_you_mean, fault.nearest});
    return out;
}

std::string describe(const Faults& faults, Language language) {
    std::vector<const Fault*> order;
    for (const Fault& fault : faults) order.push_back(&fault);
    std::stable_sort(order.begin(), order.end(), [](const Fault* a, const Fault* b) {
        if (a->file != b->file) return a->file < b->file;
        if (a->at.line != b->at.line) return a->at.line < b->at.line;
        return a->at.column < b->at.column;
    });
    std::string out;
    for (const Fault* fault : order) out += (out.empty() ? "" : "\n") + describe(*fault, language);
    return out;
}

}  // namespace reunify
