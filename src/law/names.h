#pragma once

#include <array>
#include <string_view>

#include "law/ruleset.h"

/// The words by which the rule files, `rules show` and the JSON output call what is an enumeration in the program.
namespace reunify::law {

inline constexpr std::array<std::string_view, 3> kConfidences{"high", "medium", "low"};
inline constexpr std::array<std::string_view, 6> kFactTypes{"money", "count", "yes_no", "date", "choice", "text"};
inline constexpr std::array<std::string_view, 3> kEffects{"exempt", "suspended", "annulled"};
inline constexpr std::array<std::string_view, 3> kOtherwises{"refusal", "individual_assessment", "not_yet"};
inline constexpr std::array<std::string_view, 5> kSourceKinds{"statute", "official", "court", "commentary", "press"};

/// What the paths of a member's facts begin with, and what expressions call the list of members.
inline constexpr std::string_view kMember = "member";
inline constexpr std::string_view kMembers = "members";

/// Keys of a profile that are no facts: the papers at hand, and what a member is called.
inline constexpr std::string_view kDocuments = "documents";
inline constexpr std::string_view kLabel = "label";

std::string_view name_of(Confidence confidence);
std::string_view name_of(FactType type);
std::string_view name_of(Effect effect);
std::string_view name_of(Otherwise otherwise);

/// The kind of value that expressions see for a fact of this type.
Kind kind_of(FactType type);

}  // namespace reunify::law
