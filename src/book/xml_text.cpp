#include "book/xml_text.h"

#include <fmt/format.h>

#include <cctype>

namespace reunify::book {

namespace {

/// A text that reads `_x000B_` by itself: its underscore is written so in turn.
bool looks_escaped(std::string_view text, std::size_t at) {
    if (text.size() - at < 7 || text[at + 1] != 'x' || text[at + 6] != '_') return false;
    for (std::size_t i = at + 2; i < at + 6; ++i) {
        if (std::isxdigit(static_cast<unsigned char>(text[i])) == 0) return false;
    }
    return true;
}

}  // namespace

void append_xml(std::string& out, std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        const bool no_character = text.substr(i).starts_with("\xEF\xBF\xBE") || text.substr(i).starts_with("\xEF\xBF\xBF");
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '"') {
            out += "&quot;";
        } else if ((byte < 0x20 && c != '\t' && c != '\n') || (c == '_' && looks_escaped(text, i))) {
            out += fmt::format("_x{:04X}_", byte);
        } else if (no_character) {
            out += text[i + 2] == '\xBE' ? "_xFFFE_" : "_xFFFF_";
            i += 2;
        } else {
            out += c;
        }
    }
}

std::string xml_text(std::string_view text) {
    std::string out;
    append_xml(out, text);
    return out;
}

}  // namespace reunify::book
