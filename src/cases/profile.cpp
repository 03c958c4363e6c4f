#include "cases/profile.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/nearest_words.h"
#include "base/suggest.h"
#include "base/utf8.h"
#include "cases/folded.h"
#include "cases/label.h"
#include "cases/places.h"
#include "cases/sentences.h"
#include "cases/value.h"
#include "cases/vocabulary.h"
#include "text/form.h"

namespace reunify::cases {

namespace {

using text::Node;

constexpr std::size_t kMostFaults = 100;
constexpr std::size_t kLongestLabel = 200;

class ProfileReader {
public:
    ProfileReader(const text::Document& document, const law::RuleSet& rules, bool begun = false)
        : document_(document), rules_(rules), begun_(begun), places_(rules), family_(rules) {}

    Result<Family> read(const Node& profile);

private:
    using Limits = std::map<std::size_t, Within>;
    using Keys = std::map<std::size_t, Position>;  ///< of the facts of one map read so far

    void read_section(const std::string& section, const Node& node);
    void read_members(const Node::Entry& entry);
    void read_member(const Node& node);
    void read_label(const Node& node, Member& member);
    void read_fact(const std::string& section, const Node::Entry& entry, std::vector<Lane>& values, Limits& within, Keys& keys);
    void read_documents(const Node& node, std::vector<std::size_t>& documents);
    std::string_view part_of(std::string_view key);
    std::optional<std::size_t> fact_of(const std::string& section, const Node::Entry& entry);
    const Vocabulary& vocabulary();
    std::vector<std::string> owners_of(std::string_view key);
    void refuse_section(const Node::Entry& entry);
    void refuse_key(const std::string& section, const Node::Entry& entry);
    void refuse(Position at, Phrase message, Phrase accepted = {}, std::string nearest = {});

