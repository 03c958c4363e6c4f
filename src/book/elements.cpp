#include "book/elements.h"

#include <algorithm>

namespace reunify::book {

namespace {

constexpr std::size_t kPiece = 256 * 1024;

/// A row has at most 16,384 cells; one this long is none that a person has written.
constexpr std::size_t kLongest = 32 * 1024 * 1024;

std::string_view local(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is_one_of(std::string_view name, const std::vector<std::string_view>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

/// Unpacks some more; false at the end of the file.
Result<bool> Elements::more() {
    if (ended_) return false;
    if (text_.size() - at_ > kLongest) return archive_.damaged();
    text_.erase(0, at_);
    at_ = 0;
    const std::size_t had = text_.size();
    text_.resize(had + kPiece);
    auto got = archive_.read(text_.data() + had, kPiece);
    if (!got) return got.faults();
    text_.resize(had + *got);
    ended_ = *got == 0;
    return !ended_;
}

/// Where a text stands, counted from `at_`; npos where it does not come any more.
Result<std::size_t> Elements::find(std::string_view what, std::size_t from) {
    for (;;) {
        const std::size_t found = text_.find(what, at_ + from);
        if (found != std::string::npos) return found - at_;
        const std::size_t rest = text_.size() - at_;
        from = std::max(from, rest >= what.size() ? rest - what.size() + 1 : 0);
        auto went_on = more();
        if (!went_on) return went_on.faults();
        if (!*went_on) return std::string::npos;
    }
}

/// Behind the `>` of the tag that begins at `from`, which may stand in a value too; npos where it does not come.
Result<std::size_t> Elements::end_of_tag(std::size_t from) {
    char quote = '\0';
    for (std::size_t i = from;; ++i) {
        if (at_ + i == text_.size()) {
            auto went_on = more();
            if (!went_on) return went_on.faults();
            if (!*went_on) return std::string::npos;
        }
        const char c = text_[at_ + i];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return i + 1;
        }
    }
}

Result<bool> Elements::next(std::string& element) {
    for (;;) {
        auto open = find("<", 0);
        if (!open) return open.faults();
        if (*open == std::string::npos) return false;
        at_ += *open;
        while (text_.size() - at_ < 9) {
            auto went_on = more();
            if (!went_on) return went_on.faults();
            if (!*went_on) break;
        }
        const std::string_view head = std::string_view(text_).substr(at_, 9);
        const bool comment = head.starts_with("<!--"), data = head == "<![CDATA[";
        if (comment || data) {
            auto close = find(comment ? "-->" : "]]>", 4);
            if (!close) return close.faults();
            if (*close == std::string::npos) return archive_.damaged();
            at_ += *close + 3;
            continue;
        }
        auto end = end_of_tag(1);
        if (!end) return end.faults();
        if (*end == std::string::npos) return archive_.damaged();
        const std::string_view tag(text_.data() + at_, *end);
        const std::string name(tag.substr(1, tag.find_first_of(" \t\r\n/>", 1) - 1));
        const bool closed = tag[tag.size() - 2] == '/';
        if (is_one_of(local(name), starts_) || (closed && is_one_of(local(name), whole_))) {
            element.assign(tag);
            if (!closed) element.insert(element.size() - 1, "/");
            at_ += *end;
            return true;
        }
        if (!is_one_of(local(name), whole_)) {
            at_ += *end;
            continue;
        }
        auto close = find("</" + name + ">", *end);
        if (!close) return close.faults();
        if (*close == std::string::npos) return archive_.damaged();
        const std::size_t size = *close + name.size() + 3;
        element.assign(text_, at_, size);
        at_ += size;
        return true;
    }
}

}  // namespace reunify::book
