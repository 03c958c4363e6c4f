#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "verdict/assessment.h"
#include "verdict/filing_day_search.h"

namespace reunify::verdict {

/// The first filing day, on or after the one given and within ten years, on which nothing means refusal for this member any more, all else
/// as it is; none if there is no such day. The same for the family: the first day that is good for all.
struct Earliest {
    std::vector<std::optional<Lane>> members;
    std::optional<Lane> family;
};

/// Only members whose verdict is not_eligible or not_yet are looked at; for the others the day is none.
inline Earliest earliest(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const Question& question) {
    const SingleCase single_case(*program->rules, family, question);
    run::Evaluator run(program);
    run.run(single_case.batch);
    const FilingDays days(*program);
    FilingDaySearch search(run, days);
    TimedVerdicts found = timed_verdicts(run, search);
    return {std::move(found.earliest), found.families[0]};
}

}  // namespace reunify::verdict
