#include "law/reader.h"

#include <algorithm>

#include "base/calendar.h"
#include "base/decimal.h"
#include "base/suggest.h"
#include "law/expressions.h"
#include "law/names.h"
#include "law/sentences.h"
#include "law/terms.h"
#include "text/form.h"

namespace reunify::law {

using text::Node;

namespace {

const std::vector<Node::Entry> kNoEntries;
const std::vector<Node> kNoItems;

std::vector<std::string> strings(std::span<const std::string_view> words) {
    return {words.begin(), words.end()};
}

}  // namespace

Reader::Reader(Draft& draft, const text::Document& document, const Node& node, Subject what)
    : draft_(&draft), document_(&document), node_(&node), what_(what) {
    if (!is_map()) fault(node.at, {sentence::must_be_map, what_, form_of(node)});
}

const Node* Reader::find(std::string_view key, bool needed) {
    asked_.push_back(key);
    if (!is_map()) return nullptr;
    for (const Node::Entry& entry : node_->entries) {
        if (entry.key != key) continue;
        if (entry.value.form != Node::Form::nothing) return &entry.value;
        fault(entry.key_at, {sentence::key_empty, key, what_});
        return nullptr;
    }
    if (needed) fault(node_->at, {sentence::lacks, what_, key});
    return nullptr;
}

const std::vector<Node::Entry>& Reader::entries(std::string_view key, bool needed) {
    const Node* node = find(key, needed);
    if (node == nullptr) return kNoEntries;
    if (node->form == Node::Form::map) return node->entries;
    fault(node->at, {sentence::must_be_names, key, what_, form_of(*node)});
    return kNoEntries;
}

const std::vector<Node::Entry>& Reader::entries() {
    for (const Node::Entry& entry : node_->entries) asked_.push_back(entry.key);
    return node_->entries;
}

const std::vector<Node>& Reader::items(std::string_view key, bool needed) {
    const Node* node = find(key, needed);
    if (node == nullptr) return kNoItems;
    if (node->form == Node::Form::list) return node->items;
    fault(node->at, {sentence::must_be_list, key, what_, form_of(*node)});
    return kNoItems;
}

std::optional<std::string_view> Reader::scalar(const Node& node, std::string_view key) {
    if (node.form != Node::Form::scalar) {
        fault(node.at, {sentence::must_be_value, key, what_, form_of(node)});
        return std::nullopt;
    }
    if (node.scalar.empty()) {
        fault(node.at, {sentence::key_empty, key, what_});
        return std::nullopt;
    }
    return node.scalar;
}

std::string Reader::text(std::string_view key, bool needed) {
    const Node* node = find(key, needed);
    if (node == nullptr) return {};
    return std::string(scalar(*node, key).value_or(""));
}

Wording Reader::wording(std::string_view key, bool needed) {
    const Node* node = find(key, needed);
    if (node == nullptr) return {};
    std::optional<Wording> wording = complete_wording(*node);
    if (!wording) wording = as_wording(*draft_, *document_, *node, {sentence::key_of, key, what_});
    for (const Node::Entry& entry : node->entries) {
        const std::string_view said = entry.value.scalar;
        if (said.find('{') != std::string_view::npos || said.find('}') != std::string_view::npos) {
            fault(entry.value.at, {sentence::stray_brace, key, what_});
        }
    }
    return std::move(*wording);
}

Wording Reader::proper_name(std::string_view key) {
    const Node* node = find(key, true);
    if (node == nullptr) return {};
    if (node->form == Node::Form::map) return wording(key);
    Wording name;
    name.text.fill(std::string(scalar(*node, key).value_or("")));
    return name;
}

std::optional<Lane> Reader::date(std::string_view key, bool needed) {
    const Node* node = find(key, needed);
    return node == nullptr ? std::nullopt : as_date(*draft_, *document_, *node);
}

std::optional<Lane> Reader::number(std::string_view key, bool needed) {
    const Node* node = find(key, needed);
    return node == nullptr ? std::nullopt : as_number(*draft_, *document_, *node);
}

bool Reader::flag(std::string_view key) {
    const Node* node = find(key, false);
    if (node == nullptr) return false;
    const std::string_view value = node->quoted ? "" : node->scalar;
    if (value == "yes" || value == "true") return true;
    if (value == "no" || value == "false") return false;
    fault(node->at, {sentence::neither_yes_nor_no, key, what_}, one_of({"yes", "no"}));
    return false;
}

std::size_t Reader::word(std::string_view key, std::span<const std::string_view> words, std::optional<std::size_t> preset) {
    const Node* node = find(key, !preset);
    if (node == nullptr) return preset.value_or(0);
    const std::optional<std::string_view> value = scalar(*node, key);
    if (!value) return preset.value_or(0);
    const auto found = std::find(words.begin(), words.end(), *value);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    const std::vector<std::string> known = strings(words);
    fault(node->at, {sentence::no_word, *value, key, what_}, one_of(known), nearest_name(*value, known));
    return preset.value_or(0);
}

std::vector<std::string> Reader::words(std::string_view key, const std::vector<std::string>& known, const Sentence<1>& unknown,
                                       bool needed) {
    const Node* node = find(key, needed);
    if (node == nullptr) return {};
    std::vector<std::string> read;
    const auto add = [&](const Node& item) {
        const std::optional<std::string_view> value = scalar(item, key);
        if (!value) return;
        if (std::find(known.begin(), known.end(), *value) == known.end()) {
            fault(item.at, {unknown, *value}, one_of(known, 24), nearest_name(*value, known));
        } else if (std::find(read.begin(), read.end(), *value) != read.end()) {
            fault(item.at, {sentence::named_twice, *value});
        } else {
            read.emplace_back(*value);
        }
    };
    if (node->form == Node::Form::list) {
        for (const Node& item : node->items) add(item);
        if (node->items.empty()) fault(node->at, {sentence::empty_list, key, what_});
    } else {
        add(*node);
    }
    return read;
}

std::vector<std::size_t> Reader::names(std::string_view key, const Names& table, const Sentence<1>& unknown, bool needed) {
    std::vector<std::size_t> read;
    for (const Node& item : items(key, needed)) {
        const std::optional<std::size_t> index = place_of(item, key, table, unknown);
        if (!index) continue;
        if (std::find(read.begin(), read.end(), *index) != read.end()) {
            fault(item.at, {sentence::named_twice, item.scalar});
        } else {
            read.push_back(*index);
        }
    }
    return read;
}

std::optional<std::size_t> Reader::name(std::string_view key, const Names& table, const Sentence<1>& unknown) {
    const Node* node = find(key, false);
    return node == nullptr ? std::nullopt : place_of(*node, key, table, unknown);
}

std::optional<std::size_t> Reader::place_of(const Node& node, std::string_view key, const Names& table, const Sentence<1>& unknown) {
    const std::optional<std::string_view> value = scalar(node, key);
    if (!value) return std::nullopt;
    const std::optional<std::size_t> index = table.find(*value);
    if (index) return index;
    const std::vector<std::string> known = table.all();
    fault(node.at, {unknown, *value}, one_of(known), nearest_name(*value, known));
    return std::nullopt;
}

Wording Reader::law_in_words(const std::string& law, Position at) {
    std::string strange;
    Wording words = cited_in_words(law, draft_->rules.terms, strange);
    if (!strange.empty()) fault(at, {sentence::unsaid_term, strange}, sentence::made_of_terms);
    return words;
}

std::vector<Citation::Elsewhere> Reader::law_for() {
    std::vector<Citation::Elsewhere> out;
    const std::optional<std::size_t> status = draft_->rules.roles.status;
    for (const Node::Entry& entry : entries("law_for", false)) {
        std::vector<std::string> known;
        if (status) {
            for (const Choice& choice : draft_->rules.facts[*status].choices) known.push_back(choice.name);
        }
        if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
            fault(entry.key_at, {sentence::no_status, entry.key}, one_of(known), nearest_name(entry.key, known));
            continue;
        }
        const std::optional<std::string_view> law = scalar(entry.value, entry.key);
        if (law) out.push_back({std::string(entry.key), std::string(*law), law_in_words(std::string(*law), entry.value.at)});
    }
    return out;
}

