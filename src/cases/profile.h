#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "cases/family.h"
#include "law/ruleset.h"
#include "text/document.h"

namespace reunify::cases {

/// Reads a profile: a map with `application`, `sponsor`, `household` and a list `members`. All faults at once, each with its place.
Result<Family> read_profile(const text::Document& document, const law::RuleSet& rules);

/// Likewise one that is only begun: nobody needs to be named in it yet, and it may be empty.
Result<Family> read_begun_profile(const text::Document& document, const text::Node& node, const law::RuleSet& rules);

/// Reads the profile that stands at a node of a larger document (a worked case).
Result<Family> read_profile(const text::Document& document, const text::Node& node, const law::RuleSet& rules);

/// `--set FACT=VALUE`: `sponsor.net_monthly_income=2500`, `members[0].birth_date=...` (from 0), `members[spouse].birth_date=...` (label),
/// `member.x=...` where there is only one member. Applied in order. Of a date, `today` in any language is the day given, else that of the
/// clock: a file or a list would mean another day tomorrow, who types means this one.
Faults set_fact(Family& family, std::string_view assignment, const law::RuleSet& rules, std::optional<Lane> today = std::nullopt);

/// `--without spouse`: the family without the member of that label or number (from 0).
Faults leave_out(Family& family, std::string_view member);

/// The fact that `sponsor.net_monthly_income` or `members[0].birth_date` names, as `set_fact` understands it, and whose it is.
struct NamedFact {
    std::size_t fact = 0;
    std::optional<std::size_t> member;  ///< of a fact of member level
};
Result<NamedFact> named_fact(const Family& family, std::string_view path, const law::RuleSet& rules);

/// The inverse of read_profile: the profile as YAML, known facts and papers at hand only.
std::string write_profile(const Family& family, const law::RuleSet& rules);

}  // namespace reunify::cases
