#include <fmt/format.h>

#include <cctype>

#include "cases/folded.h"
#include "cases/places.h"
#include "cases/profile.h"
#include "cases/value.h"

namespace reunify::cases {

namespace {

/// Words that some YAML reader takes for something else than text.
bool is_special(std::string_view text) {
    for (const std::string_view word : {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}) {
        if (fold(text) == word) return true;
    }
    return false;
}

bool needs_quotes(std::string_view text) {
    if (text.empty() || text.back() == ' ' || is_special(text)) return true;
    if (std::isalpha(static_cast<unsigned char>(text.front())) == 0) return true;
    for (const char c : text) {
        if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != ' ' && c != '_' && c != '-') return true;
    }
    return false;
}

std::string yaml_text(std::string_view text) {
    if (!needs_quotes(text)) return std::string(text);
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            out += fmt::format("\\x{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        } else {
            out += c;
        }
    }
    return out + "\"";
}

/// The known facts of a section, one a line.
std::string written(const std::vector<Lane>& values, const std::map<std::size_t, Within>& within, const law::RuleSet& rules,
                    std::string_view section, std::string_view indent) {
    std::string out;
    for (std::size_t i = 0; i < rules.facts.size(); ++i) {
        const law::Fact& fact = rules.facts[i];
        if (section_of(fact.path) != section) continue;
        if (const auto limits = within.find(i); limits != within.end() && !is_known(values[i]))
            out += fmt::format("{}{}: {}\n", indent, key_of(fact.path), write_range(fact, limits->second, rules.pool));
        if (!is_known(values[i])) continue;
        const bool word = fact.type == law::FactType::choice || fact.type == law::FactType::text;
        if (word && static_cast<std::size_t>(values[i]) >= rules.pool.size()) continue;  // a text that no rule can name
        const std::string value = write_value(fact, values[i], rules.pool);
        out += fmt::format("{}{}: {}\n", indent, key_of(fact.path), word ? yaml_text(value) : value);
    }
    return out;
}

std::string written(const std::vector<std::size_t>& documents, const law::RuleSet& rules, std::string_view indent) {
    if (documents.empty()) return {};
    std::vector<std::string> names;
    for (const std::size_t document : documents) names.push_back(rules.documents[document].name);
    return fmt::format("{}{}: [{}]\n", indent, kDocuments, fmt::join(names, ", "));
}

}  // namespace

std::string write_profile(const Family& family, const law::RuleSet& rules) {
    std::string out;
    const Places places(rules);
    for (const std::string& section : places.sections()) {
        const std::string facts = written(family.facts, family.within, rules, section, "  ");
        if (!facts.empty()) out += fmt::format("{}:\n{}", section, facts);
    }
    out += written(family.documents, rules, "");
    out += fmt::format("{}:{}\n", kMembers, family.members.empty() ? " []" : "");
    for (const Member& member : family.members) {
        out += fmt::format("  - label: {}\n", yaml_text(member.label));
        out += written(member.facts, member.within, rules, kMember, "    ");
        out += written(member.documents, rules, "    ");
    }
    return out;
}

}  // namespace reunify::cases