    const text::Document& document_;
    const law::RuleSet& rules_;
    bool begun_;  ///< nobody needs to be named yet
    Places places_;
    std::optional<Vocabulary> vocabulary_;  ///< made when a key is not a name of the rules
    Family family_;
    std::map<std::string, Position> labels_;
    std::map<std::string, Position, std::less<>> parts_;  ///< read so far
    Faults faults_;
};

void ProfileReader::refuse(Position at, Phrase message, Phrase accepted, std::string nearest) {
    if (faults_.size() >= kMostFaults) return;
    faults_.push_back(document_.fault(at, std::move(message), std::move(accepted), std::move(nearest)));
}

Result<Family> ProfileReader::read(const Node& profile) {
    const Phrase layout{sentence::layout, fmt::format("{}", fmt::join(places_.sections(), ", ")), kMembers};
    if (profile.form != Node::Form::map) {
        const bool empty = profile.form == Node::Form::nothing;
        if (empty && begun_) return std::move(family_);
        refuse(profile.at, empty ? Phrase(sentence::empty_profile) : Phrase(sentence::profile_form, form_of(profile)), layout);
        return std::move(faults_);
    }
    for (const Node::Entry& entry : profile.entries) {
        const std::string part(part_of(entry.key));
        const auto [first, fresh] = parts_.emplace(part, entry.key_at);
        if (!part.empty() && !fresh) {
            refuse(entry.key_at, {sentence::key_twice, quoted(entry.key), part, first->second.line}, sentence::once);
        } else if (part == kMembers) {
            read_members(entry);
        } else if (part == kDocuments) {
            read_documents(entry.value, family_.documents);
        } else if (places_.has_section(part)) {
            read_section(part, entry.value);
        } else {
            refuse_section(entry);
        }
    }
    if (!parts_.contains(kMembers) && !begun_) refuse(profile.at, sentence::no_members, sentence::one_below_members);
    if (!faults_.empty()) return std::move(faults_);
    return std::move(family_);
}

void ProfileReader::read_section(const std::string& section, const Node& node) {
    if (node.form == Node::Form::nothing) return;
    if (node.form != Node::Form::map) {
        refuse(node.at, {sentence::section_form, section, form_of(node)}, {sentence::map_with, places_.said_keys(section)});
        return;
    }
    Keys keys;
    for (const Node::Entry& entry : node.entries) read_fact(section, entry, family_.facts, family_.within, keys);
}

void ProfileReader::read_members(const Node::Entry& entry) {
    const Node& node = entry.value;
    if (node.form == Node::Form::map) {
        refuse(node.at, sentence::members_map, sentence::members_as_list);
        return;
    }
    if (node.form == Node::Form::scalar) {
        refuse(node.at, sentence::members_value, sentence::list_of_members);
        return;
    }
    if (node.items.empty() && begun_) return;
    if (node.items.empty()) {
        refuse(entry.key_at, sentence::members_empty, sentence::one_member);
        return;
    }
    if (node.items.size() > kMostMembers) {
        refuse(entry.key_at, {sentence::too_many_members, node.items.size()}, {sentence::at_most, kMostMembers});
        return;
    }
    for (const Node& item : node.items) read_member(item);
}

void ProfileReader::read_member(const Node& node) {
    Member member;
    member.label = default_label(family_.members.size() + 1);
    member.facts.assign(rules_.facts.size(), kUnknown);
    if (node.form == Node::Form::scalar || node.form == Node::Form::list) {
        refuse(node.at, {sentence::member_form, form_of(node)}, {sentence::map_with, places_.said_keys(kMember)});
    }
    const Node* label = nullptr;
    Keys keys;
    for (const Node::Entry& entry : node.entries) {
        if (rules_.fact(fmt::format("{}.{}", kMember, entry.key))) {
            read_fact(std::string(kMember), entry, member.facts, member.within, keys);
        } else if (const std::string_view part = part_of(entry.key); part == kDocuments) {
            read_documents(entry.value, member.documents);
        } else if (part != kLabel) {
            read_fact(std::string(kMember), entry, member.facts, member.within, keys);
        } else if (label != nullptr) {
            refuse(entry.key_at, {sentence::key_twice, quoted(entry.key), kLabel, label->at.line}, sentence::once);
        } else {
            label = &entry.value;
            read_label(entry.value, member);
        }
    }
    const Position at = label != nullptr ? label->at : node.at;
    const auto [first, is_new] = labels_.emplace(known_label(member.label), at);
    if (!is_new) {
        refuse(at, {sentence::label_twice, quoted(member.label), first->second.line}, sentence::own_label);
    }
    family_.members.push_back(std::move(member));
}

void ProfileReader::read_label(const Node& node, Member& member) {
    if (node.form == Node::Form::nothing) return;
    if (node.form != Node::Form::scalar) {
        refuse(node.at, {sentence::label_form, form_of(node)}, sentence::word_or_name);
        return;
    }
    const std::string_view label = trimmed(node.scalar);
    if (label.find_first_of("\t\r\n") != std::string_view::npos || utf8::find_control(label) != std::string_view::npos) {
        refuse(node.at, sentence::label_breaks, sentence::name_on_one_line);
    } else if (utf8::count(label) > kLongestLabel) {
        refuse(node.at, {sentence::label_length, utf8::count(label)}, {sentence::at_most, kLongestLabel});
    } else if (!label.empty()) {
        member.label = label;
    }
}

const Vocabulary& ProfileReader::vocabulary() {
    if (!vocabulary_) vocabulary_.emplace(rules_);
    return *vocabulary_;
}

/// The part of a profile that a key names, in whatever language; empty for none.
std::string_view ProfileReader::part_of(std::string_view key) {
    if (key == kMembers || key == kDocuments || key == kLabel || places_.has_section(key)) return key;
    return vocabulary().part(key);
}

std::optional<std::size_t> ProfileReader::fact_of(const std::string& section, const Node::Entry& entry) {
    if (const auto fact = rules_.fact(fmt::format("{}.{}", section, entry.key))) return fact;
    return vocabulary().fact(section, entry.key);
}

void ProfileReader::read_fact(const std::string& section, const Node::Entry& entry, std::vector<Lane>& values, Limits& within, Keys& keys) {
    const auto fact = fact_of(section, entry);
    if (!fact) {
        refuse_key(section, entry);
        return;
    }
    const law::Fact& asked = rules_.facts[*fact];
    const auto [first, fresh] = keys.emplace(*fact, entry.key_at);
    if (!fresh) {
        refuse(entry.key_at, {sentence::key_twice, quoted(entry.key), asked.path, first->second.line}, sentence::once);
        return;
    }
    if (entry.value.form == Node::Form::nothing) return;
    if (entry.value.form != Node::Form::scalar) {
        refuse(entry.value.at, {sentence::one_value, asked.path, form_of(entry.value)}, accepts(asked));
        return;
    }
    ReadValue read = read_value(rules_, *fact, entry.value.scalar);
    if (read.wrong.empty()) {
        values[*fact] = read.value;
        if (read.within) within.emplace(*fact, *read.within);
    } else {
        refuse(entry.value.at, {sentence::of_fact, asked.path, std::move(read.wrong)}, std::move(read.accepted), std::move(read.nearest));
    }
}

void ProfileReader::read_documents(const Node& node, std::vector<std::size_t>& documents) {
    if (node.form == Node::Form::nothing) return;
    const auto add = [&](const Node& item) {
        if (item.form != Node::Form::scalar) {
            refuse(item.at, {sentence::document_form, form_of(item)}, sentence::name_of_document);
            return;
        }
        if (const auto document = document_called(rules_, item.scalar)) {
            documents.push_back(*document);
            return;
        }
        std::vector<std::string> names, words;
        std::vector<Phrase> titles;
        for (const law::Paper& document : rules_.documents) {
            auto texts = document.title.text;
            texts[static_cast<std::size_t>(Language::en)] = document.name;
            for (std::string& text : texts) text = quoted(text);  // a title may hold a comma
            titles.push_back(in_words_of(texts));
            words.push_back(document.name);
            words.insert(words.end(), document.also.begin(), document.also.end());
            words.insert(words.end(), document.title.text.begin(), document.title.text.end());
        }
        refuse(item.at, {sentence::no_document, quoted(item.scalar)}, one_of_phrases(titles, kMostKeys),
               reunify::nearest_label(item.scalar, words));
    };
    if (node.form == Node::Form::list) {
        for (const Node& item : node.items) add(item);
    } else {
        add(node);
    }
}

/// The sections in which a key would stand for a fact, as they are shown in messages.
std::vector<std::string> ProfileReader::owners_of(std::string_view key) {
    std::vector<std::string> sections = places_.sections(), owners;
    sections.emplace_back(kMember);
    for (const std::string& section : sections) {
        if (vocabulary().fact(section, key)) owners.push_back(Places::shown(section));
    }
    return owners;
}

void ProfileReader::refuse_section(const Node::Entry& entry) {
    const std::string key(entry.key);
    std::vector<std::string> sections = places_.sections();
    sections.emplace_back(kMembers);
    sections.emplace_back(kDocuments);
    if (const auto path = key.find('.') == std::string::npos ? std::nullopt : vocabulary().fact(key)) {
        const std::string& known = rules_.facts[*path].path;
        refuse(entry.key_at, {sentence::written_as_path, quoted(key)}, {sentence::below, key_of(known), places_.shown(section_of(known))});
        return;
    }
    const std::vector<std::string> owners = owners_of(key);
    if (!owners.empty()) {
        refuse(entry.key_at, {sentence::outside_sections, quoted(key)}, {sentence::below, key, one_of(owners)});
        return;
    }
    std::vector<std::string> words = sections;
    for (const law::ProfilePart& part : rules_.parts) words.insert(words.end(), part.also.begin(), part.also.end());
    std::string nearest = nearest_name(key, words);
    if (nearest.empty()) nearest = nearest_in_words(key, words);
    if (nearest.empty()) nearest = vocabulary().nearest_path(key);
    refuse(entry.key_at, {sentence::no_section, quoted(key)}, one_of(sections), std::move(nearest));
}

void ProfileReader::refuse_key(const std::string& section, const Node::Entry& entry) {
    const std::string key(entry.key);
    const std::vector<std::string> owners = owners_of(key);
    if (!owners.empty()) {
        refuse(entry.key_at, {sentence::not_of_section, quoted(key), places_.shown(section)}, {sentence::below, key, one_of(owners)});
        return;
    }
    std::string nearest = vocabulary().nearest_key(section, key);
    if (nearest.empty() && section == kMember) nearest = nearest_name(key, {std::string(kLabel), std::string(kDocuments)});
    if (nearest.empty()) nearest = vocabulary().nearest_path(key);
    Phrase accepted = places_.said_keys(section);
    if (nearest.empty()) accepted = {sentence::keys_or_note, std::move(accepted)};  // the program has no use for it, its writer may
    refuse(entry.key_at, {sentence::unknown_below, quoted(key), places_.shown(section)}, std::move(accepted), std::move(nearest));
}

}  // namespace

Result<Family> read_profile(const text::Document& document, const law::RuleSet& rules) {
    return read_profile(document, document.root, rules);
}

Result<Family> read_profile(const text::Document& document, const text::Node& node, const law::RuleSet& rules) {
    return ProfileReader(document, rules).read(node);
}

Result<Family> read_begun_profile(const text::Document& document, const text::Node& node, const law::RuleSet& rules) {
    return ProfileReader(document, rules, true).read(node);
}

}  // namespace reunify::cases
