#pragma once

#include <string>
#include <vector>

#include "report/writer.h"
#include "verdict/assessment.h"

/// What a family reads first: who can come and who cannot. A verdict of the family alone would be its weakest member's and would hide the
/// others.
namespace reunify::report {

/// A verdict and everybody to whom it is given.
struct Finding {
    verdict::Verdict verdict = verdict::Verdict::undetermined;
    std::vector<std::string> who;  ///< labels, in the order of the file
};

/// The verdicts given, the strongest first; the family's own where it has no members.
std::vector<Finding> findings_of(const verdict::Assessment& result);

/// In one line: `Verdict: Eligible`, or, where members differ, `Eligible: mother; No right: brother, sister`.
std::string headline(const std::vector<Finding>& findings, const Writer& writer);

}  // namespace reunify::report
