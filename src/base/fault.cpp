#include "base/fault.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/sentences.h"
#include "base/utf8.h"

namespace reunify {

namespace {

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
        const utf8::Character c = utf8::read(line, to);
        to += c.size;
        if (number <= first) {
            from = to;
        } else if (number < column) {
            padding += utf8::steers(c.code) ? 1 : utf8::columns(c.code);
        }
    }
    out +=
        fmt::format("\n    | {}{}{}", first > 0 ? "..." : "", utf8::printable(line.substr(from, to - from)), to < line.size() ? "..." : "");
    if (column < 1) return;
    out += fmt::format("\n    | {}^", std::string(static_cast<std::size_t>(padding), ' '));
}

}  // namespace

std::string describe(const Fault& fault, Language language) {
    std::string out;
    if (!fault.file.empty()) out += utf8::printable(fault.file) + ":";
    if (fault.at.line > 0) out += fmt::format("{}:", fault.at.line);
    if (fault.at.line > 0 && fault.at.column > 0) out += fmt::format("{}:", fault.at.column);
    if (!out.empty()) out += " ";
    out += utf8::printable(fault.message.in(language));
    if (!fault.line.empty()) append_excerpt(out, fault.line, fault.at.column);
    const auto add_line = [&](const Phrase& phrase) { out += "\n    " + utf8::printable(phrase.in(language)); };
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
