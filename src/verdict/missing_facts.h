#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "run/evaluator.h"
#include "verdict/assessment.h"
#include "verdict/columns.h"

namespace reunify::verdict {

/// Which facts not given keep a value unknown: the unknown is followed back through the instructions of a run, at each one only to the
/// arguments that keep it unknown. An amount whose value no source gives is no fact and blames nothing. One object serves a whole run.
class MissingFacts {
public:
    explicit MissingFacts(const run::Evaluator& run);

    /// Facts, ascending; empty for a value that is known or an error. `family` and `member` are rows of the batch. Valid until the next
    /// call.
    const std::vector<std::size_t>& of(plan::Register reg, std::size_t family, std::size_t member);

    /// Likewise for several registers of one row together, followed at once.
    const std::vector<std::size_t>& of(const std::vector<plan::Register>& registers, std::size_t family, std::size_t member);

    /// Likewise every fact that can come to keep them unknown, whatever the answers to the others: both sides of what is not decided yet.
    const std::vector<std::size_t>& at_most(const std::vector<plan::Register>& registers, std::size_t family, std::size_t member);

    /// Whose they are, of the last call.
    const std::vector<Wanted>& whose() const { return whose_; }

private:
    /// An instruction as it is followed back.
    struct Step {
        enum class Way : std::uint8_t { nowhere, fact, assumptions, choice, members, arguments };
        Way way = Way::nowhere;
        bool of_member = false;
        bool truths = false;
        std::uint32_t first = 0, last = 0;  ///< in arguments_
    };

    static Step::Way way_of(const plan::Instruction& code);
    void prepare(const plan::Program& program);
    void add_arguments(plan::Register reg, plan::Register argument);
    void begin(std::size_t family);
    Truth truth(plan::Register reg, std::size_t member) const;
    void visit(plan::Register reg, std::size_t member);
    void follow(plan::Register reg, std::size_t member);
    void follow_assumptions(plan::Register reg, std::size_t member);

    const run::Evaluator& run_;
    const std::vector<plan::Instruction>& code_;
    std::vector<Step> steps_;                ///< by register
    std::vector<plan::Register> stop_at_;    ///< by register: one that is open where it is, nearer to the facts; kNone: never open
    std::vector<plan::Register> arguments_;  ///< of the operations that are open where one of these is, each once
    std::vector<std::uint32_t> seen_;        ///< by register and member: the call that visited it last
    std::vector<std::uint32_t> named_;       ///< by fact: the call that named it last
    std::uint32_t call_ = 0;
    bool both_sides_ = false;
    std::size_t family_ = 0, first_ = 0, last_ = 0;
    std::vector<std::size_t> facts_;
    std::vector<Wanted> whose_;
};

/// The facts not given that keep one condition unknown; none for a condition that is not unknown.
std::vector<std::size_t> missing_of(MissingFacts& missing_facts, const run::Evaluator& run, std::size_t condition, const State& state,
                                    std::size_t family, std::size_t member);

/// Every fact not given that keeps something about a member unknown: first those that alone keep the most conditions unknown, then those
/// that are part of the most, then in the order of the facts. `by_condition` is what `missing_of` says of each condition.
std::vector<std::size_t> ranked(const std::vector<std::vector<std::size_t>>& by_condition);

/// What keeps the right of a member and each of his conditions unknown.
std::vector<std::vector<std::size_t>> missing_by_condition(MissingFacts& missing_facts, const run::Evaluator& run, std::size_t family,
                                                           std::size_t member);

/// Every fact not given that can come to keep something about a member unknown, ascending.
const std::vector<std::size_t>& missing_at_most(MissingFacts& missing_facts, const run::Evaluator& run, std::size_t family,
                                                std::size_t member);

/// Both at once: what is missing about a member, its right included.
std::vector<std::size_t> missing(MissingFacts& missing_facts, const run::Evaluator& run, std::size_t family, std::size_t member);

}  // namespace reunify::verdict
