#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/fault.h"
#include "text/document.h"
#include "text/lines.h"

namespace reunify::text {

/// Puts the events of a YAML or JSON reader together into the tree of a document, within its limits. Offsets are bytes of the document's
/// source. Every step answers whether reading may go on; where it may not, the reason is among the faults.
class TreeBuilder {
public:
    /// The document holds its source already and gets its root; it must outlive this.
    explicit TreeBuilder(Document& document) : document_(document), lines_(document.source) {}

    [[nodiscard]] bool open(Node::Form form, std::size_t offset);
    [[nodiscard]] bool close();
    [[nodiscard]] bool key(std::size_t offset, std::string_view text);
    [[nodiscard]] bool scalar(std::size_t offset, std::string_view text, bool quoted);
    /// An absent value has no place of its own and takes that of its key.
    [[nodiscard]] bool nothing(std::size_t offset);

    /// Whether the next thing in the tree is the key of a map.
    bool wants_key() const { return !open_.empty() && open_.back().node.form == Node::Form::map && !open_.back().has_key; }

    /// The key whose value is read, empty if there is none.
    std::string_view key_in_hand() const;

    /// Records a fault; false when there are so many that reading on helps nobody.
    bool refuse(std::size_t offset, Phrase message, Phrase accepted = {});

    Faults faults;

private:
    struct Open {
        Node node;
        bool has_key = false;
        bool keeps = true;  ///< false while the value of a duplicate key is read
        std::unordered_set<std::string_view> seen;
    };

    bool place(Node node);
    bool holds_nul(std::size_t offset, std::string_view text);
    std::string_view keep(std::size_t offset, std::string_view text);

    Document& document_;
    Lines lines_;
    std::vector<Open> open_;
    std::size_t values_ = 0;
};

}  // namespace reunify::text
