#include "text/lines.h"

#include <algorithm>

#include "base/utf8.h"

namespace reunify::text {

Position Lines::at(std::size_t offset) {
    offset = std::min(offset, source_.size());
    if (offset < offset_) {
        offset_ = 0;
        position_ = {1, 1};
    }
    std::size_t line_start = offset_;
    for (;;) {
        const std::size_t feed = source_.substr(line_start, offset - line_start).find('\n');
        if (feed == std::string_view::npos) break;
        line_start += feed + 1;
        ++position_.line;
        position_.column = 1;
    }
    position_.column += static_cast<int>(utf8::count(source_.substr(line_start, offset - line_start)));
    offset_ = offset;
    return position_;
}

std::string line_text(std::string_view source, int line) {
    constexpr std::size_t longest = 64 * 1024;
    if (line < 1) return {};
    for (int i = 1; i < line; ++i) {
        const std::size_t feed = source.find('\n');
        if (feed == std::string_view::npos) return {};
        source.remove_prefix(feed + 1);
    }
    std::string_view text = source.substr(0, source.find('\n'));
    if (text.ends_with('\r')) text.remove_suffix(1);
    return text.size() > longest ? std::string{} : utf8::with_valid(text);
}

}  // namespace reunify::text
