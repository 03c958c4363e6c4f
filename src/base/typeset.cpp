#include "base/typeset.h"

namespace reunify {

namespace {

constexpr std::string_view kNoBreak = "\u00A0";

/// Whether one of the marks, whole, stands before a place or behind it.
bool has_mark(std::string_view text, std::size_t at, std::string_view marks, bool before) {
    for (std::size_t i = 0; i < marks.size();) {
        std::size_t size = 1;
        while (i + size < marks.size() && (static_cast<unsigned char>(marks[i + size]) & 0xC0U) == 0x80U) ++size;
        const std::string_view mark = marks.substr(i, size);
        if (before ? text.substr(0, at).ends_with(mark) : text.substr(at).starts_with(mark)) return true;
        i += size;
    }
    return false;
}

}  // namespace

std::string typeset(std::string text, std::string_view before, std::string_view after) {
    if (before.empty() && after.empty()) return text;
    for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
        // Few bytes beside a space belong to a mark at all.
        const char behind = at + 1 < text.size() ? text[at + 1] : ' ', ahead = at > 0 ? text[at - 1] : '\0';
        const bool may_end = ahead != ' ' && before.find(behind) != std::string_view::npos;
        const bool may_begin = after.find(ahead) != std::string_view::npos;
        if ((may_end && has_mark(text, at + 1, before, false)) || (may_begin && has_mark(text, at, after, true)))
            text.replace(at, 1, kNoBreak);
    }
    return text;
}

}  // namespace reunify
