#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "base/lane.h"
#include "cases/within.h"
#include "law/ruleset.h"
#include "run/batch.h"

namespace reunify::cases {

/// One file as given: a value for each fact by its declared type (0, 1 or unknown for yes_no), whatever form it was read from.
struct Member {
    std::string label;                       ///< as given, else `member 1` (cases/label.h)
    std::vector<Lane> facts;                 ///< by fact; unknown for facts of family level
    std::vector<std::size_t> documents{};    ///< those at hand, by document of the rules
    std::map<std::size_t, Within> within{};  ///< by fact: those whose value is unknown but not unlimited
};

struct Family {
    std::vector<Lane> facts;  ///< by fact; unknown for facts of member level
    std::vector<Member> members;
    std::vector<std::size_t> documents{};    ///< those at hand for the file as a whole
    std::map<std::size_t, Within> within{};  ///< by fact

    explicit Family(const law::RuleSet& rules) : facts(rules.facts.size(), kUnknown) {}
};

/// A family with more members is a mistake of whoever wrote it: the largest real ones have some twenty.
inline constexpr std::size_t kMostMembers = 100;

bool has_limits(const Family& family);

/// The family with the least, or the most, of everything that is known within limits.
Family with_least(Family family);
Family with_most(Family family);

/// Appends the family to a batch as its next row.
void append(run::Batch& batch, const law::RuleSet& rules, const Family& family);

}  // namespace reunify::cases
