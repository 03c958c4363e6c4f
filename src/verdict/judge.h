#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "base/lane.h"
#include "run/batch.h"
#include "run/evaluator.h"
#include "verdict/assessment.h"
#include "verdict/filing_day_search.h"
#include "verdict/filing_days.h"
#include "verdict/fillings.h"
#include "verdict/later_days.h"
#include "verdict/missing_facts.h"
#include "verdict/reading_variants.h"

namespace reunify::verdict {

/// What is decided for one member, without words: the part of an assessment that every feature needs, found for a whole batch at once.
struct Outcome {
    Verdict verdict = Verdict::undetermined;
    std::uint64_t not_met = 0;  ///< a bit a condition of the rules
    std::uint64_t unknown = 0;
    std::uint64_t depends = 0;  ///< a bit a reading: some other option of it gives another verdict; none unless asked
    Lane regime = kUnknown;     ///< word of the pool
    Lane route = kUnknown;
    Lane earliest = kUnknown;  ///< of not_yet: the first filing day on which nothing means refusal any more
    Lane last = kUnknown;      ///< the last filing day that is as good; unknown unless asked (last_days.h), or where none is the last
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// Judges batches of cases under one program. Not shared between threads; one each.
class Judge {
public:
    /// `readings`: whether outcomes say which readings they depend on, which takes as long as all else together.
    /// `as_given`: only the filing day as it is and the facts as they are; no later day is looked at, no missing answer tried.
    explicit Judge(std::shared_ptr<const plan::Program> program, bool readings = true, bool as_given = false);
    Judge(Judge&&) = delete;  // its parts look at one another where they are

    /// One outcome a member of the batch. The batch must live as long as `run()` is read.
    void judge(const run::Batch& batch, std::vector<Outcome>& outcomes);

    /// The facts not given that keep a member's conditions or right unknown, in their own order; empty if nothing is unknown. Valid until
    /// the next call.
    const std::vector<std::size_t>& open_facts(const Outcome& outcome, std::size_t family, std::size_t member);

    /// The same facts, those that keep the most unknown first: takes longer.
    std::vector<std::size_t> missing(const Outcome& outcome, std::size_t family, std::size_t member);

    /// The row of the route table that decided; nullptr if it is not known.
    const law::Route* route_of(const Outcome& outcome) const;

    /// The run under the chosen readings, for figures.
    const run::Evaluator& run() const { return run_; }

private:
    void take(plan::Register reg, Lane Outcome::*part, std::vector<Outcome>& outcomes) const;
    ReadingVariants variants();
    ReadingVariants variants_as_given();

    std::shared_ptr<const plan::Program> program_;
    run::Evaluator run_;
    FilingDays days_;
    FilingDaySearch search_;
    Fillings fillings_;
    LaterDays later_days_;
    bool readings_, as_given_;
    MissingFacts missing_facts_;
    std::unordered_map<Lane, const law::Route*> routes_;
    std::vector<bool> agreed_;          ///< by member of the batch: no answer to what is missing matters
    std::vector<plan::Register> open_;  ///< what is unknown about the member last asked about
    std::vector<std::size_t> facts_;    ///< missing for him
};

}  // namespace reunify::verdict
