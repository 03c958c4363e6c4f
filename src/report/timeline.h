#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "cases/family.h"
#include "law/ruleset.h"
#include "report/document.h"
#include "verdict/timeline.h"

/// How a family fares on the filing days of ten years, for people, for programs and for calendars.
namespace reunify::report {

struct Timeline {
    const law::RuleSet& rules;
    const cases::Family& family;
    const verdict::Timeline& course;
};

/// The first filing day on which nothing means refusal for anybody; none where facts are missing from the first day on, so that no day can
/// be named.
std::optional<Lane> earliest_to_file(const verdict::Timeline& course);

/// One sentence for each thing that a change brings: another law or route, what becomes of each condition and why, the limits passed.
/// Members for whom the same holds share a sentence.
std::vector<std::string> change_in_words(const Timeline& timeline, const verdict::Change& change, Language language);

/// A stretch of filing days with one verdict.
struct Span {
    Lane from = 0, until = 0;  ///< both included
    verdict::Verdict verdict = verdict::Verdict::undetermined;
    friend bool operator==(const Span&, const Span&) = default;
};
std::vector<Span> spans_of(const verdict::Timeline& course, std::size_t member);

/// What the same members lose on one day in the same way: `last day to file; after it this is asked too: Housing; Means of subsistence`.
struct LostTogether {
    Lane on = 0;
    std::vector<std::size_t> members;
    std::string said;  ///< without the day and the members
    std::string id;    ///< the same when the day moves
};
std::vector<LostTogether> losses_in_words(const Timeline& timeline, Language language);

/// From which day the family can file, or why none can be named: a line, at times a second. `wanted`: what is missing, where `check` said
/// it.
std::vector<std::string> filing_day_in_words(const Timeline& timeline, Language language, std::vector<std::string> wanted = {});

/// A line for all that is lost on one day in the same way, and for each amount that is only known from before for some filing days.
std::vector<std::string> last_days_in_words(const Timeline& timeline, Language language);
std::vector<std::string> open_amounts_in_words(const Timeline& timeline, Language language);

struct Standing;

/// With `standing` the answer begins with the headline of the filing day and what may overturn it.
Document timeline_document(const Timeline& timeline, Language language, const Standing* standing = nullptr);
nlohmann::ordered_json timeline_json(const Timeline& timeline, Language language, const Standing* standing = nullptr);

/// The deadlines ahead as calendar entries (RFC 5545): one all-day entry each with alarms 30 and 7 days before, the same identifiers for
/// the same file whenever it is made. Of the family they hold nothing but the labels. With `standing` the days that the procedure sets
/// are among them, and each entry says what the verdict hangs on.
std::string calendar_file(const Timeline& timeline, Language language, const Standing* standing = nullptr);

}  // namespace reunify::report
