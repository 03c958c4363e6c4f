#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "cases/family.h"
#include "law/ruleset.h"
#include "run/evaluator.h"
#include "verdict/filing_days.h"
#include "verdict/fillings.h"
#include "verdict/whatif.h"

namespace reunify::verdict {

/// Something to try: one change, or the same change for several members.
struct CandidateChange {
    enum class Kind : std::uint8_t {
        value,       ///< another value, as it stands in the change
        amount,      ///< a number or a day as far off as it may be, to be narrowed down if that does
        filing_day,  ///< a day still to be found
        leave_out,
    };
    Kind kind = Kind::value;
    std::vector<Alteration> changes;
    Lane step = 1;   ///< of an amount: a cent, one, a day
    Lane fails = 0;  ///< of an amount: the end at which things are as they are
};

/// The value that is used for a fact, given or assumed.
using Used = std::function<Lane(std::size_t fact, std::size_t member)>;

/// Everything that people could change about a family, in the order of the facts; leaving a member out comes last. No day before `today` is
/// proposed.
std::vector<CandidateChange> candidate_changes(const plan::Program& program, const cases::Family& family, const Used& used, Lane today);

/// Whether two changes cannot be made together.
bool exclude_each_other(const CandidateChange& a, const CandidateChange& b);

/// Says of families, many at once, whether all their members are eligible.
class Eligibility {
public:
    explicit Eligibility(std::shared_ptr<const plan::Program> program)
        : program_(std::move(program)),
          days_(filing_days_of(program_)),
          fillings_(program_, *days_),
          batch_(*program_->rules),
          run_(program_) {}

    /// `readings` gives the option of each reading. The families carry the day of the assessment. Of what is known within limits all that
    /// lies between has to do.
    std::vector<bool> of(const std::vector<cases::Family>& families, const std::vector<std::size_t>& readings);

private:
    void judge(const std::vector<cases::Family>& families, const std::vector<std::size_t>& readings);
    bool all(std::size_t row, bool (*holds)(Verdict)) const;
    void settle(const std::vector<cases::Family>& families, const std::vector<std::size_t>& readings, std::vector<bool>& eligible);

    std::shared_ptr<const plan::Program> program_;
    std::shared_ptr<const FilingDays> days_;
    Fillings fillings_;
    run::Batch batch_;
    run::Evaluator run_;
    std::vector<Verdict> found_;  ///< by member of batch_
};

/// A value that is to stay as near as it can to one that fails.
struct Narrowing {
    std::vector<Alteration> changes;  ///< all that is done
    std::size_t varied = 0;           ///< the change whose value is sought
    Lane fails = 0, does = 0;         ///< a whole number of steps apart
    Lane step = 1;
};

/// Narrows `fails` and `does` until they are one step apart, all searches side by side: a few dozen values of each are one batch. Where the
/// outcome turns more than once between the two, the turn nearest to `does` is found.
void narrow(Eligibility& eligibility, const cases::Family& family, const std::vector<std::size_t>& readings,
            std::vector<Narrowing>& searches);

}  // namespace reunify::verdict
