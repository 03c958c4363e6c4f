#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "batch/tally.h"
#include "plan/program.h"
#include "run/evaluator.h"
#include "verdict/filing_day_search.h"
#include "verdict/filing_days.h"
#include "verdict/fillings.h"

namespace reunify::batch {

/// Two scenarios of the rules, by index: from one law to the next, and from the first to the last.
struct Step {
    std::size_t from = 0, to = 0;
};
std::vector<Step> steps_between(const law::RuleSet& rules);

/// Judges whole families under every scenario and counts how they move between verdicts. One a thread.
class VerdictTransitions {
public:
    explicit VerdictTransitions(const std::vector<std::shared_ptr<const plan::Program>>& scenarios);

    /// `whole` says of each family of the batch whether all its rows could be read; others are not counted.
    void count(const run::Batch& batch, const std::vector<bool>& whole, Tally& tally);

private:
    struct Law {
        explicit Law(const std::shared_ptr<const plan::Program>& program)
            : run(program), days(*program), search(run, days), fillings(program, days) {}
        run::Evaluator run;
        verdict::FilingDays days;
        verdict::FilingDaySearch search;
        verdict::Fillings fillings;
    };

    std::vector<std::unique_ptr<Law>> laws_;
    std::vector<Step> steps_;
};

/// The transitions of a finished run as tables, one a step: how many families of each verdict got which other one.
std::string transitions_table(const Tally& tally, const law::RuleSet& rules, Language language);

}  // namespace reunify::batch
