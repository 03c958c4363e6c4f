#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cases/family.h"
#include "report/writer.h"
#include "verdict/assessment.h"

/// What a family reads first: who can come and who cannot. A verdict of the family alone would be its weakest member's and would hide the
/// others.
namespace reunify::report {

/// Members who fare alike.
struct Finding {
    verdict::Verdict verdict = verdict::Verdict::undetermined;
    std::vector<verdict::Verdict> outcomes;  ///< where a disputed point decides whether they may: under its readings, from strong to weak
    std::optional<Lane> earliest;            ///< of not_yet
    std::vector<std::size_t> who;            ///< in the order of the file
    std::optional<std::size_t> route{};      ///< where the file contradicts itself: the row of the routes that says so
    bool needless = false;                   ///< no application is needed
};

/// The strongest first; the family's own verdict where it has no members.
std::vector<Finding> findings_of(const law::RuleSet& rules, const verdict::Assessment& result);

std::vector<verdict::Verdict> verdicts_of(const verdict::Assessment& result);

/// By nothing but the verdict.
std::vector<Finding> findings_of(const std::vector<verdict::Verdict>& members);

/// The verdicts that the readings of the disputed points come to for a member, from strong to weak; one where none decides.
std::vector<verdict::Verdict> outcomes_of(const verdict::MemberResult& member);

/// Whether a disputed point decides on the verdict.
bool is_disputed(const verdict::MemberResult& member);

/// Red only where nobody may, green only where everybody may.
Sign sign_of(const std::vector<Finding>& findings);

/// In one line: `Eligible`, or, where members differ, `Eligible (mother); No right (brother and sister)`.
std::string headline(const std::vector<Finding>& findings, const cases::Family& family, const Writer& writer);

/// `title: disputed`, of a member whose verdict a disputed point overturns.
Item disputed(Text title, const Writer& writer);

/// `title: headline`, with its sign.
Item judged(Text title, const std::vector<verdict::Verdict>& members, const cases::Family& family, const Writer& writer);

/// Their labels.
std::vector<std::string> labels_of(const Finding& finding, const cases::Family& family);

}  // namespace reunify::report
