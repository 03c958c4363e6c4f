#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "cases/family.h"
#include "report/document.h"
#include "report/may_file.h"
#include "report/subject.h"
#include "verdict/whatif.h"

/// What would help, and what a change that was asked about does.
namespace reunify::report {

struct Help {
    const law::RuleSet& rules;
    const cases::Family& family;
    const verdict::Nearest& nearest;
    std::string file{};                  ///< as it was typed, for the commands that are proposed
    const Standing* standing = nullptr;  ///< of the family as it is; with it the answer begins with what may overturn the verdict
    std::string options{};               ///< with which it was asked, for those commands
};

Document help_document(const Help& help, Language language);
/// The proposals, a line each.
std::vector<std::string> help_lines(const Help& help, Language language);

nlohmann::ordered_json help_json(const Help& help, Language language);

/// The `--set` that makes a change: `sponsor.net_monthly_income=2745.46`, `members[spouse].bond_proof=official`. Empty for leaving a member
/// out.
std::string assignment(const law::RuleSet& rules, const cases::Family& family, const verdict::Alteration& change);

/// Two answers about the same members, side by side: the verdicts, and every condition that is not in the same state.
Document before_and_after_document(const Subject& before, const Subject& after, Language language, const Standing* standing = nullptr);

}  // namespace reunify::report
