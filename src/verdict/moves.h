#pragma once

#include <functional>
#include <vector>

#include "law/ruleset.h"
#include "verdict/whatif.h"

namespace reunify::verdict {

/// Something to try: one change, or the same change for several members.
struct Move {
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
std::vector<Move> possible_moves(const plan::Program& program, const cases::Family& family, const Used& used, Lane today);

/// Whether two moves cannot be made together.
bool exclude_each_other(const Move& a, const Move& b);

}  // namespace reunify::verdict
