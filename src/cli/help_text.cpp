#include "cli/help_text.h"

#include <sstream>
#include <vector>

#include "report/layout.h"

namespace reunify::cli {

namespace {

constexpr std::size_t kColumn = kHelpColumn;

/// `  --lang LANG             Language: ...`, or the rest of one whose name is so long that it has a line of its own.
bool is_entry(std::string_view line) {
    return line.size() > kColumn && line.starts_with("  ") && line[kColumn - 1] == ' ' && line[kColumn] != ' ';
}

/// `Usage: reunify ...`, in any language.
bool is_usage(std::string_view line) {
    const std::size_t at = line.find(": reunify");
    return at != std::string_view::npos && line.find(' ') + 1 >= at;
}

class Page {
public:
    explicit Page(int width) : width_(width) {}

    void take(const std::string& line) {
        if (!entries_ && !line.empty() && line.front() != ' ' && !is_usage(line)) {
            paragraph_ += paragraph_.empty() ? line : " " + line;
            return;
        }
        end_paragraph();
        entries_ = entries_ || is_usage(line);
        if (entries_ && is_entry(line)) {
            add(line.substr(0, kColumn), line.substr(kColumn));
        } else {
            out_ += line + "\n";
        }
    }

    std::string finish() {
        end_paragraph();
        return std::move(out_);
    }

private:
    void end_paragraph() {
        if (!paragraph_.empty()) add({}, paragraph_);
        paragraph_.clear();
    }

    /// Further lines begin below the text.
    void add(const std::string& head, const std::string& text) {
        std::string before = head;
        for (const std::string& line : report::wrap(text, width_ - static_cast<int>(head.size()))) {
            out_ += before + line + "\n";
            before.assign(head.size(), ' ');
        }
    }

    int width_;
    bool entries_ = false;  ///< below the line of usage
    std::string paragraph_, out_;
};

}  // namespace

std::string help_in_lines(std::string_view help, int width) {
    Page page(width);
    std::istringstream lines{std::string(help)};
    for (std::string line; std::getline(lines, line);) page.take(line);
    return page.finish();
}

}  // namespace reunify::cli
