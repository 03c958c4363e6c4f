#pragma once

#include "cases/family.h"
#include "run/batch.h"
#include "verdict/assessment.h"

namespace reunify::verdict {

/// A family with its question, made ready to run: a batch of one row with the day of the assessment and the readings filled in.
struct Inquiry {
    run::Batch batch;
    Lane assessed_on = 0;
    bool assessed_today = false;  ///< neither the question nor the family gave a day

    Inquiry(const law::RuleSet& rules, const cases::Family& family, const Question& question);
};

/// The option of each reading: the one asked for, else the default.
std::vector<std::size_t> chosen_readings(const law::RuleSet& rules, const Question& question);

}  // namespace reunify::verdict
