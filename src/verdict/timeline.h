#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "verdict/assessment.h"
#include "verdict/change_causes.h"

namespace reunify::verdict {

/// A condition that is no longer what it was the filing day before.
struct StatusChange {
    std::size_t member = 0, condition = 0;
    Status before = Status::unknown, after = Status::unknown;
    const law::Exception* exception = nullptr;  ///< the one that holds from this day, else the one that held until then; nullptr if neither
};

/// Met, or not asked at all: nothing is gained or lost where the one becomes the other.
inline constexpr bool is_idle(Status status) {
    return status == Status::met || status == Status::not_applicable;
}

/// A filing day on which something turns out differently than the day before.
struct Change {
    Lane on = 0;
    Verdict verdict = Verdict::undetermined;  ///< of the family
    std::vector<Verdict> members;
    std::vector<StatusChange> causes;
    std::vector<std::size_t> regime_of;              ///< members who fall under another regime from this day
    std::vector<std::string> regimes;                ///< parallel: which; empty if unknown
    std::vector<std::size_t> route_of;               ///< members whose route is another one from this day
    std::vector<std::optional<std::size_t>> routes;  ///< parallel: which; none if unknown
    std::vector<PassedLimit> limits;                 ///< the limits passed
    std::vector<Indexation> amounts;                 ///< the amounts that are others
    std::vector<std::size_t> decided_by;             ///< facts: what decides about those of whom nothing can be said from this day on
};

/// The last filing day on which a condition did not stand in a member's way.
struct Loss {
    Lane last_day = 0;
    std::size_t member = 0, condition = 0;
    Status before = Status::unknown;
};

/// How one family fares on every filing day of ten years, all else as it is.
struct Timeline {
    Lane from = 0, until = 0;  ///< filing days looked at, both included
    Lane assessed_on = 0;
    std::vector<std::size_t> readings;        ///< the option chosen for each reading of the rules
    bool from_assessment = false;             ///< no filing day was given: it starts at the day of the assessment
    Verdict verdict = Verdict::undetermined;  ///< on the first day
    std::vector<Verdict> members;
    std::vector<Change> changes;                   ///< ascending
    std::optional<Lane> earliest;                  ///< the first day good for all members
    std::optional<Lane> eligible;                  ///< the first day on which all are eligible
    std::vector<std::optional<Lane>> earliest_of;  ///< by member
    std::vector<bool> beyond_help;                 ///< by member: refused on every day, for what nobody can change
    std::vector<Loss> losses;                      ///< ascending; of nobody who is beyond help
    std::vector<std::size_t> missing;              ///< facts not given that keep something unknown on the first day
    std::vector<StaleAmount> stale;                ///< amounts in use with the first filing day for which they are only known from before
};

/// A verdict is not_yet on a day where a later one of these days is good.
Timeline timeline(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const Question& question);

}  // namespace reunify::verdict
