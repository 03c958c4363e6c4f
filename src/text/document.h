#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"

namespace reunify::text {

/// One value of a YAML or JSON document. Scalars stay as written: their reader knows the declared type, so YAML's `no` is no surprise.
struct Node {
    enum class Form : std::uint8_t { nothing, scalar, list, map };
    struct Entry;

    Form form = Form::nothing;
    bool quoted = false;         ///< a scalar that stood in quotes: never a number, a date or yes/no
    Position at{};               ///< where the value starts
    std::string_view scalar;     ///< owned by the Document
    std::vector<Node> items;     ///< of a list
    std::vector<Entry> entries;  ///< of a map, in the order of the file, keys unique

    /// The value under a key of a map, or nullptr.
    const Node* find(std::string_view key) const;
    std::vector<std::string> keys() const;
};

struct Node::Entry {
    std::string_view key;
    Position key_at{};
    Node value;
};

/// A parsed text with its name and its lines, so that every fault found in it later can point at its place.
struct Document {
    std::string name;  ///< as the user named the file; `-` for standard input
    Node root;

    /// A fault at a place of this document, with the text of its line.
    Fault fault(Position at, Phrase message, Phrase accepted = {}, std::string nearest = {}) const;

    std::string source;                               ///< the whole text; empty for a document from the packed rules
    std::vector<std::unique_ptr<std::string>> owned;  ///< scalars that are not a piece of `source`
};

/// What could be read of a text, and what is wrong with it. The document is there where the text could be read to its end: then at most
/// some keys stand twice, of which the first counts, so that what is wrong beside them can be said too.
struct Parsed {
    std::shared_ptr<const Document> document;
    Faults faults;
};

/// Limits against hostile input: 64 levels, 16 MiB, a million values. Aliases, tags, several documents and duplicate keys are refused.
/// A tab in the indentation, invalid UTF-8 and NUL bytes are faults with their position.
Result<std::shared_ptr<const Document>> parse_yaml(std::string name, std::string source);
Result<std::shared_ptr<const Document>> parse_json(std::string name, std::string source);

/// By the first character that is not white space: `{` or `[` is JSON, all else YAML.
Result<std::shared_ptr<const Document>> parse(std::string name, std::string source);
Parsed parse_on(std::string name, std::string source);  ///< past keys that stand twice

}  // namespace reunify::text
