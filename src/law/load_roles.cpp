#include <algorithm>

#include "base/suggest.h"
#include "law/loaders.h"
#include "law/names.h"
#include "law/rule_sentences.h"
#include "law/sentences.h"

/// What facts.yaml says of the facts as a whole: what their paths begin with, which of them the program must know for what they are, and
/// which a table must have as columns.
namespace reunify::law {

using text::Node;

namespace {

struct Role {
    std::string_view name;
    std::optional<std::size_t> Roles::*fact;
    FactType type;
    Level level;
};
constexpr std::array<Role, 6> kRoles{{{"filed_on", &Roles::filed_on, FactType::date, Level::family},
                                      {"assessed_on", &Roles::assessed_on, FactType::date, Level::family},
                                      {"status", &Roles::status, FactType::choice, Level::family},
                                      {"relation", &Roles::relation, FactType::choice, Level::member},
                                      {"born_on", &Roles::born_on, FactType::date, Level::member},
                                      {"sponsor_born_on", &Roles::sponsor_born_on, FactType::date, Level::family}}};

std::optional<std::size_t> fact_at(Reader& reader, const Node& node) {
    const std::vector<Fact>& facts = reader.draft().rules.facts;
    std::vector<std::string> known;
    for (const Fact& fact : facts) known.push_back(fact.path);
    const auto found = std::find(known.begin(), known.end(), node.scalar);
    if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
    reader.fault(node.at, {sentence::no_fact, node.scalar}, {}, nearest_name(node.scalar, known));
    return std::nullopt;
}

std::vector<std::size_t> facts_at(Reader& reader, std::string_view key) {
    std::vector<std::size_t> out;
    for (const Node& item : reader.items(key, false)) {
        if (const auto fact = fact_at(reader, item)) out.push_back(*fact);
    }
    return out;
}

}  // namespace

void read_sections(Reader& file) {
    for (const Node& item : file.items("sections")) {
        if (!is_name(item.scalar) || item.scalar == kMember || item.scalar == kMembers) {
            file.fault(item.at, {sentence::no_name, item.scalar}, sentence::small_letters);
            continue;
        }
        file.draft().rules.sections.emplace_back(item.scalar);
    }
}

void read_roles(Reader& file) {
    const Node* map = file.optional("roles");
    if (map == nullptr) return;
    RuleSet& rules = file.draft().rules;
    Reader reader(file.draft(), file.document(), *map, sentence::the_roles);
    for (const Role& role : kRoles) {
        const Node* node = reader.optional(role.name);
        const auto index = node == nullptr ? std::nullopt : fact_at(reader, *node);
        if (!index) continue;
        const Fact& fact = rules.facts[*index];
        if (fact.type != role.type || fact.level != role.level) {
            const Sentence<1>& accepted = role.level == Level::member ? sentence::fact_of_member : sentence::fact_of_family;
            reader.fault(node->at, {sentence::no_fact_for, fact.path, role.name}, {accepted, name_of(role.type)});
        }
        rules.roles.*role.fact = *index;
    }
    if (rules.roles.assessed_on) rules.facts[*rules.roles.assessed_on].exact = true;
    reader.close();
}

void read_columns(Reader& file) {
    const Node* map = file.optional("columns");
    if (map == nullptr) return;
    Reader reader(file.draft(), file.document(), *map, sentence::the_columns);
    file.draft().rules.needed = facts_at(reader, "needed");
    file.draft().rules.expected = facts_at(reader, "expected");
    for (const Node& item : reader.items("results", false)) file.draft().results.push_back(&item);
    file.draft().vocabulary = &file.document();
    reader.close();
}

void find_results(Draft& draft) {
    for (const Node* item : draft.results) {
        if (const auto index = draft.rules.definition(item->scalar)) {
            draft.rules.results.push_back(*index);
        } else if (!draft.broken.contains(std::string(item->scalar))) {
            std::vector<std::string> known;
            for (const Definition& definition : draft.rules.definitions) known.push_back(definition.name);
            draft.fault(*draft.vocabulary, item->at, {sentence::no_definition, item->scalar}, sentence::name_of_definition,
                        nearest_name(item->scalar, known));
        }
    }
}

}  // namespace reunify::law
