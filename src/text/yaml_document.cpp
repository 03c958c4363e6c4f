#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>

#include "text/document.h"
#include "text/intake.h"
#include "text/tree_builder.h"

namespace reunify::text {

namespace {

/// Whether the quotation mark at `at` has its counterpart. yaml-cpp takes one that the file's last line end follows for closed.
bool is_closed(std::string_view source, std::size_t at) {
    const char mark = source[at];
    for (std::size_t i = at + 1; i < source.size(); ++i) {
        if (mark == '"' && source[i] == '\\') {
            ++i;
        } else if (source[i] == mark) {
            if (mark == '"' || i + 1 >= source.size() || source[i + 1] != mark) return true;
            ++i;
        }
    }
    return false;
}

/// Thrown by the events and caught around the parser: the only way to leave yaml-cpp early.
struct Stop {};

class Events : public YAML::EventHandler {
public:
    Events(TreeBuilder& tree, std::string_view source) : tree_(tree), source_(source) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (++documents_ == 1) return;
        const std::string_view rest = source_.substr(std::min(offset(mark), source_.size()));
        if (rest.starts_with("---") || rest.starts_with("%")) {
            tree_.refuse(offset(mark), "a second document starts here", "one document a file");
        } else {
            tree_.refuse(offset(mark), "this does not continue what stands above", "one map or one list, its lines in the same column");
        }
        throw Stop{};
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        refuse_extras(mark, "?", anchor);
        if (tree_.wants_key()) {
            tree_.refuse(offset(mark), "a key is missing before the colon, or it is written as null", "a word as key");
            throw Stop{};
        }
        go(tree_.nothing(offset(mark)));
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        tree_.refuse(offset(mark), "aliases (`*name`) are not accepted", "the value written out");
        throw Stop{};
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
        refuse_extras(mark, tag, anchor);
        const std::size_t at = offset(mark);
        const bool quoted = at < source_.size() && (source_[at] == '"' || source_[at] == '\'');
        if (quoted && !is_closed(source_, at)) {
            tree_.refuse(at, "this quotation mark is not closed before the end of the file");
            throw Stop{};
        }
        go(tree_.wants_key() ? tree_.key(at, value) : tree_.scalar(at, value, quoted));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
        refuse_extras(mark, tag, anchor);
        go(tree_.open(Node::Form::list, offset(mark)));
    }
    void OnSequenceEnd() override { go(tree_.close()); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
        refuse_extras(mark, tag, anchor);
        go(tree_.open(Node::Form::map, offset(mark)));
    }
    void OnMapEnd() override { go(tree_.close()); }

private:
    static std::size_t offset(const YAML::Mark& mark) { return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos); }

    static void go(bool on) {
        if (!on) throw Stop{};
    }

    void refuse_extras(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        if (anchor != YAML::NullAnchor) {
            tree_.refuse(offset(mark), "anchors (`&name`) are not accepted", "the value written out");
            throw Stop{};
        }
        if (!tag.empty() && tag != "?" && tag != "!") {
            tree_.refuse(offset(mark), "tags (`!name`) are not accepted", "the value alone; text that starts with `!` stands in quotes");
            throw Stop{};
        }
    }

    TreeBuilder& tree_;
    std::string_view source_;
    int documents_ = 0;
};

struct Complaint {
    std::string_view theirs;
    const char* message;
    const char* accepted;
};

