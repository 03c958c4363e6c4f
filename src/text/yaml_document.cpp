#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "text/document.h"
#include "text/intake.h"
#include "text/readers.h"
#include "text/sentences.h"
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

/// yaml-cpp writes the escapes for U+00A0 and U+0085 as a byte alone, which is no UTF-8; nothing else in a text that was valid can be such.
std::string with_whole_characters(const std::string& value) {
    std::string out;
    for (std::size_t at = 0; at < value.size();) {
        const utf8::Character character = utf8::read(value, at);
        if (!character.is_sound()) out += '\xC2';
        out.append(value, at, character.size);
        at += character.size;
    }
    return out;
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
            tree_.refuse(offset(mark), sentence::second_document, sentence::one_document);
        } else {
            tree_.refuse(offset(mark), sentence::no_continuation, sentence::one_map_or_list);
        }
        throw Stop{};
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        refuse_extras(mark, "?", anchor);
        if (tree_.wants_key()) {
            tree_.refuse(offset(mark), sentence::no_key, sentence::word_as_key);
            throw Stop{};
        }
        go(tree_.nothing(offset(mark)));
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        tree_.refuse(offset(mark), sentence::alias, sentence::value_written_out);
        throw Stop{};
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
        refuse_extras(mark, tag, anchor);
        const std::size_t at = offset(mark);
        const bool quoted = at < source_.size() && (source_[at] == '"' || source_[at] == '\'');
        if (quoted && !is_closed(source_, at)) {
            tree_.refuse(at, sentence::this_mark_not_closed);
            throw Stop{};
        }
        const std::string text = quoted ? with_whole_characters(value) : value;
        go(tree_.wants_key() ? tree_.key(at, text) : tree_.scalar(at, text, quoted));
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
            tree_.refuse(offset(mark), sentence::anchor, sentence::value_written_out);
            throw Stop{};
        }
        if (!tag.empty() && tag != "?" && tag != "!") {
            tree_.refuse(offset(mark), sentence::tag, sentence::value_without_tag);
            throw Stop{};
        }
    }

    TreeBuilder& tree_;
    std::string_view source_;
    int documents_ = 0;
};

struct Complaint {
    std::string_view theirs;
    const Sentence<>* message;
    const Sentence<>* accepted;
};

/// What yaml-cpp says, in words that help its author.
const Complaint kComplaints[] = {
    {YAML::ErrorMsg::MAP_VALUE, &sentence::colon_makes_key, &sentence::quotes_or_column},
    {YAML::ErrorMsg::MAP_KEY, &sentence::key_misplaced, &sentence::keys_in_column},
    {YAML::ErrorMsg::BLOCK_ENTRY, &sentence::item_misplaced, &sentence::list_below_key},
    {YAML::ErrorMsg::END_OF_MAP, &sentence::map_not_continued, &sentence::key_value_in_column},
    {YAML::ErrorMsg::END_OF_SEQ, &sentence::list_not_continued, &sentence::item_in_column},
    {YAML::ErrorMsg::END_OF_MAP_FLOW, &sentence::brace_not_closed, &sentence::comma_or_brace},
    {YAML::ErrorMsg::END_OF_SEQ_FLOW, &sentence::bracket_not_closed, &sentence::comma_or_bracket},
    {YAML::ErrorMsg::FLOW_END, &sentence::closing_alone, nullptr},
    {YAML::ErrorMsg::EOF_IN_SCALAR, &sentence::mark_not_closed, nullptr},
    {YAML::ErrorMsg::DOC_IN_SCALAR, &sentence::marker_in_quotes, nullptr},
    {YAML::ErrorMsg::TAB_IN_INDENTATION, &sentence::tab_in_indentation, &sentence::spaces},
    {YAML::ErrorMsg::CHAR_IN_SCALAR, &sentence::not_without_quotes, &sentence::text_in_quotes},
    {YAML::ErrorMsg::UNKNOWN_TOKEN, &sentence::bad_start, &sentence::text_in_quotes},
    {YAML::ErrorMsg::INVALID_ESCAPE, &sentence::yaml_escape, &sentence::doubled_or_single},
    {YAML::ErrorMsg::INVALID_HEX, &sentence::hexadecimal, nullptr},
    {YAML::ErrorMsg::INVALID_UNICODE, &sentence::no_character, nullptr},
    {YAML::ErrorMsg::CHAR_IN_BLOCK, &sentence::behind_block_mark, nullptr},
    {YAML::ErrorMsg::ZERO_INDENT_IN_BLOCK, &sentence::block_not_indented, nullptr},
    {YAML::ErrorMsg::UNKNOWN_ANCHOR, &sentence::alias, &sentence::written_out_or_quoted},
    {YAML::ErrorMsg::ALIAS_NOT_FOUND, &sentence::star_start, &sentence::text_in_quotes},
    {YAML::ErrorMsg::ANCHOR_NOT_FOUND, &sentence::ampersand_start, &sentence::text_in_quotes},
    {YAML::ErrorMsg::CHAR_IN_ALIAS, &sentence::star_start, &sentence::text_in_quotes},
    {YAML::ErrorMsg::CHAR_IN_ANCHOR, &sentence::ampersand_start, &sentence::text_in_quotes},
    {YAML::ErrorMsg::CHAR_IN_TAG_HANDLE, &sentence::tag, &sentence::quoted_exclamation},
    {YAML::ErrorMsg::TAG_WITH_NO_SUFFIX, &sentence::tag, &sentence::quoted_exclamation},
    {YAML::ErrorMsg::END_OF_VERBATIM_TAG, &sentence::tag, &sentence::quoted_exclamation},
};

void explain(TreeBuilder& tree, const Document& document, const YAML::Exception& complaint) {
    const std::size_t at = complaint.mark.pos < 0 ? document.source.size() : static_cast<std::size_t>(complaint.mark.pos);
    for (const Complaint& known : kComplaints) {
        if (!std::string_view(complaint.msg).starts_with(known.theirs)) continue;
        tree.refuse(at, *known.message, known.accepted == nullptr ? Phrase() : Phrase(*known.accepted));
        return;
    }
    tree.refuse(at, sentence::no_yaml);
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
    tree.refuse(first, more == 0 ? Phrase(sentence::tab_in_indentation) : Phrase(sentence::tab_and_more, more), sentence::spaces);
    return true;
}

}  // namespace

Parsed read_yaml(std::string name, std::string source) {
    auto taken = take_in(std::move(name), std::move(source));
    if (!taken) return {nullptr, std::move(taken.faults())};
    const std::shared_ptr<Document> document = *taken;
    document->root.at = {1, 1};
    TreeBuilder tree(*document);
    if (has_tabs_in_indentation(tree, document->source)) return {nullptr, std::move(tree.faults)};
    bool whole = false;
    try {
        std::istringstream stream(document->source);
        YAML::Parser parser(stream);
        Events events(tree, document->source);
        while (parser.HandleNextDocument(events)) {
        }
        whole = true;
    } catch (const Stop&) {
    } catch (const YAML::Exception& complaint) {
        explain(tree, *document, complaint);
    }
    return {whole ? document : nullptr, std::move(tree.faults)};
}

}  // namespace reunify::text
