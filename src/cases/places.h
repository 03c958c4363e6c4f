#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/phrase.h"
#include "law/names.h"
#include "law/ruleset.h"

namespace reunify::cases {

using law::kDocuments;
using law::kLabel;
using law::kMember;
using law::kMembers;
inline constexpr std::size_t kMostKeys = 60;  ///< names listed in one message

/// Where each fact stands in a profile: `sponsor.status` is `status` below `sponsor`, `member.relation` is `relation` in an item of
/// `members`.
class Places {
public:
    /// The rules must outlive this.
    explicit Places(const law::RuleSet& rules);

    /// `application`, `sponsor`, `household`: the sections of family level, in the order of the rules.
    const std::vector<std::string>& sections() const { return sections_; }
    bool has_section(std::string_view section) const;

    /// The keys of a section, or of `member`; for a message, as its reader writes them: by key in English, by label in another language.
    std::vector<std::string> keys(std::string_view section) const;
    Phrase said_keys(std::string_view section) const;

    /// The sections that know a key, as they are shown in messages.
    std::vector<std::string> owners(std::string_view key) const;

    /// A section as it is shown in messages: `` `sponsor` ``, `` `members` ``.
    static std::string shown(std::string_view section);

private:
    const law::RuleSet& rules_;
    std::vector<std::string> sections_;
};

/// `sponsor` of `sponsor.status`, and `status`.
std::string_view section_of(std::string_view path);
std::string_view key_of(std::string_view path);

/// A fact as its reader writes it: by path in English, by label in another language.
Phrase said_fact(const law::Fact& fact);

}  // namespace reunify::cases
