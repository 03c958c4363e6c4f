#include <fmt/format.h>

#include "interview/outlook.h"
#include "tests/interview/interview.h"
#include "verdict/columns.h"
#include "verdict/facts_that_matter.h"

using namespace reunify;

namespace {

/// The amounts asked of a family, by member and condition, where a condition of `whole` says whether it is met.
std::vector<Lane> amounts_asked(const verdict::Assessment& result, const verdict::Assessment& whole) {
    std::vector<Lane> out;
    for (std::size_t m = 0; m < whole.members.size(); ++m) {
        if (verdict::is_without_right(whole.members[m].verdict)) continue;
        for (std::size_t c = 0; c < whole.members[m].conditions.size(); ++c) {
            const verdict::Status status = whole.members[m].conditions[c].status;
            if (status != verdict::Status::met && status != verdict::Status::not_met) continue;
            for (const verdict::Figure& figure : result.members[m].conditions[c].figures) {
                for (const std::size_t definition : real_law::rules().results) {
                    if (figure.name == real_law::rules().definitions[definition].name) out.push_back(figure.value);
                }
            }
        }
    }
    return out;
}

/// How many facts a form would have for the family that holds all that can matter to it.
std::size_t facts_of_form(const cases::Family& family, Lane filed_on) {
    std::vector<Lane> relations;
    for (const cases::Member& member : family.members) relations.push_back(member.facts[*real_law::rules().roles.relation]);
    const verdict::FactsThatMatter form =
        verdict::facts_that_matter(real_law::program(), family.facts[*real_law::rules().roles.status], relations, filed_on);
    std::size_t count = static_cast<std::size_t>(std::count(form.of_family.begin(), form.of_family.end(), true));
    for (const std::vector<bool>& facts : form.of_member) count += static_cast<std::size_t>(std::count(facts.begin(), facts.end(), true));
    return count;
}

std::string words_of(const interviewed::Interview& interview) {
    std::string out;
    for (const interview::Asking& asked : interview.asked) {
        out += out.empty() ? "" : ", ";
        out += asked.members ? "who comes" : real_law::rules().facts[asked.wanted.fact].path;
        if (asked.wanted.member) out += fmt::format(" {}", *asked.wanted.member);
    }
    return out;
}

template <class T>
T median(std::vector<T> values) {
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

}  // namespace

TEST_CASE("an interview answered from a file ends with what the file says, after fewer questions than a form has") {
    interview::Interviewer interviewer(interviewed::program());
    std::vector<real_law::Named> families = real_law::examples();
    const std::size_t examples = families.size();
    for (real_law::Named& each : real_law::drawn(real_law::families(24), 20261129)) families.push_back(std::move(each));
    std::vector<std::size_t> questions, screens;
    std::vector<double> share;
    std::size_t most = 0;
    for (std::size_t i = 0; i < families.size(); ++i) {
        const real_law::Named& each = families[i];
        CAPTURE(each.name);
        const verdict::Question question = real_law::as_of(each.family);
        const verdict::Assessment whole = verdict::assess(interviewed::program(), each.family, question);
        const interviewed::Interview interview = interviewed::interview_from(interviewer, each.family, question);
        const verdict::Assessment& found = interview.last.answer;
        CHECK_FALSE(interview.last.question.has_value());
        std::string open;
        for (const verdict::Wanted& wanted : interview.last.find_out) open += " " + real_law::rules().facts[wanted.fact].path;
        CAPTURE(open);
        REQUIRE(found.members.size() == whole.members.size());
        for (std::size_t m = 0; m < whole.members.size(); ++m) {
            CHECK(verdict::name_of(found.members[m].verdict) == verdict::name_of(whole.members[m].verdict));
            CHECK(found.members[m].earliest_date == whole.members[m].earliest_date);
        }
        const std::vector<Lane> asked = amounts_asked(found, whole), expected = amounts_asked(whole, whole);
        CHECK_MESSAGE(asked == expected, fmt::format("{} {}", fmt::join(asked, " "), fmt::join(expected, " ")));
        if (i < examples || std::getenv("REUNIFY_FAMILIES") != nullptr) {
            MESSAGE(fmt::format("{}: {} questions on {} screens, {} confirmed: {}", each.name, interview.questions(), interview.screens(),
                                interview.confirmed, words_of(interview)));
        }
        if (i < examples) continue;
        questions.push_back(interview.questions());
        screens.push_back(interview.screens());
        most = std::max(most, interview.questions());
        share.push_back(static_cast<double>(interview.questions()) /
                        static_cast<double>(facts_of_form(each.family, each.family.facts[*real_law::rules().roles.filed_on])));
    }
    if (questions.empty()) return;
    MESSAGE(
        fmt::format("{} families: {} questions on {} screens in the median, {} questions at most; {:.0f} % of the facts of a form in the "
                    "median, {:.0f} % at most",
                    questions.size(), median(questions), median(screens), most, 100 * median(share),
                    100 * *std::max_element(share.begin(), share.end())));
    CHECK(median(screens) <= 10);
    CHECK(median(share) <= 0.6);
}
