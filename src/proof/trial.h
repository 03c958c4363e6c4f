#pragma once

#include <memory>
#include <string>
#include <vector>

#include "plan/program.h"
#include "proof/worked_cases.h"
#include "run/batch.h"

namespace reunify::proof {

/// Something a case expects and the rules do not say.
struct Difference {
    std::size_t worked_case = 0;  ///< index among the cases
    std::size_t expectation = 0;  ///< index in WorkedCase::expected
    Phrase got;                   ///< as a case would write it
};

/// `expected X, got Y`, with the file, the line and the case.
Fault describe(const WorkedCase& worked_case, const Expectation& expectation, const Phrase& got);

/// Worked cases laid out as a few batches, to be run under one program after another: the rules as they are, and as mutations leave them.
class Trial {
public:
    /// The cases must outlive this object; the programs it is given must have the facts, conditions and definitions of these rules.
    Trial(const law::RuleSet& rules, const std::vector<WorkedCase>& cases);

    /// All differences, in the order of the cases.
    std::vector<Difference> run(const std::shared_ptr<const plan::Program>& program) const;

    /// Whether any case differs; stops at the first. What the program left out as read by nothing counts as agreed.
    bool notices(const std::shared_ptr<const plan::Program>& program) const;

private:
    /// Cases under the same readings.
    struct Group {
        std::vector<std::size_t> cases;  ///< by row
        run::Batch batch;
    };

    std::vector<Difference> run(const std::shared_ptr<const plan::Program>& program, bool first_only) const;
    void add(std::vector<Group>& groups, std::size_t worked_case);

    const law::RuleSet& rules_;
    const std::vector<WorkedCase>& cases_;
    std::vector<Group> all_;
    std::vector<Group> contested_;  ///< those that expect something of readings
};

}  // namespace reunify::proof
