#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "run/evaluator.h"
#include "verdict/filing_day_search.h"
#include "verdict/missing_facts.h"

namespace reunify::verdict {

/// Families of a batch once more, each filed on a later day that a result speaks of: what is missing or assumed on that day is read there.
class LaterDays {
public:
    explicit LaterDays(std::shared_ptr<const plan::Program> program);

    /// `days` gives the day for each member of `from`, none for who stays as he is. Answers below are about these until the next call.
    void file(const run::Batch& from, const std::vector<std::optional<Lane>>& days);

    /// What is missing on the day, condition by condition (see `ranked`); empty for who has none.
    std::vector<std::vector<std::size_t>> missing(std::size_t member);

    /// Every fact that can come to be missing on the day.
    std::vector<std::size_t> missing_at_most(std::size_t member);

    const run::Evaluator& run() const { return run_; }
    std::size_t rows() const { return batch_.families(); }

private:
    static constexpr std::uint32_t kNowhere = ~std::uint32_t{0};
    struct Place {
        std::uint32_t family = kNowhere, member = 0;
    };

    std::shared_ptr<const plan::Program> program_;
    std::optional<std::size_t> fact_;
    run::Batch batch_;
    run::Evaluator run_;
    MissingFacts missing_facts_;
    std::vector<Place> places_;  ///< by member of the batch asked about
};

/// The later day of each member about whom nothing can be said for sure because of it.
std::vector<std::optional<Lane>> unsure_days(const TimedVerdicts& verdicts);

}  // namespace reunify::verdict
