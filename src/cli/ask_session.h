#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "api/answers.h"
#include "cases/family.h"
#include "cases/value.h"
#include "cli/dialogue.h"
#include "interview/interviewer.h"

namespace reunify::cli {

/// What somebody types who does not know.
inline constexpr std::string_view kNotKnown = "-";

/// How far in the words around a question stand.
inline constexpr int kIndent = 2;

/// A whole number; none for anything else.
std::optional<std::size_t> number_in(std::string_view line);

/// An interview with somebody at a terminal, or with a pipe: one question after the other until nothing is left to ask.
class AskSession {
public:
    enum class End : std::uint8_t { asked_all, left, input_ended };

    /// `so_far` gives the answer on one screen; `keep` is called whenever something was answered.
    AskSession(Dialogue& dialogue, const law::RuleSet& rules, api::Asker& asker, verdict::Question question, cases::Family family,
               std::function<std::string(const cases::Family&)> so_far, std::function<void(const cases::Family&)> keep);

    End run();

    const cases::Family& family() const { return family_; }
    bool misread() const { return misread_; }          ///< some line could not be understood
    const std::string& open() const { return open_; }  ///< what was asked last

private:
    /// What a line asks for besides an answer.
    enum class Move : std::uint8_t { answered, back, left, ended };

    Move ask(const interview::Asking& asking, const interview::Step& step, bool again);
    Move go_back(const interview::Step& step);
    Move ask_members(const interview::Asking& asking, const interview::Step& step, bool again);
    Move ask_fact(const interview::Asking& asking, const interview::Step& step, bool again);
    Move confirm(const interview::Step& step);
    Move ask_assumed(const std::vector<verdict::Assumed>& wrong, const interview::Step& step);
    void accept(const verdict::Assumed& assumed);
    std::vector<std::vector<verdict::Assumed>> in_groups(const interview::Step& step) const;
    void say_what_cannot_be(const interview::Step& step);
    void head(const interview::Step& step);
    void list_choices(const law::Fact& fact);
    void explain(const interview::Asking& asking, const interview::Step& step);
    /// A line that is an answer; everything else is dealt with.
    std::optional<std::string> next_line(Move& move, const std::function<void()>& more);
    cases::ReadValue read(const law::Fact& fact, const std::string& line) const;
    void refuse(const law::Fact& fact, const cases::ReadValue& value, std::string& proposed);
    Phrase accepted(const law::Fact& fact) const;
    std::vector<std::string> labels(const law::Fact& fact) const;
    std::string given(const verdict::Wanted& wanted) const;
    void set(const verdict::Wanted& wanted, const cases::ReadValue& value);
    void decline(const verdict::Wanted& wanted);
    void name_members(const std::vector<Lane>& relations, bool anew);
    bool read_members(const law::Fact& fact, const std::string& line, std::vector<Lane>& out, std::string& proposed);
    std::string members_in_words() const;

    Dialogue& dialogue_;
    const law::RuleSet& rules_;
    api::Asker& asker_;
    verdict::Question question_;
    cases::Family family_;
    interview::Said said_;
    std::function<std::string(const cases::Family&)> so_far_;
    std::function<void(const cases::Family&)> keep_;
    std::vector<interview::Asking> history_;
    std::size_t number_ = 0;
    std::set<std::size_t> cannot_be_;    ///< routes of which it was said that the days given contradict each other
    std::set<law::FactType> explained_;  ///< what is accepted for a fact of this type was said
    bool keys_shown_ = false;
    bool misread_ = false;
    std::string open_;
};

}  // namespace reunify::cli
