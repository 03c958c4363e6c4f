#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "plan/program.h"

namespace reunify::plan {

/// A day that an instruction moves another by: `by` months (add_months) or seconds (add_seconds).
struct Shift {
    feel::Operation operation{};
    Register by = kNone;
    friend bool operator==(Shift, Shift) = default;
};

/// A day computed from another: the varied day itself (base kNone) or the value of a register, moved by the shifts in order.
/// Later bases never give earlier days.
struct Moment {
    Register base = kNone;
    std::vector<Shift> shifts;
    friend bool operator==(const Moment&, const Moment&) = default;
};

/// Somewhere the rules ask whether `moving`, which follows the varied day, lies before, on or after `fixed`, which does not follow it.
struct Crossing {
    Moment moving;
    Moment fixed;
    Register test = kNone;  ///< what asks: a truth, or a choice between days
    bool on = true;         ///< whether the answer can change on the day `fixed`, and on the day after it
    bool after = true;
};

/// Somewhere an amount is looked up for a day that follows the varied one.
struct Lookup {
    Moment moving;
    std::size_t amount = 0;  ///< index in RuleSet::amounts
};

/// How the verdict hangs on one date of the family, the filing day: everything by which a timeline needs to try only the days on which
/// something can change. Between two neighbouring days of `days()` every truth and every amount on the way to the verdict stays as it is.
struct Critical {
    std::vector<Crossing> crossings;
    std::vector<Lookup> lookups;
    bool daily = false;      ///< the rules use the day in a way not covered (its year, a difference): every day has to be tried
    Register cause = kNone;  ///< the first instruction that made it `daily`
    std::vector<bool> dependent;

    /// Whether a register follows the varied day.
    bool depends(Register reg) const { return reg != kNone && dependent[reg]; }
};

/// Analyses what the verdict of a program (route, right, failing conditions) does with a fact that is a date of family level.
Critical critical_days(const Program& program, std::size_t fact);

/// Likewise for given registers instead of the verdict's.
Critical critical_days(const Program& program, std::size_t fact, const std::vector<Register>& roots);

/// What a row of a run holds in each register.
using Values = std::function<Lane(Register)>;

/// The days from `first` to `last` on which something changes against the day before, for one evaluated row: `value` gives its registers.
/// Ascending, without repetition, `first` always among them. A family needs the days of all its members.
///
/// Limits that themselves follow the day by steps (a window that is longer under the new law) are as they were on the evaluated day; so
/// evaluate the days found, ask again for each, and repeat until no new day turns up. Two rounds are usual.
std::vector<Lane> days(const Critical& critical, const Program& program, const Values& value, Lane first, Lane last);

}  // namespace reunify::plan
