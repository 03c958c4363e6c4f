#include "sql/layout.h"

#include <array>
#include <string_view>
#include <vector>

namespace reunify::sql {

namespace {

constexpr std::size_t kLineWidth = 140;

/// Where an expression may be broken: the words that stand in the fewest parentheses and choices.
class Breaks {
public:
    explicit Breaks(std::string_view text) : text_(text) {
        for (at_ = 0; at_ < text_.size(); ++at_) step();
    }

    std::vector<std::string_view> parts() const {
        std::vector<std::string_view> out;
        std::size_t begin = 0;
        for (const Break& one : found_) {
            if (one.depth != least_) continue;
            out.push_back(text_.substr(begin, one.at - begin));
            begin = one.at + 1;
        }
        out.push_back(text_.substr(begin));
        return out;
    }

private:
    struct Break {
        std::size_t at = 0;
        int depth = 0;
    };

    void step() {
        const char c = text_[at_];
        if (c == '\'' || c == '"' || c == '`') {
            const std::size_t end = text_.find(c, at_ + 1);
            at_ = end == std::string_view::npos ? text_.size() : end;
            return;
        }
        if (c == '(') ++depth_;
        if (c == ')') --depth_;
        const std::string_view rest = text_.substr(at_);
        const bool begins = at_ == 0 || text_[at_ - 1] == ' ' || text_[at_ - 1] == '(';
        if (begins && rest.starts_with("CASE ")) ++depth_;
        if (rest.starts_with(" END") && (rest.size() == 4 || rest[4] == ' ' || rest[4] == ')' || rest[4] == ',')) {
            note(depth_);
            --depth_;
            return;
        }
        for (const std::string_view word : {" AND ", " OR ", " WHEN ", " ELSE "}) {
            if (rest.starts_with(word)) note(depth_);
        }
    }

    void note(int depth) {
        if (at_ == 0) return;
        found_.push_back({at_, depth});
        if (least_ < 0 || depth < least_) least_ = depth;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0, least_ = -1;
    std::vector<Break> found_;
};

}  // namespace

std::string laid_out(const std::string& expression, std::size_t indent) {
    if (expression.size() + indent <= kLineWidth) return expression;
    const std::vector<std::string_view> parts = Breaks(expression).parts();
    if (parts.size() < 2) return expression;
    std::string out;
    for (const std::string_view part : parts) {
        const std::size_t inner = out.empty() ? indent : indent + 2;
        if (!out.empty()) out += "\n" + std::string(inner, ' ');
        out += laid_out(std::string(part), inner);
    }
    return out;
}

}  // namespace reunify::sql