/// What yaml-cpp says, in words that help its author.
const Complaint kComplaints[] = {
    {YAML::ErrorMsg::MAP_VALUE, "a colon makes a key of something that cannot be one here",
     "text that holds `: ` in quotes; keys of one map in the same column"},
    {YAML::ErrorMsg::MAP_KEY, "a key cannot stand here", "keys of one map in the same column"},
    {YAML::ErrorMsg::BLOCK_ENTRY, "a list item (`- `) cannot stand here", "the list on lines of its own below its key"},
    {YAML::ErrorMsg::END_OF_MAP, "this does not continue the map above", "`key: value`, with the keys of one map in the same column"},
    {YAML::ErrorMsg::END_OF_SEQ, "this does not continue the list above", "`- item`, with the dashes of one list in the same column"},
    {YAML::ErrorMsg::END_OF_MAP_FLOW, "the brace `{` is not closed where it should be", "`,` or `}`"},
    {YAML::ErrorMsg::END_OF_SEQ_FLOW, "the bracket `[` is not closed where it should be", "`,` or `]`"},
    {YAML::ErrorMsg::FLOW_END, "a closing bracket or brace stands here without its opening one", ""},
    {YAML::ErrorMsg::EOF_IN_SCALAR, "a quotation mark is not closed before the end of the file", ""},
    {YAML::ErrorMsg::DOC_IN_SCALAR, "a document marker (`---` or `...`) stands inside quotes", ""},
    {YAML::ErrorMsg::TAB_IN_INDENTATION, "a tab stands in the indentation", "spaces"},
    {YAML::ErrorMsg::CHAR_IN_SCALAR, "a character stands here that text without quotes cannot hold", "the text in quotes"},
    {YAML::ErrorMsg::UNKNOWN_TOKEN, "text cannot start with this character", "the text in quotes"},
    {YAML::ErrorMsg::INVALID_ESCAPE, "a backslash inside double quotes starts no escape that YAML knows",
     "`\\\\` for a backslash, or single quotes"},
    {YAML::ErrorMsg::INVALID_HEX, "an escape inside double quotes needs hexadecimal digits", ""},
    {YAML::ErrorMsg::INVALID_UNICODE, "an escape inside double quotes names no character", ""},
    {YAML::ErrorMsg::CHAR_IN_BLOCK, "nothing but a comment may follow `|` or `>` on its line", ""},
    {YAML::ErrorMsg::ZERO_INDENT_IN_BLOCK, "a block of text cannot have the indentation 0", ""},
    {YAML::ErrorMsg::UNKNOWN_ANCHOR, "aliases (`*name`) are not accepted",
     "the value written out; text that starts with `*` stands in quotes"},
    {YAML::ErrorMsg::ALIAS_NOT_FOUND, "text cannot start with `*`", "the text in quotes"},
    {YAML::ErrorMsg::ANCHOR_NOT_FOUND, "text cannot start with `&`", "the text in quotes"},
    {YAML::ErrorMsg::CHAR_IN_ALIAS, "text cannot start with `*`", "the text in quotes"},
    {YAML::ErrorMsg::CHAR_IN_ANCHOR, "text cannot start with `&`", "the text in quotes"},
    {YAML::ErrorMsg::CHAR_IN_TAG_HANDLE, "tags (`!name`) are not accepted", "text that starts with `!` in quotes"},
    {YAML::ErrorMsg::TAG_WITH_NO_SUFFIX, "tags (`!name`) are not accepted", "text that starts with `!` in quotes"},
    {YAML::ErrorMsg::END_OF_VERBATIM_TAG, "tags (`!name`) are not accepted", "text that starts with `!` in quotes"},
};

void explain(TreeBuilder& tree, const Document& document, const YAML::Exception& complaint) {
    const std::size_t at = complaint.mark.pos < 0 ? document.source.size() : static_cast<std::size_t>(complaint.mark.pos);
    for (const Complaint& known : kComplaints) {
        if (!std::string_view(complaint.msg).starts_with(known.theirs)) continue;
        tree.refuse(at, known.message, known.accepted);
        return;
    }
    tree.refuse(at, "the text cannot be read as YAML from here on");
}

/// YAML forbids tabs in the indentation, and a parser meets them late or not at all; so they are looked for beforehand.
bool has_tabs_in_indentation(TreeBuilder& tree, std::string_view source) {
    std::size_t first = std::string_view::npos;
    int more = 0;
    for (std::size_t line = 0; line < source.size();) {
        const std::size_t end = std::min(source.find('\n', line), source.size());
        const std::string_view text = source.substr(line, end - line);
        const std::size_t tab = text.find_first_not_of(' ');
        const bool content = text.find_first_not_of(" \t\r") != std::string_view::npos;
        if (content && text[tab] == '\t') {
            if (first == std::string_view::npos) {
                first = line + tab;
            } else {
                ++more;
            }
        }
        line = end + 1;
    }
    if (first == std::string_view::npos) return false;
    const std::string also = more == 0 ? "" : fmt::format(", and in {} more line{}", more, more == 1 ? "" : "s");
    tree.refuse(first, "a tab stands in the indentation" + also, "spaces");
    return true;
}

}  // namespace

Result<std::shared_ptr<const Document>> parse_yaml(std::string name, std::string source) {
    auto taken = take_in(std::move(name), std::move(source));
    if (!taken) return std::move(taken.faults());
    const std::shared_ptr<Document> document = *taken;
    document->root.at = {1, 1};
    TreeBuilder tree(*document);
    if (has_tabs_in_indentation(tree, document->source)) return std::move(tree.faults);
    try {
        std::istringstream stream(document->source);
        YAML::Parser parser(stream);
        Events events(tree, document->source);
        while (parser.HandleNextDocument(events)) {
        }
    } catch (const Stop&) {
    } catch (const YAML::Exception& complaint) {
        explain(tree, *document, complaint);
    }
    if (!tree.faults.empty()) return std::move(tree.faults);
    return std::shared_ptr<const Document>(document);
}

}  // namespace reunify::text
