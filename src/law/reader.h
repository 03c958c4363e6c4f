#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "law/draft.h"
#include "law/subject.h"

namespace reunify::law {

/// What a citation must give.
enum class Cites : std::uint8_t { if_any, sources, law_and_sources };

/// Reads one map of a rule file by declared types. Whatever is wrong is added to the draft with its place, and a harmless value is
/// returned, so that reading goes on and finds the rest. `close` says which keys nobody asked for.
class Reader {
public:
    /// `what` names the thing in messages.
    Reader(Draft& draft, const text::Document& document, const text::Node& node, Subject what);

    bool is_map() const { return node_->form == text::Node::Form::map; }
    Place place() const { return {document_->name, node_->at}; }
    const text::Document& document() const { return *document_; }
    Draft& draft() { return *draft_; }
    const Subject& what() const { return what_; }

    /// The value under a key; nullptr if it is not there or empty.
    const text::Node* optional(std::string_view key) { return find(key, false); }
    /// The same, and a fault if it is not there.
    const text::Node* required(std::string_view key) { return find(key, true); }

    /// The entries of the map under a key, and of this map itself (all of its keys then count as asked for).
    const std::vector<text::Node::Entry>& entries(std::string_view key, bool needed = true);
    const std::vector<text::Node::Entry>& entries();
    /// The items of the list under a key.
    const std::vector<text::Node>& items(std::string_view key, bool needed = true);

    std::string text(std::string_view key, bool needed = true);
    Wording wording(std::string_view key, bool needed = true);
    /// A name or an address: in the four languages, or one that is the same in all of them.
    Wording proper_name(std::string_view key);
    std::optional<Lane> date(std::string_view key, bool needed = true);
    std::optional<Lane> number(std::string_view key, bool needed = true);
    bool flag(std::string_view key);  ///< optional: no
    /// One of the words listed; its place in the list, or the preset if the key is not there (without preset it must be).
    std::size_t word(std::string_view key, std::span<const std::string_view> words, std::optional<std::size_t> preset = std::nullopt);
    /// A scalar or a list of scalars, each one of the known ones. `unknown` is said of another: `there is no regime {0}`; likewise below.
    std::vector<std::string> words(std::string_view key, const std::vector<std::string>& known, const Sentence<1>& unknown,
                                   bool needed = true);
    /// A list of names of a table, as their places in it.
    std::vector<std::size_t> names(std::string_view key, const Names& table, const Sentence<1>& unknown, bool needed = true);
    /// One name of a table, as its place in it; optional.
    std::optional<std::size_t> name(std::string_view key, const Names& table, const Sentence<1>& unknown);

    Citation citation(Cites cites);
    Wording law_in_words(const std::string& law, Position at);
    std::vector<Citation::Elsewhere> law_for();
    std::string judgment();  ///< the id of a source; optional
    feel::Expression expression(std::string_view key, std::optional<Kind> expected, bool needed = true);

    void fault(Position at, Phrase message, Phrase accepted = {}, std::string nearest = {});
    void close();

    /// Reading of single scalars; `what` as above.
    static std::optional<Lane> as_date(Draft& draft, const text::Document& document, const text::Node& node);
    static std::optional<Lane> as_number(Draft& draft, const text::Document& document, const text::Node& node);
    /// The four languages in their order and nothing else, as nearly all wordings are: read without the names that only messages need.
    static std::optional<Wording> complete_wording(const text::Node& node);
    static Wording as_wording(Draft& draft, const text::Document& document, const text::Node& node, const Subject& what);

private:
    const text::Node* find(std::string_view key, bool needed);
    std::optional<std::string_view> scalar(const text::Node& node, std::string_view key);
    std::optional<std::size_t> place_of(const text::Node& node, std::string_view key, const Names& table, const Sentence<1>& unknown);

    Draft* draft_;
    const text::Document* document_;
    const text::Node* node_;
    Subject what_;
    std::vector<std::string_view> asked_;
};

/// A lower_snake_case name; with dashes where allowed.
bool is_name(std::string_view text, bool dashes = false);

/// Takes a name for a definition, a condition or a formality; a fault and false if it is malformed, reserved or taken.
bool take_name(Draft& draft, const text::Document& document, Position at, std::string_view name);

}  // namespace reunify::law
