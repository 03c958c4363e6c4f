#pragma once

#include <set>

#include "interview/interviewer.h"
#include "tests/verdict/real_law.h"

/// Interviews answered from files that are filled in already.
namespace reunify::interviewed {

using verdict::Wanted;

inline const std::shared_ptr<const plan::Program>& program() {
    static const std::shared_ptr<const plan::Program> planned = plan::plan(real_law::program()->rules);
    return planned;
}

inline std::size_t fact(std::string_view path) {
    return real_law::rules().fact(path).value();
}

/// What was asked, and what came of it.
struct Interview {
    cases::Family family{real_law::rules()};
    interview::Said said;
    std::vector<interview::Asking> asked;
    std::vector<cases::Family> before;  ///< by question: what was known
    std::vector<interview::Said> said_before;
    std::vector<bool> assumed;  ///< by question: the answer had been assumed, and was to be confirmed
    std::size_t confirmed = 0;  ///< screens on which assumptions were confirmed
    interview::Step last;
    std::size_t questions() const { return asked.size() + confirmed; }

    /// The same fact of one after the other is one question.
    std::size_t screens() const {
        std::size_t out = confirmed;
        for (std::size_t i = 0; i < asked.size(); ++i)
            out += i == 0 || asked[i].members || asked[i].wanted.fact != asked[i - 1].wanted.fact;
        return out;
    }
};

inline Lane given(const cases::Family& family, const Wanted& wanted) {
    return (wanted.member ? family.members[*wanted.member].facts : family.facts)[wanted.fact];
}

/// Answers one fact from a file; false where the file does not know it.
inline bool answer(Interview& out, const cases::Family& file, const Wanted& wanted) {
    const auto& limits = wanted.member ? file.members[*wanted.member].within : file.within;
    auto& mine = wanted.member ? out.family.members[*wanted.member].within : out.family.within;
    const auto within = limits.find(wanted.fact);
    const bool knew = mine.erase(wanted.fact) > 0;
    (wanted.member ? out.family.members[*wanted.member].facts : out.family.facts)[wanted.fact] = given(file, wanted);
    if (within != limits.end()) mine.emplace(wanted.fact, within->second);
    return is_known(given(file, wanted)) || (within != limits.end() && !knew);
}

/// Whether somebody would say of an assumption that it is not right: of a day or an amount, which stands for many, where another answer
/// comes of the true one.
inline bool is_wrong(const verdict::Assumed& assumed, const cases::Family& before, const cases::Family& after,
                     const verdict::Question& question) {
    if (given(after, {assumed.fact, assumed.member}) == assumed.value) return false;
    const law::FactType type = real_law::rules().facts[assumed.fact].type;
    if (type == law::FactType::yes_no || type == law::FactType::choice) return true;
    const verdict::Assessment one = verdict::assess(program(), before, question), other = verdict::assess(program(), after, question);
    for (std::size_t m = 0; m < one.members.size(); ++m) {
        if (one.members[m].verdict != other.members[m].verdict || one.members[m].earliest_date != other.members[m].earliest_date)
            return true;
    }
    return false;
}

/// An interview from nothing at all to its end, answered from a file.
inline Interview interview_from(interview::Interviewer& interviewer, const cases::Family& file, const verdict::Question& question,
                                std::size_t most = 80) {
    Interview out;
    while (out.questions() < most) {
        out.last = interviewer.next(out.family, question, out.said);
        if (const auto& asking = out.last.question) {
            out.asked.push_back(*asking);
            out.assumed.push_back(false);
            out.before.push_back(out.family);
            out.said_before.push_back(out.said);
            if (asking->members) {
                for (const cases::Member& member : file.members) {
                    out.family.members.push_back({member.label, std::vector<Lane>(real_law::rules().facts.size(), kUnknown)});
                    answer(out, file, {asking->wanted.fact, out.family.members.size() - 1});
                }
                continue;
            }
            if (!answer(out, file, asking->wanted)) out.said.declined.push_back(asking->wanted);
            out.said.last = asking->wanted;
            continue;
        }
        if (out.last.confirm.empty()) break;
        ++out.confirmed;
        for (const verdict::Assumed& each : out.last.confirm) {
            const Wanted wanted{each.fact, each.member};
            const interview::Said said = out.said;
            const cases::Family before = out.family;
            if (!answer(out, file, wanted)) {
                out.said.declined.push_back(wanted);
            } else if (is_wrong(each, before, out.family, question)) {
                out.asked.push_back({false, wanted, std::nullopt, {}});
                out.assumed.push_back(true);
                out.before.push_back(before);
                out.said_before.push_back(said);
            }
        }
    }
    return out;
}

}  // namespace reunify::interviewed
