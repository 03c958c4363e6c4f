#include "report/layout.h"

#include <algorithm>

namespace reunify::report {

namespace {

/// The longest prefix of at most `width` columns, in bytes; at least one character.
std::size_t fitting(std::string_view text, int width) {
    std::size_t at = 0;
    while (at < text.size()) {
        const utf8::Character c = utf8::read(text, at);
        width -= utf8::columns(c.code);
        if (width < 0 && at > 0) break;
        at += c.size;
    }
    return at;
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, int width, int first) {
    const std::string clean = printable(text);
    std::vector<std::string> lines{""};
    int room = width - first;
    int used = 0;
    for (std::size_t at = 0; at < clean.size();) {
        if (clean[at] == ' ') {
            ++at;
            continue;
        }
        std::string_view word = std::string_view(clean).substr(at, std::min(clean.find(' ', at), clean.size()) - at);
        at += word.size();
        const int columns = width_of(word);
        if (used > 0 && used + 1 + columns > room) {
            lines.emplace_back();
            room = width;
            used = 0;
        }
        if (used > 0) {
            lines.back() += ' ';
            ++used;
        }
        if (used == 0 && lines.size() == 1 && columns > room && columns <= width && first > 0) {
            lines.emplace_back();
            room = width;
        }
        while (width_of(word) > room) {
            const std::size_t part = fitting(word, room);
            lines.back() += word.substr(0, part);
            word.remove_prefix(part);
            lines.emplace_back();
            room = width;
        }
        lines.back() += word;
        used += width_of(word);
    }
    return lines;
}

}  // namespace reunify::report
