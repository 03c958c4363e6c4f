#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "verdict/assessment.h"

namespace reunify::verdict {

/// One thing that people could change: the value of a fact that the rules call changeable, or who is part of the application.
struct Alteration {
    std::optional<std::size_t> fact;    ///< none: the member is left out of the application
    std::optional<std::size_t> member;  ///< whose fact, or who is left out
    Lane before = kUnknown;             ///< the value used so far, given or assumed
    Lane after = kUnknown;
};

/// What a proposal comes to under another option of a reading than the one used.
struct OtherReading {
    std::size_t reading = 0, option = 0;
    std::optional<Lane> amount;  ///< that is enough there for the change `Proposal::measured`; none: the proposal is not enough there
};

/// Changes that together make every member eligible; none of them could be left out, and no amount or day be nearer to what it is now.
struct Proposal {
    std::vector<Alteration> changes;
    std::optional<std::size_t> measured;       ///< the change whose value was found as the least that does
    bool floor = true;                         ///< of the measured change: more of it would do as well; else less would
    std::vector<OtherReading> other_readings;  ///< only the options under which it is not the same
};

/// What makes everybody eligible under another option of a reading than the one used, with which they are already.
struct UnderReading {
    std::size_t reading = 0, option = 0;
    std::vector<Proposal> proposals;
};

struct Nearest {
    Verdict verdict = Verdict::undetermined;  ///< as things are
    Lane assessed_on = 0;
    std::size_t size = 0;              ///< how many changes each proposal makes; the same for several members is one
    std::vector<Proposal> proposals;   ///< all of the same number of changes, the least with which there is any
    std::vector<Proposal> for_all;     ///< where each of those leaves somebody out: the fewest with which nobody is, one for the same facts
    std::vector<UnderReading> under;   ///< of those who are eligible as the readings are chosen (`sure_changes`)
    std::vector<std::size_t> missing;  ///< facts not given that nobody can change: without them nothing can be said
    std::vector<std::optional<std::size_t>> routes;  ///< of each member, as things are; none if unknown
};

/// More changes than that at once are not looked for.
inline constexpr std::size_t kMostTogether = 3;

/// Looks for the fewest changes. None are proposed for a family that is eligible already. Where nothing is found for everybody, and some
/// have no right or are refused for what nobody can change, what helps the others is proposed for an application without those.
Nearest nearest_changes(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const Question& question);

/// The family with the changes made.
cases::Family with_changes(cases::Family family, const std::vector<Alteration>& changes);

}  // namespace reunify::verdict
