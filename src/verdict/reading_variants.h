#pragma once

#include <functional>
#include <vector>

#include "run/evaluator.h"
#include "verdict/assessment.h"
#include "verdict/filing_day_search.h"
#include "verdict/fillings.h"

namespace reunify::verdict {

/// The last word on every member of a batch, as the batch reads the law and under every other option of each reading.
struct ReadingVariants {
    TimedVerdicts chosen;
    std::vector<std::optional<Agreement>> agreed;             ///< by member: what every answer to what is missing comes to
    std::vector<std::vector<std::size_t>> decisive;           ///< by member: the facts that decide where they do not come to one
    std::vector<std::vector<std::vector<Verdict>>> verdicts;  ///< [reading][option][member], time looked at
};

using Seen = std::function<void(std::size_t reading, std::size_t option)>;

/// Each reading is varied through all its options, the others staying as the batch has them. `seen`, if given, is called while the run
/// stands under an option that is not the batch's own, for each one that anything in the program depends on. The run is as before when this
/// returns. `search` is one of `run`.
ReadingVariants reading_variants(run::Evaluator& run, FilingDaySearch& search, Fillings& fillings, const Seen& seen = {});

/// The readings that touch a member, of a family alone in its batch: what it shows about the member is not the same under all options.
struct TouchingReadings {
    TimedVerdicts chosen;
    std::vector<std::optional<Agreement>> agreed;
    std::vector<std::vector<std::size_t>> decisive;
    std::vector<std::vector<ReadingResult>> readings;            ///< by member
    std::vector<std::vector<std::vector<std::size_t>>> hung_on;  ///< [member][condition]: readings under which its status is another
};
TouchingReadings touching_readings(run::Evaluator& run, FilingDaySearch& search, Fillings& fillings);

}  // namespace reunify::verdict
