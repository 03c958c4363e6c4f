#pragma once

#include <map>
#include <string>
#include <vector>

#include "report/check_document.h"

/// The days that are still to come, each with what it means in plain words.
namespace reunify::report {

struct Deadline {
    Lane day = kUnknown;
    Lane most = kUnknown;             ///< where facts known only within limits leave the day open: the last that it may be
    std::vector<std::string> said{};  ///< sentences without a stop
    bool loses = false;               ///< something is lost after this day
    std::string assumed{};            ///< `assumed: Papers complete on 10 December 2026`, where the day rests on one that nobody gave
    std::string id{};                 ///< the same when the day moves: `last-housing-1`, `decision_due`
};

/// Ascending, none before the day of the assessment: the first day to file, the last ones before something is asked, fails or another law
/// applies, and the days that the procedure sets.
std::vector<Deadline> deadlines(const Subject& subject, const Timeline& timeline, const Writer& writer);

/// The next dates as a section: losses first where there is no room for all. `limit` 0: all of them.
void add_dates(Blocks& blocks, const Checked& checked, const Writer& writer, std::size_t limit);

/// ` (in 22 days)`, empty where nobody would count them.
std::string in_time(Lane days, const Writer& writer);

}  // namespace reunify::report
