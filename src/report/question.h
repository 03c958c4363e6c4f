#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "interview/interviewer.h"
#include "report/subject.h"

/// The next question of an interview, for people and for programs.
namespace reunify::report {

struct QuestionWords {
    std::string text;  ///< the question, with whom it is about
    std::string why;   ///< what hangs on the answer, with the article
    std::string help;  ///< more about it, for whoever asks
    std::string how;   ///< how several people are named; empty where one thing is asked
};

/// `subject` is about the family as it is known so far, `subject.result` the answer so far.
QuestionWords in_words(const Subject& subject, const interview::Asking& asking, Language language);

/// `Renewal (wife)`: a fact, and of whom.
std::string fact_and_member(const Subject& subject, const verdict::Wanted& wanted, Language language);

/// `Renewal: no`, `Danger to public order (wife and son): no`; of a day, which stands for others too, what is taken of it. One fact, taken
/// in the same way of one or several.
std::string assumed_in_words(const Subject& subject, const std::vector<verdict::Assumed>& assumed, Language language);

/// `Renewal: no. Is that right?`
std::string in_words(const Subject& subject, const verdict::Assumed& assumed, Language language);

/// {"question": {"fact", "member", "also", "text", "why", "help", "type", "choices", "bounds", "unit", "given", "path"} or null, "about",
/// "confirm": [...], "find_out": [...], "answer": as of `check`}.
nlohmann::ordered_json json(const Subject& subject, const interview::Step& step, Language language);

}  // namespace reunify::report
