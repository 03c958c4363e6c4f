#include "cases/profile.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/suggest.h"
#include "cases/folded.h"
#include "cases/places.h"
#include "cases/value.h"
#include "text/utf8.h"

namespace reunify::cases {

namespace {

using text::Node;

constexpr std::size_t kMostMembers = 1000;
constexpr std::size_t kMostFaults = 100;
constexpr std::size_t kLongestLabel = 200;
constexpr std::string_view kLabel = "label";

const char* form_of(const Node& node) {
    switch (node.form) {
        case Node::Form::nothing:
            return "nothing";
        case Node::Form::scalar:
            return "a single value";
        case Node::Form::list:
            return "a list";
        case Node::Form::map:
            break;
    }
    return "a map";
}

class ProfileReader {
public:
    ProfileReader(const text::Document& document, const law::RuleSet& rules)
        : document_(document), rules_(rules), places_(rules), family_(rules) {}

    Result<Family> read(const Node& profile);

private:
    void read_section(const std::string& section, const Node& node);
    void read_members(const Node::Entry& entry);
    void read_member(const Node& node);
    void read_label(const Node& node, Member& member);
    void read_fact(const std::string& section, const Node::Entry& entry, std::vector<Lane>& values);
    void read_documents(const Node& node, std::vector<std::size_t>& documents);
    void refuse_section(const Node::Entry& entry);
    void refuse_key(const std::string& section, const Node::Entry& entry);
    void refuse(Position at, std::string message, std::string accepted = {}, std::string nearest = {});

