#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/fault.h"
#include "base/lane.h"
#include "base/phrase.h"
#include "cases/within.h"
#include "law/ruleset.h"

namespace reunify::cases {

/// What a text given for a fact means, or why it means nothing.
struct ReadValue {
    Lane value = kUnknown;
    Phrase wrong;         ///< empty if the value could be read: "`30/02/2026` is no day of the calendar"
    Phrase accepted;      ///< what this fact accepts where the value could not be read: "a date such as 2026-12-31 or 31/12/2026"
    std::string nearest;  ///< the nearest choice
    std::optional<Within> within{};  ///< the limits of a value that is known only between them, and unknown beside them
};

/// Reads one scalar by the declared type of the fact, the same way for YAML, JSON, CSV, --set and worked cases:
/// dates ISO, `31/12/2026` (day first, always) or `31 December 2026`; money and counts `2131.28`, `2131,28`, `2.131,28`, `EUR 2 131,28`
/// (`2,131` is refused); yes/no as yes, no, true, false, oui, non, ja, nee, nein; choices by name or label in any language, case and
/// accents ignored; empty, `?`, `n.v.t.` and the like are unknown (unknown_words.h). A character that cannot be seen is refused by its
/// name. Bounds are checked. Text facts are free: a text that the pool does not hold, and that no rule can therefore name, gets the code
/// `pool.size()`.
ReadValue read_value(const law::Fact& fact, std::string_view text, const feel::Pool& pool);

/// Likewise; what is a choice of another fact is said to be one, and no word proposed that is only spelled alike: an A card is no B card.
ReadValue read_value(const law::RuleSet& rules, std::size_t fact, std::string_view text);

/// A value written back the way `read_value` reads it: `2131.28`, `2026-12-31`, `yes`, `refugee`; `unknown` where there is none.
std::string write_value(const law::Fact& fact, Lane value, const feel::Pool& pool);

/// Likewise the limits of one that is not known better: `2400.00..2600.00`, `2012-01-01..2012-12-31`.
std::string write_range(const law::Fact& fact, const Within& within, const feel::Pool& pool);

/// What a fact accepts, in one phrase, for messages and templates.
Phrase accepts(const law::Fact& fact);

}  // namespace reunify::cases
