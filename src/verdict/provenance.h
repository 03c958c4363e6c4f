#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "run/evaluator.h"
#include "verdict/assessment.h"

namespace reunify::verdict {

/// What a value rests on beyond the facts given: assumptions that took effect, amounts looked up, and periods that end in a month without
/// their day. Followed back through a run as far as it decided the value: the branch taken, the part of an `and` that is false. Where one
/// false part of an `and` rests on nothing, the whole rests on nothing.
class Provenance {
public:
    /// One use of an `assume`, `amount` or `add_months` instruction.
    struct Use {
        std::uint32_t instruction = 0;
        std::size_t member = kFamily;  ///< row of the batch; kFamily for one of family level
        friend auto operator<=>(const Use&, const Use&) = default;
    };
    static constexpr std::size_t kFamily = ~std::size_t{0};

    /// Of one family of the run's batch.
    Provenance(const run::Evaluator& run, std::size_t family);

    /// Ascending. `member` is a row of the batch. Nothing for kNone.
    const std::vector<Use>& of(plan::Register reg, std::size_t member);

    const run::Evaluator& run() const { return run_; }
    std::size_t family() const { return family_; }

private:
    using Set = std::uint32_t;  ///< index into sets_; 0 is the empty set

    Set find(plan::Register reg, std::size_t member);
    Set follow(plan::Register reg, std::size_t member);
    bool meets_month_end(const plan::Instruction& code, std::size_t member) const;
    Set follow_operation(const plan::Instruction& code, std::size_t member);
    Set follow_choice(const plan::Instruction& code, std::size_t member);
    Set follow_junction(const plan::Instruction& code, std::size_t member, Truth decides);
    Set follow_quantifier(const plan::Instruction& code, Truth decides);
    Set follow_aggregate(const plan::Instruction& code);
    Set join(Set a, Set b);
    Set with(Set set, plan::Register reg, std::size_t member);
    Truth truth(plan::Register reg, std::size_t member) const { return run_.truth(reg, family_, member); }

    const run::Evaluator& run_;
    std::size_t family_, first_, last_;
    std::vector<Set> known_;  ///< by register and member; kOpen where not followed yet
    std::vector<std::vector<Use>> sets_{1};
};

/// The registers that a state of a condition rests on: whether it applies, an exception that does not hold, what is asked.
std::vector<plan::Register> grounds_of(const plan::ConditionSlots& slots, Status status);

/// The values of amounts that these registers rest on, each once, ascending. `member` is a row of the batch.
std::vector<UsedAmount> amounts_of(Provenance& provenance, const std::vector<plan::Register>& registers, std::size_t member);

/// The days that nobody gave and that a register rests on, in the order of the facts. `member` is a row of the batch.
std::vector<Assumed> assumed_days(Provenance& provenance, plan::Register reg, std::size_t member);

/// All that is assumed of a family, whether or not anything rests on it; in the order of the facts.
std::vector<Assumed> assumptions_in_effect(Provenance& provenance);

/// What the results for one family rest on that nobody gave.
struct Premises {
    std::vector<Assumed> assumptions;  ///< in the order of the facts
    std::vector<StaleAmount> stale;    ///< in the order of the amounts
    std::vector<MonthEnd> month_ends;  ///< by first day
};

/// Looks at everything the result shows: the right, every condition (that one does not apply may rest on an assumption too), the
/// formalities that hold.
Premises premises(Provenance& provenance);

}  // namespace reunify::verdict