Citation Reader::citation(Cites cites) {
    Citation citation;
    citation.law = text("law", cites == Cites::law_and_sources);
    if (const Node* law = find("law", false)) citation.law_in_words = law_in_words(citation.law, law->at);
    citation.elsewhere = law_for();
    citation.sources = names("sources", draft_->sources, sentence::no_source, cites != Cites::if_any);
    citation.confidence = static_cast<Confidence>(word("confidence", kConfidences, 0));
    return citation;
}

std::string Reader::judgment() {
    const std::optional<std::size_t> source = name("judgment", draft_->sources, sentence::no_source);
    return source ? draft_->rules.sources[*source].id : std::string();
}

feel::Expression Reader::expression(std::string_view key, std::optional<Kind> expected, bool needed) {
    const Node* node = find(key, needed);
    return node == nullptr ? nullptr : compile(*draft_, *document_, *node, expected);
}

void Reader::fault(Position at, Phrase message, Phrase accepted, std::string nearest) {
    draft_->fault(*document_, at, std::move(message), std::move(accepted), std::move(nearest));
}

void Reader::close() {
    for (const Node::Entry& entry : node_->entries) {
        if (std::find(asked_.begin(), asked_.end(), entry.key) != asked_.end()) continue;
        std::vector<std::string> known;
        for (const std::string_view key : asked_) {
            if (std::find(known.begin(), known.end(), key) == known.end()) known.emplace_back(key);
        }
        fault(entry.key_at, {sentence::no_key, what_, entry.key}, one_of(known, 24), nearest_name(entry.key, known));
    }
}

}  // namespace reunify::law
