#pragma once

#include <string>

#include "report/timeline.h"
#include "report/writer.h"

/// The answer to `may we file?`.
namespace reunify::report {

/// Of a verdict that a disputed point overturns.
inline constexpr Sign kDisputed{"◐", Tone::doubtful};

struct Headline {
    Sign sign;
    std::string sentence;
};

/// Yes and until when, not before a day, not as things stand, a disputed point decides, or how many answers are missing. Never a plain yes
/// where another reading of the law means something else.
Headline headline_of(const Subject& subject, const verdict::Timeline& course, const Writer& writer);

/// What stands beside a verdict wherever it is said: the disputed points that overturn it, with what each reading comes to. Nothing where
/// none does.
void add_caveat(Blocks& blocks, const Subject& subject, const Writer& writer);

/// The conditions that stand in the way from the day on which a family that may file can no longer do so, and that day.
struct Ending {
    Lane last_day = kUnknown;
    std::vector<std::size_t> conditions;
};
std::optional<Ending> ending_of(const verdict::Timeline& course);

}  // namespace reunify::report
