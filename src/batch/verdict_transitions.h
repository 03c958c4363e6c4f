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
    /// `as_given`: as for a Judge.
    VerdictTransitions(const std::vector<std::shared_ptr<const plan::Program>>& scenarios, bool as_given);

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
    bool as_given_;
};

/// How many families of each verdict got which other one from one law to another.
struct Moves {
    struct Line {
        std::string what;
        std::uint64_t count = 0;
        bool moved = false;  ///< to another verdict
    };
    std::string from, to;     ///< the titles of both
    std::string moved;        ///< so many of so many families
    std::vector<Line> lines;  ///< what moved first, the most frequent on top
};

/// The transitions of a finished run, one a step; none where the rules have no scenarios.
std::vector<Moves> moves_of(const Tally& tally, const law::RuleSet& rules, Language language);

/// The same as text, 80 columns wide.
std::string transitions_table(const Tally& tally, const law::RuleSet& rules, Language language);

}  // namespace reunify::batch
