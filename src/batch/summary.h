#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "batch/batch_run.h"
#include "law/ruleset.h"
#include "law/wording.h"

namespace reunify::batch {

/// What a run did, in some lines for standard error: rows read, evaluated and rejected, each verdict, what is most often missing, columns
/// passed through.
std::string summary(const Report& report, const law::RuleSet& rules, Language language);

/// Counts under a heading, each with what is counted.
struct Counts {
    std::string heading;
    std::vector<std::pair<std::string, std::uint64_t>> counts;
};

/// In numbers of people; but for the verdicts the largest first, without what does not occur.
struct AllCounts {
    Counts verdicts, not_met, regimes, missing;
};
AllCounts counts_of(const Tally& tally, const law::RuleSet& rules, Language language);

/// The counts by verdict, by condition not met and by regime as tables with bars, 80 columns wide.
std::string tables(const Tally& tally, const law::RuleSet& rules, Language language);

}  // namespace reunify::batch
