#include <array>

#include "verdict/assessment.h"

namespace reunify::verdict {

namespace {

constexpr std::array<std::string_view, 6> kVerdictNames{"eligible", "assessment_needed", "undetermined",
                                                        "not_yet",  "not_eligible",      "no_right"};
constexpr std::array<std::string_view, 6> kStatuses{"met", "not_met", "unknown", "exempt", "not_applicable", "suspended"};

}  // namespace

std::string_view name_of(Verdict verdict) {
    return kVerdictNames[static_cast<std::size_t>(verdict)];
}

std::string_view name_of(Status status) {
    return kStatuses[static_cast<std::size_t>(status)];
}

}  // namespace reunify::verdict
