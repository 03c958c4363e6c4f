#include "text/tree_builder.h"

#include "text/sentences.h"

namespace reunify::text {

namespace {

constexpr std::size_t kMostLevels = 64;
constexpr std::size_t kMostValues = 1'000'000;
constexpr std::size_t kMostFaults = 100;

}  // namespace

bool TreeBuilder::refuse(std::size_t offset, Phrase message, Phrase accepted) {
    faults.push_back(document_.fault(lines_.at(offset), std::move(message), std::move(accepted)));
    return faults.size() < kMostFaults;
}

std::string_view TreeBuilder::key_in_hand() const {
    for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
        if (!open->node.entries.empty()) return open->node.entries.back().key;
    }
    return {};
}

/// Scalars stay pieces of the source wherever they stand there as they mean.
std::string_view TreeBuilder::keep(std::size_t offset, std::string_view text) {
    const std::string_view source = document_.source;
    for (const std::size_t start : {offset, offset + 1}) {  // after a quotation mark
        if (start <= source.size() && source.substr(start, text.size()) == text) return source.substr(start, text.size());
    }
    document_.owned.push_back(std::make_unique<std::string>(text));
    return *document_.owned.back();
}

bool TreeBuilder::holds_nul(std::size_t offset, std::string_view text) {
    if (text.find('\0') == std::string_view::npos) return false;
    refuse(offset, sentence::nul_character, sentence::text_without_nul);
    return true;
}

bool TreeBuilder::place(Node node) {
    if (++values_ > kMostValues) {
        faults.push_back(document_.fault(node.at, {sentence::too_many_values, kMostValues}, {sentence::at_most_values, kMostValues}));
        return false;
    }
    if (open_.empty()) {
        document_.root = std::move(node);
        return true;
    }
    Open& parent = open_.back();
    if (parent.node.form == Node::Form::list) {
        parent.node.items.push_back(std::move(node));
        return true;
    }
    if (parent.keeps) parent.node.entries.back().value = std::move(node);
    parent.has_key = false;
    return true;
}

bool TreeBuilder::open(Node::Form form, std::size_t offset) {
    if (wants_key()) {
        refuse(offset, sentence::key_not_a_word, sentence::word_as_key);
        return false;
    }
    if (open_.size() >= kMostLevels) {
        refuse(offset, {sentence::too_deep, kMostLevels}, {sentence::at_most_levels, kMostLevels});
        return false;
    }
    Open next;
    next.node.form = form;
    next.node.at = lines_.at(offset);
    open_.push_back(std::move(next));
    return true;
}

bool TreeBuilder::close() {
    Node node = std::move(open_.back().node);
    open_.pop_back();
    return place(std::move(node));
}

bool TreeBuilder::key(std::size_t offset, std::string_view text) {
    if (holds_nul(offset, text)) return false;
    Open& map = open_.back();
    map.has_key = true;
    const std::string_view name = keep(offset, text);
    map.keeps = map.seen.insert(name).second;
    if (map.keeps) {
        map.node.entries.push_back({name, lines_.at(offset), {}});
        return true;
    }
    const Node::Entry* first = nullptr;
    for (const Node::Entry& entry : map.node.entries) {
        if (entry.key == name) first = &entry;
    }
    return refuse(offset, {sentence::key_twice, name, first->key_at.line}, sentence::every_key_once);
}

bool TreeBuilder::scalar(std::size_t offset, std::string_view text, bool quoted) {
    if (holds_nul(offset, text)) return false;
    Node node;
    node.form = Node::Form::scalar;
    node.quoted = quoted;
    node.at = lines_.at(offset);
    node.scalar = keep(offset, text);
    return place(std::move(node));
}

bool TreeBuilder::nothing(std::size_t offset) {
    Node node;
    node.at = lines_.at(offset);
    if (!open_.empty() && open_.back().has_key && open_.back().keeps) {
        const Position key_at = open_.back().node.entries.back().key_at;
        if (key_at.line != node.at.line) node.at = key_at;
    }
    return place(std::move(node));
}

}  // namespace reunify::text
