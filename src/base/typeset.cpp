#include "base/typeset.h"

namespace reunify {

namespace {

constexpr std::string_view kNoBreak = "\u00A0";

/// Turns the space at a place into one that does not break, where there is one.
bool bind(std::string& text, std::size_t space) {
    if (space >= text.size() || text[space] != ' ') return false;
    text.replace(space, 1, kNoBreak);
    return true;
}

/// The first of the marks at a place, whole; empty for none.
std::string_view mark_at(std::string_view text, std::size_t at, std::string_view marks) {
    for (std::size_t i = 0; i < marks.size();) {
        std::size_t size = 1;
        while (i + size < marks.size() && (static_cast<unsigned char>(marks[i + size]) & 0xC0U) == 0x80U) ++size;
        const std::string_view mark = marks.substr(i, size);
        if (text.substr(at, size) == mark) return mark;
        i += size;
    }
    return {};
}

}  // namespace

std::string typeset(std::string text, std::string_view before, std::string_view after) {
    if (before.empty() && after.empty()) return text;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool apart = at > 0 && text[at - 1] == ' ' && (at == 1 || text[at - 2] != ' ');
        if (apart && !mark_at(text, at, before).empty() && bind(text, at - 1)) ++at;
        if (const std::string_view mark = mark_at(text, at, after); !mark.empty()) bind(text, at + mark.size());
    }
    return text;
}

}  // namespace reunify
