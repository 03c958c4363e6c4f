#pragma once

#include <memory>
#include <vector>

#include "run/evaluator.h"
#include "verdict/assessment.h"

/// An interview: what is still worth asking about a family, what next, and why. Everything is found by trying answers.
namespace reunify::interview {

/// An amount that is asked of a member, or a day by which something is due: of whom, and where it is computed.
struct Figured {
    std::size_t index = 0;  ///< of the definition, of the formality
    std::size_t member = 0;
    plan::Register value = plan::kNone;
};

/// What a batch of families comes to at one look, as things stand on their filing day: enough to see whether two answers differ.
class Outlook {
public:
    explicit Outlook(std::shared_ptr<const plan::Program> program);

    /// The batch must live as long as anything else is asked.
    void look(const run::Batch& batch);

    /// How much about a family is open: 0 where nothing is.
    double openness(std::size_t family) const;

    /// Verdicts, what keeps them open, amounts and deadlines. Two answers of which this is the same make no difference yet.
    std::vector<Lane> answer(std::size_t family) const;

    /// Likewise without what keeps verdicts open: two answers of which this is the same settle nothing that the other does not.
    std::vector<Lane> settled(std::size_t family) const;

    /// Amounts asked of those members who may have a right; `member` counts from 0 in the family.
    std::vector<Figured> amounts(std::size_t family) const;

    /// Days that the procedure sets.
    std::vector<Figured> deadlines(std::size_t family) const;

    const run::Evaluator& run() const { return run_; }

private:
    /// A definition whose values are amounts asked, and a condition that asks them.
    struct AskedAmount {
        std::size_t definition = 0;
        std::size_t condition = 0;
    };
    void add_figures(std::size_t family, std::vector<Lane>& out) const;
    std::vector<std::size_t> open_conditions(std::size_t family, std::size_t member) const;

    std::shared_ptr<const plan::Program> program_;
    run::Evaluator run_;
    std::vector<AskedAmount> asked_;
    std::vector<verdict::Verdict> verdicts_;
};

/// The values of the amounts asked of each member, in a run of any batch.
std::vector<Lane> values_of(const run::Evaluator& run, std::size_t family, const std::vector<Figured>& figures);

}  // namespace reunify::interview
