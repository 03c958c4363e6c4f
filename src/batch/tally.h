#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "batch/incomplete.h"
#include "law/ruleset.h"
#include "verdict/assessment.h"

namespace reunify::batch {

using verdict::kVerdicts;

/// What a run has counted so far.
struct Tally {
    explicit Tally(const law::RuleSet& rules);
    Tally() = default;

    std::uint64_t read = 0, evaluated = 0, rejected = 0, blank = 0, families = 0;
    std::uint64_t smallest_family = 0, largest_family = 0;  ///< in rows; 0: there is none yet
    std::array<std::uint64_t, kVerdicts> verdicts{};
    std::uint64_t withheld_families = 0;                ///< of which nobody was judged
    std::array<std::uint64_t, kIncomplete> withheld{};  ///< the members of them, by reason; they count as undetermined
    std::vector<std::uint64_t> not_met;                 ///< by condition: the members for whom it is not met
    std::vector<std::uint64_t> missing;                 ///< by fact: the members for whom it is missing
    std::vector<std::uint64_t> regimes;                 ///< by regime of the rules; the last: unknown
    std::uint64_t compared = 0;                         ///< families judged under every scenario
    std::vector<std::uint64_t> transitions;  ///< by step between scenarios, verdict before, verdict after: families (verdict_transitions.h)

    void add(const Tally& other);

    /// As one line of numbers, and back; false if the line does not fit these rules.
    std::string to_line() const;
    bool from_line(const std::string& line);
};

}  // namespace reunify::batch
