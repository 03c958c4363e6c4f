#pragma once

#include <optional>
#include <string>
#include <vector>

#include "proof/worked_cases.h"
#include "run/evaluator.h"
#include "verdict/filing_day_search.h"
#include "verdict/missing_facts.h"
#include "verdict/reading_variants.h"

namespace reunify::proof {

/// What a run says to the expectations of its rows.
class Judgement {
public:
    explicit Judgement(const run::Evaluator& run);

    /// Nothing if the expectation holds, else what was got instead. `family` is a row of the batch.
    /// An expectation that only time can decide holds here; `needs_time` tells which.
    std::optional<Phrase> differs(const Expectation& expected, std::size_t family);
    bool needs_time(const Expectation& expected, std::size_t family) const;

    /// The same for those that need time, with time looked at.
    std::optional<Phrase> differs(const Expectation& expected, std::size_t family, const verdict::TimedVerdicts& settled) const;

    /// The same for those that speak of readings.
    std::optional<Phrase> differs(const Expectation& expected, std::size_t family, const verdict::ReadingVariants& variants) const;

private:
    std::size_t member_row(const Expectation& expected, std::size_t family) const;
    verdict::Verdict verdict_of(const Expectation& expected, std::size_t family, const std::vector<verdict::Verdict>& verdicts) const;
    std::optional<Phrase> value_differs(const Expectation& expected, plan::Register reg, Kind kind, std::size_t family,
                                        std::size_t member) const;
    std::optional<Phrase> exception_differs(const Expectation& expected, std::size_t family, std::size_t member) const;
    std::optional<Phrase> formality_differs(const Expectation& expected, std::size_t family, std::size_t member) const;
    std::optional<Phrase> route_differs(const Expectation& expected, std::size_t family, std::size_t member) const;
    std::optional<Phrase> missing_differs(const Expectation& expected, std::size_t family, std::size_t member);
    Phrase word(plan::Register reg, std::size_t family, std::size_t member) const;

    const run::Evaluator& run_;
    const law::RuleSet& rules_;
    verdict::MissingFacts blame_;
    std::vector<verdict::Verdict> verdicts_;  ///< before time is looked at
};

}  // namespace reunify::proof
