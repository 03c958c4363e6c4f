#pragma once

#include <string>
#include <vector>

#include "report/timeline.h"
#include "report/writer.h"

/// The answer to `may we file?`.
namespace reunify::report {

/// Of a verdict that a disputed point, or the day, overturns, or that is not everybody's.
inline constexpr Sign kDisputed{"◐", Tone::doubtful};

struct Headline {
    Sign sign;
    std::string sentence;
};

/// Where a verdict is said: of whom, how it goes on, and the assumptions with which it would be worse if they were wrong.
struct Standing {
    const Subject& subject;
    const verdict::Timeline& course;
    const std::vector<verdict::Assumed>& doubts;
};

/// Yes and until when, not before a day, not as things stand, a disputed point decides, or how many answers are missing. Never a plain yes
/// where another reading of the law, an assumption or today in place of a filing day that is over means something else. Where members fare
/// differently, a sentence for each who may, who may later, who cannot and who is open.
Headline headline_of(const Standing& standing, const Writer& writer);

/// Of what makes the facts themselves doubtful.
inline constexpr Sign kWarning{"⚠", Tone::doubtful};

/// What stands beside a verdict wherever it is said: that no filing day was given, what is doubtful in the facts, and the disputed points
/// that overturn it, with what each reading comes to. Nothing where there is none.
void add_caveat(Blocks& blocks, const Subject& subject, const Writer& writer);

/// The assumptions with which the verdict would be worse if they were wrong, one text each; those alike for several members share
/// one. After `most` it is said how many more there are.
inline constexpr std::size_t kUsualDoubts = 4;
std::vector<std::string> doubts_in_words(const Standing& standing, const Writer& writer, std::size_t most = kUsualDoubts);

/// The headline with its caveats, as the head of any answer that rests on the verdict.
void open_with(Document& document, const Standing& standing, const Writer& writer);

/// The last day on which these members fare as well as they do on `since`, and the conditions that stand in their way from the next day on.
struct Ending {
    Lane last_day = kUnknown;
    std::vector<std::size_t> conditions;
};
std::optional<Ending> ending_of(const verdict::Timeline& course, Lane since, const std::vector<std::size_t>& who);

/// The members' verdicts if the family files on a day of the course.
const std::vector<verdict::Verdict>& verdicts_on(const verdict::Timeline& course, Lane day);

}  // namespace reunify::report
