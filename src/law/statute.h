#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "law/ruleset.h"

/// Citations read as places of a statute, and held against the list of the statute (rules/statute.yaml).
namespace reunify::law {

/// `Aliens Act art. 10 § 1 sub-para. 1, 4° a`. What is not said is empty: a place without a sub-paragraph is in whichever has the rest.
struct StatutePlace {
    std::string statute, article, paragraph, sub_paragraph, item, letter;
    std::string before;  ///< the law before which the text is meant; empty: the text in force
    bool operator==(const StatutePlace&) const = default;
};

/// As citations write it.
std::string to_text(const StatutePlace& place);

/// The places that a citation names, of the statutes listed; `4° to 6° c and d` are six. What belongs to no such statute (a judgment, a
/// decree, practice) gives none.
std::vector<StatutePlace> places_cited(std::string_view law, const std::vector<std::string>& statutes);

/// The text of a place on the day that its citation means; none if the list has none.
const StatuteText* text_of(const RuleSet& rules, const StatutePlace& place);

/// The texts on which a citation rests, each once, in the order of the citation.
std::vector<const StatuteText*> texts_cited(const RuleSet& rules, const Citation& citation);

/// Places cited that the statute does not have on the day meant.
Faults look_at_citations(const RuleSet& rules);

}  // namespace reunify::law