    const text::Document& document_;
    const law::RuleSet& rules_;
    Places places_;
    Family family_;
    std::map<std::string, Position> labels_;
    Faults faults_;
};

void ProfileReader::refuse(Position at, std::string message, std::string accepted, std::string nearest) {
    if (faults_.size() >= kMostFaults) return;
    faults_.push_back(document_.fault(at, std::move(message), std::move(accepted), std::move(nearest)));
}

Result<Family> ProfileReader::read(const Node& profile) {
    const std::string layout = fmt::format("a map with {} and {}", fmt::join(places_.sections(), ", "), kMembers);
    if (profile.form != Node::Form::map) {
        const bool empty = profile.form == Node::Form::nothing;
        refuse(profile.at, empty ? "the profile is empty" : fmt::format("a profile cannot be {}", form_of(profile)), layout);
        return std::move(faults_);
    }
    bool has_members = false;
    for (const Node::Entry& entry : profile.entries) {
        const std::string key(entry.key);
        if (key == kMembers) {
            has_members = true;
            read_members(entry);
        } else if (key == kDocuments) {
            read_documents(entry.value, family_.documents);
        } else if (places_.has_section(key)) {
            read_section(key, entry.value);
        } else {
            refuse_section(entry);
        }
    }
    if (!has_members) refuse(profile.at, "the profile names no family members", "at least one item below `members`");
    if (!faults_.empty()) return std::move(faults_);
    return std::move(family_);
}

void ProfileReader::read_section(const std::string& section, const Node& node) {
    if (node.form == Node::Form::nothing) return;
    if (node.form != Node::Form::map) {
        refuse(node.at, fmt::format("`{}` cannot be {}", section, form_of(node)),
               fmt::format("a map with {}", list_names(places_.keys(section), kMostKeys)));
        return;
    }
    for (const Node::Entry& entry : node.entries) read_fact(section, entry, family_.facts);
}

void ProfileReader::read_members(const Node::Entry& entry) {
    const Node& node = entry.value;
    if (node.form == Node::Form::map) {
        refuse(node.at, "`members` is a single map",
               "a list, also for one member: each member starts with `- ` (in JSON, put it in `[ ]`)");
        return;
    }
    if (node.form == Node::Form::scalar) {
        refuse(node.at, "`members` is a single value", "a list of maps, one for each member");
        return;
    }
    if (node.items.empty()) {
        refuse(entry.key_at, "`members` is empty", "at least one member");
        return;
    }
    if (node.items.size() > kMostMembers) {
        refuse(entry.key_at, fmt::format("`members` holds {} members", node.items.size()), fmt::format("at most {}", kMostMembers));
        return;
    }
    for (const Node& item : node.items) read_member(item);
}

void ProfileReader::read_member(const Node& node) {
    Member member;
    member.label = fmt::format("member {}", family_.members.size() + 1);
    member.facts.assign(rules_.facts.size(), kUnknown);
    if (node.form == Node::Form::scalar || node.form == Node::Form::list) {
        refuse(node.at, fmt::format("a member cannot be {}", form_of(node)),
               fmt::format("a map with {}", list_names(places_.keys(kMember), kMostKeys)));
    }
    const Node* label = node.find(kLabel);
    if (label != nullptr) read_label(*label, member);
    for (const Node::Entry& entry : node.entries) {
        if (entry.key == kDocuments) {
            read_documents(entry.value, member.documents);
        } else if (entry.key != kLabel) {
            read_fact(std::string(kMember), entry, member.facts);
        }
    }
    const Position at = label != nullptr ? label->at : node.at;
    const auto [first, is_new] = labels_.emplace(member.label, at);
    if (!is_new) {
        refuse(at, fmt::format("two members have the label {}; the first is on line {}", quoted(member.label), first->second.line),
               "a label of its own for each member");
    }
    family_.members.push_back(std::move(member));
}

void ProfileReader::read_label(const Node& node, Member& member) {
    if (node.form == Node::Form::nothing) return;
    if (node.form != Node::Form::scalar) {
        refuse(node.at, fmt::format("a label cannot be {}", form_of(node)), "a word or a name");
        return;
    }
    const std::string_view label = trimmed(node.scalar);
    if (label.find_first_of("\t\r\n") != std::string_view::npos || text::find_control(label) != std::string_view::npos) {
        refuse(node.at, "a label cannot hold line breaks, tabs or control characters", "a word or a name on one line");
    } else if (text::count_characters(label) > kLongestLabel) {
        refuse(node.at, fmt::format("this label is {} characters long", text::count_characters(label)),
               fmt::format("at most {}", kLongestLabel));
    } else if (!label.empty()) {
        member.label = label;
    }
}

void ProfileReader::read_fact(const std::string& section, const Node::Entry& entry, std::vector<Lane>& values) {
    const auto fact = rules_.fact(fmt::format("{}.{}", section, entry.key));
    if (!fact) {
        refuse_key(section, entry);
        return;
    }
    const law::Fact& asked = rules_.facts[*fact];
    if (entry.value.form == Node::Form::nothing) return;
    if (entry.value.form != Node::Form::scalar) {
        refuse(entry.value.at, fmt::format("{} takes one value, not {}", asked.path, form_of(entry.value)), accepts(asked));
        return;
    }
    ReadValue read = read_value(asked, entry.value.scalar, rules_.pool);
    if (read.wrong.empty()) {
        values[*fact] = read.value;
    } else {
        refuse(entry.value.at, fmt::format("{}: {}", asked.path, read.wrong), std::move(read.accepted), std::move(read.nearest));
    }
}

void ProfileReader::read_documents(const Node& node, std::vector<std::size_t>& documents) {
    if (node.form == Node::Form::nothing) return;
    const auto add = [&](const Node& item) {
        if (item.form != Node::Form::scalar) {
            refuse(item.at, fmt::format("a document cannot be {}", form_of(item)), "the name of a document");
            return;
        }
        const auto known =
            std::find_if(rules_.documents.begin(), rules_.documents.end(), [&](const law::Document& d) { return d.name == item.scalar; });
        if (known != rules_.documents.end()) {
            documents.push_back(static_cast<std::size_t>(known - rules_.documents.begin()));
            return;
        }
        std::vector<std::string> names;
        for (const law::Document& document : rules_.documents) names.push_back(document.name);
        refuse(item.at, fmt::format("there is no document {}", quoted(item.scalar)), list_names(names, kMostKeys),
               nearest_name(item.scalar, names));
    };
    if (node.form == Node::Form::list) {
        for (const Node& item : node.items) add(item);
    } else {
        add(node);
    }
}

void ProfileReader::refuse_section(const Node::Entry& entry) {
    const std::string key(entry.key);
    std::vector<std::string> sections = places_.sections();
    sections.emplace_back(kMembers);
    sections.emplace_back(kDocuments);
    if (rules_.fact(key)) {
        const std::size_t dot = key.find('.');
        refuse(entry.key_at, fmt::format("{} is written as a path", quoted(key)),
               fmt::format("`{}` below {}", key.substr(dot + 1), places_.shown(key.substr(0, dot))));
        return;
    }
    const std::vector<std::string> owners = places_.owners(key);
    if (!owners.empty()) {
        refuse(entry.key_at, fmt::format("{} stands outside of any section", quoted(key)),
               fmt::format("`{}` below {}", key, list_names(owners)));
        return;
    }
    refuse(entry.key_at, fmt::format("{} is no section of a profile", quoted(key)), list_names(sections), nearest_name(key, sections));
}

void ProfileReader::refuse_key(const std::string& section, const Node::Entry& entry) {
    const std::string key(entry.key);
    const std::vector<std::string> owners = places_.owners(key);
    if (!owners.empty()) {
        refuse(entry.key_at, fmt::format("{} does not belong to {}", quoted(key), places_.shown(section)),
               fmt::format("`{}` below {}", key, list_names(owners)));
        return;
    }
    std::vector<std::string> keys = places_.keys(section);
    if (section == kMember) {
        keys.insert(keys.begin(), std::string(kLabel));
        keys.emplace_back(kDocuments);
    }
    std::string nearest = nearest_name(key, keys);
    if (nearest.empty()) nearest = places_.nearest_path(key);
    refuse(entry.key_at, fmt::format("{} is unknown below {}", quoted(key), places_.shown(section)), list_names(keys, kMostKeys),
           std::move(nearest));
}

}  // namespace

Result<Family> read_profile(const text::Document& document, const law::RuleSet& rules) {
    return read_profile(document, document.root, rules);
}

Result<Family> read_profile(const text::Document& document, const text::Node& node, const law::RuleSet& rules) {
    return ProfileReader(document, rules).read(node);
}

}  // namespace reunify::cases
