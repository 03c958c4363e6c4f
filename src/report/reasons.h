#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/subject.h"

namespace reunify::report {

/// One reason for the verdict with everybody it holds for: four members whose family earns too little make one reason, not four, and many
/// conditions that wait for the same facts make one.
struct Reason {
    verdict::Status status = verdict::Status::not_met;
    std::vector<std::string> titles;  ///< of the conditions, or of the route that gives no right
    std::string why;
    std::vector<std::string> who;             ///< labels
    std::optional<verdict::Verdict> verdict;  ///< where it is the route that decides, not a condition
    bool needless = false;                    ///< that route says that no application is needed
};

/// First what is not met, then what is unknown.
std::vector<Reason> reasons_of(const Subject& subject, Language language);

}  // namespace reunify::report
