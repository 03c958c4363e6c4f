#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "law/ruleset.h"

namespace reunify::cases {

/// What people call the parts of a profile, its facts and its papers: by the name that the rules give, by a label in any of the languages,
/// or by a synonym of facts.yaml. One list for profiles, for the headers of tables and for `--set`. Takes a moment to make: where the names
/// of the rules themselves do, it is not needed.
class Vocabulary {
public:
    /// The rules must outlive this.
    explicit Vocabulary(const law::RuleSet& rules);

    /// The part of a profile that a key names (`sponsor`, `members`, `documents`, `label`); empty for none.
    std::string_view part(std::string_view key) const;

    /// The fact that a key names within a section, or within `member`.
    std::optional<std::size_t> fact(std::string_view section, std::string_view key) const;

    /// The fact that a text names by itself and in full: `sponsor.status`, `gezinshereniger.statuut`, a label.
    std::optional<std::size_t> named_in_full(std::string_view text) const;

    /// Likewise, or by a key or a synonym that only one fact has: `statuut`.
    std::optional<std::size_t> fact(std::string_view text) const;

    /// All facts that a text may be meant for by a key or a synonym, in the order of the rules: the birth date of the sponsor, or of the
    /// member.
    std::vector<std::size_t> facts_called(std::string_view text) const;

    /// The key of a section that is nearest to one, as people write it; the path of the fact that has the nearest key. Empty if none is
    /// near.
    std::string nearest_key(std::string_view section, std::string_view key) const;
    std::string nearest_path(std::string_view key) const;

private:
    struct Key {
        std::size_t fact = 0;
        std::string word, folded;
    };
    const Key* nearest(std::string_view section, std::string_view key) const;
    void add(std::string_view section, std::string_view name, std::size_t fact);

    const law::RuleSet& rules_;
    std::unordered_map<std::string, std::string_view> parts_;
    std::unordered_map<std::string, std::size_t> keys_;  ///< `section.key`, folded
    std::unordered_map<std::string, std::size_t> labels_;
    std::unordered_map<std::string, std::size_t> alone_;  ///< by what only one fact is called
    std::vector<Key> written_;
};

/// The document that a text names, by its name or its title in any language.
std::optional<std::size_t> document_called(const law::RuleSet& rules, std::string_view text);

}  // namespace reunify::cases
