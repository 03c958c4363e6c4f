#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "cases/family.h"
#include "run/evaluator.h"
#include "verdict/whatif.h"

namespace reunify::verdict {

/// Says of families, many at once, whether all their members are eligible.
class Eligibility {
public:
    explicit Eligibility(std::shared_ptr<const plan::Program> program)
        : program_(std::move(program)), batch_(*program_->rules), run_(program_) {}

    /// `readings` gives the option of each reading. The families carry the day of the assessment.
    std::vector<bool> of(const std::vector<cases::Family>& families, const std::vector<std::size_t>& readings);

private:
    std::shared_ptr<const plan::Program> program_;
    run::Batch batch_;
    run::Evaluator run_;
};

/// A value that is to stay as near as it can to one that fails.
struct Sought {
    std::vector<Alteration> changes;  ///< all that is done
    std::size_t varied = 0;           ///< the change whose value is sought
    Lane fails = 0, does = 0;         ///< a whole number of steps apart
    Lane step = 1;
};

/// Narrows `fails` and `does` until they are one step apart, all searches side by side: a few dozen values of each are one batch. Where the
/// outcome turns more than once between the two, the turn nearest to `does` is found.
void narrow(Eligibility& eligibility, const cases::Family& family, const std::vector<std::size_t>& readings, std::vector<Sought>& searches);

}  // namespace reunify::verdict
