#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "plan/critical.h"
#include "run/evaluator.h"

namespace reunify::verdict {

/// A limit that the filing day passes: the day that a fact or a definition gives, moved by a period.
struct PassedLimit {
    std::optional<std::size_t> fact;  ///< what gives the day, one of the two
    std::optional<std::size_t> definition;
    std::optional<std::size_t> member;  ///< whose, of a fact or definition of member level
    Lane months = 0;                    ///< the limit is that day so many months later
    Lane days = 0;                      ///< or so many days
    Lane limit = 0;                     ///< the day of the change or the day before it
    friend bool operator==(const PassedLimit&, const PassedLimit&) = default;
};

/// An indexed amount that is another one from this day on.
struct Indexation {
    std::size_t amount = 0;
    Lane before = kUnknown, after = kUnknown;
    friend bool operator==(const Indexation&, const Indexation&) = default;
};

/// Two neighbouring filing days of one family as rows of a run.
struct Neighbours {
    std::size_t before = 0, after = 0;  ///< families of the batch
    Lane day = 0;                       ///< the filing day of `after`
};

/// A register for one member, counted from 0 in the family.
struct Spot {
    plan::Register reg = plan::kNone;
    std::size_t nth = 0;
};

/// Adds what the state of a condition is read from.
void add_spots(const plan::ConditionSlots& slots, std::size_t nth, std::vector<Spot>& spots);

/// What lies behind a change.
struct Causes {
    std::vector<PassedLimit> limits;  ///< the limits passed; a limit that no fact or definition names (a day fixed in the law) is left out
    std::vector<Indexation> amounts;  ///< the amounts that are others
};

/// Why something turns out differently than the day before: a change is followed back, through registers that themselves differ, to the
/// comparisons with the filing day that tipped over and to the amounts that are others. What tipped over without any effect is not found.
class ChangeCauses {
public:
    ChangeCauses(const plan::Program& program, std::size_t filing_fact);

    Causes behind(const run::Evaluator& run, const Neighbours& days, const std::vector<Spot>& roots) const;

private:
    struct Name {
        std::optional<std::size_t> fact, definition;
    };

    void add(const run::Evaluator& run, const Neighbours& days, const plan::Crossing& crossing, std::size_t nth,
             std::vector<PassedLimit>& out) const;
    bool name(plan::Register reg, const std::function<Lane(plan::Register)>& value, std::size_t nth, PassedLimit& turn) const;
    plan::Register fixed_side(const plan::Crossing& crossing) const;

    const plan::Program& program_;
    plan::Critical critical_;
    std::vector<Name> names_;                          ///< by register
    std::vector<std::vector<std::size_t>> crossings_;  ///< by register: the crossings it tests
};

}  // namespace reunify::verdict
