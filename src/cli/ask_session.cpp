#include "cli/ask_session.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/calendar.h"
#include "base/fold.h"
#include "cases/counted_word.h"
#include "cases/date_words.h"
#include "cases/label.h"
#include "cli/ask_sentences.h"
#include "report/question.h"
#include "report/subject.h"
#include "report/value.h"
#include "words/format.h"

namespace reunify::cli {

using interview::Asking;
using interview::Step;
using verdict::Wanted;

namespace {

constexpr std::string_view kMore = "?", kBack = "<", kSoFar = "=", kLeave = "q";
constexpr char kAnew = '!';

std::vector<std::string> between_commas(const std::string& line) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t comma = std::min(line.find_first_of(",;", at), line.size());
        std::string part = line.substr(at, comma - at);
        const std::size_t first = part.find_first_not_of(' ');
        if (first != std::string::npos) out.push_back(part.substr(first, part.find_last_not_of(' ') - first + 1));
        at = comma + 1;
    }
    return out;
}

/// Whether a line is a word, in any language.
bool says(const Sentence<>& word, const std::string& line) {
    return std::any_of(kLanguages.begin(), kLanguages.end(), [&](Language language) { return fold(line) == fold(word.in(language)); });
}

}  // namespace

std::optional<std::size_t> number_in(std::string_view line) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    if (error != std::errc{} || end != line.data() + line.size()) return std::nullopt;
    return number;
}

AskSession::AskSession(Dialogue& dialogue, const law::RuleSet& rules, api::Asker& asker, verdict::Question question, cases::Family family,
                       std::function<std::string(const cases::Family&)> so_far, std::function<void(const cases::Family&)> keep)
    : dialogue_(dialogue),
      rules_(rules),
      asker_(asker),
      question_(std::move(question)),
      family_(std::move(family)),
      so_far_(std::move(so_far)),
      keep_(std::move(keep)) {
    said_.everybody = !family_.members.empty();
}

AskSession::End AskSession::run() {
    while (true) {
        const Step step = asker_.next(family_, question_, said_);
        say_what_cannot_be(step);
        if (!step.question && step.confirm.empty()) return End::asked_all;
        Move move = step.question ? ask(*step.question, step, false) : confirm(step);
        const bool once_more = step.question && step.question->members && !history_.empty() && history_.back().members;
        if (move == Move::answered && step.question && !once_more) history_.push_back(*step.question);
        if (move == Move::back) move = go_back(step);
        if (move == Move::answered) keep_(family_);
        if (move == Move::left) return End::left;
        if (move == Move::ended) return End::input_ended;
    }
}

/// To the question before, and the one before that; what was answered after it stays.
AskSession::Move AskSession::go_back(const Step& step) {
    std::erase_if(history_, [&](const Asking& each) { return each.wanted.member && *each.wanted.member >= family_.members.size(); });
    Move move = Move::back;
    for (std::size_t at = history_.size(); move == Move::back;) {
        if (at == 0) {
            dialogue_.say(sentence::nothing_before);
            return Move::back;
        }
        --at;
        number_ -= std::min<std::size_t>(number_, 2);  // the one that is left, and the one before it
        const Asking before = history_[at];
        move = ask(before, step, true);
    }
    return move;
}

/// Days that contradict each other are said when they have been given, not only in the answer.
void AskSession::say_what_cannot_be(const Step& step) {
    for (const verdict::MemberResult& member : step.answer.members) {
        if (!member.route || !rules_.routes[*member.route].certain || !cannot_be_.insert(*member.route).second) continue;
        dialogue_.gap();
        dialogue_.say(Phrase(sentence::cannot_be, as_it_is(rules_.routes[*member.route].because.in(dialogue_.language()))));
    }
}

AskSession::Move AskSession::ask(const Asking& asking, const Step& step, bool again) {
    return asking.members ? ask_members(asking, step, again) : ask_fact(asking, step, again);
}

void AskSession::head(const Step& step) {
    dialogue_.gap();
    ++number_;
    if (!step.about || *step.about == 0) {
        dialogue_.say(Phrase(sentence::question_number, number_));
    } else if (*step.about == 1) {
        dialogue_.say(Phrase(sentence::last_question, number_));
    } else {
        dialogue_.say(Phrase(sentence::question_number_of, number_, *step.about - 1));
    }
}

std::vector<std::string> AskSession::labels(const law::Fact& fact) const {
    if (fact.type == law::FactType::yes_no) return {words::yes_no(true, dialogue_.language()), words::yes_no(false, dialogue_.language())};
    std::vector<std::string> out;
    for (const law::Choice& choice : fact.choices) out.push_back(choice.label.in(dialogue_.language()));
    return out;
}

void AskSession::list_choices(const law::Fact& fact) {
    const std::vector<std::string> all = labels(fact);
    for (std::size_t i = 0; i < all.size(); ++i) dialogue_.item(i + 1, all[i]);
}

/// What may be typed, in words of the language.
Phrase AskSession::accepted(const law::Fact& fact) const {
    if (fact.type == law::FactType::date) return sentence::day_examples;
    const std::vector<std::string> all = labels(fact);
    return all.empty() ? cases::accepts(fact) : as_it_is(words::list(all, dialogue_.language()));
}

void AskSession::explain(const Asking& asking, const Step& step) {
    const report::QuestionWords words = report::in_words(report::Subject{rules_, family_, step.answer}, asking, dialogue_.language());
    const law::Fact& fact = rules_.facts[asking.wanted.fact];
    dialogue_.say(words.why, kIndent);
    if (words.help != words.why) dialogue_.say(words.help, kIndent);
    list_choices(fact);
    if (labels(fact).empty()) dialogue_.say(Phrase(sentence::accepted, accepted(fact)), kIndent);
    dialogue_.say(sentence::keys, kIndent);
}

std::optional<std::string> AskSession::next_line(Move& move, const std::function<void()>& more) {
    while (true) {
        std::optional<std::string> line = dialogue_.answer();
        if (!line) {
            move = Move::ended;
            return std::nullopt;
        }
        if (*line == kBack || *line == kLeave) {
            move = *line == kBack ? Move::back : Move::left;
            return std::nullopt;
        }
        if (*line == kMore) {
            more();
        } else if (*line == kSoFar) {
            dialogue_.gap();
            if (family_.members.empty()) {
                dialogue_.say(sentence::nobody_named);
            } else {
                dialogue_.show(so_far_(family_));
            }
        } else {
            return line;
        }
    }
}

cases::ReadValue AskSession::read(const law::Fact& fact, const std::string& line) const {
    const std::size_t choices = fact.type == law::FactType::yes_no ? 2 : fact.choices.size();
    if (fact.type == law::FactType::date && cases::means_today(line)) {
        cases::ReadValue today;
        today.value = question_.assessed_on.value_or(calendar::today());
        return today;
    }
    if (fact.type == law::FactType::date && says(sentence::not_yet, line)) return {};
    const auto number = number_in(line);
    if (!number || choices == 0) return cases::read_value(fact, line, rules_.pool);
    cases::ReadValue out;
    if (*number == 0 || *number > choices) {
        out.wrong = {sentence::no_such_number, line, choices};
    } else if (fact.type == law::FactType::yes_no) {
        out.value = *number == 1 ? 1 : 0;
    } else {
        out.value = rules_.pool.find(fact.choices[*number - 1].name).value_or(kUnknown);
    }
    return out;
}

void AskSession::refuse(const law::Fact& fact, const cases::ReadValue& value, std::string& proposed) {
    misread_ = true;
    dialogue_.say(value.wrong, kIndent);
    proposed = value.nearest;
    if (!value.nearest.empty()) {
        dialogue_.say(Phrase(sentence::did_you_mean, value.nearest), kIndent);
    } else {
        dialogue_.say(Phrase(sentence::accepted, accepted(fact)), kIndent);
    }
}

std::string AskSession::given(const Wanted& wanted) const {
    const auto& facts = wanted.member ? family_.members[*wanted.member].facts : family_.facts;
    const auto& within = wanted.member ? family_.members[*wanted.member].within : family_.within;
    return report::given_in_words(rules_, wanted.fact, facts, within, dialogue_.language()).value_or("");
}

void AskSession::set(const Wanted& wanted, const cases::ReadValue& value) {
    (wanted.member ? family_.members[*wanted.member].facts : family_.facts)[wanted.fact] = value.value;
    auto& within = wanted.member ? family_.members[*wanted.member].within : family_.within;
    const auto before = within.find(wanted.fact);
    // Who says the same again knows no better.
    const bool same = value.within && before != within.end() && before->second == *value.within;
    within.erase(wanted.fact);
    if (value.within) within.emplace(wanted.fact, *value.within);
    if (same || (!is_known(value.value) && !value.within)) {
        decline(wanted);
    } else {
        std::erase(said_.declined, wanted);
    }
}

void AskSession::decline(const Wanted& wanted) {
    if (std::find(said_.declined.begin(), said_.declined.end(), wanted) == said_.declined.end()) said_.declined.push_back(wanted);
}

AskSession::Move AskSession::ask_fact(const Asking& asking, const Step& step, bool again) {
    const report::Subject subject{rules_, family_, step.answer};
    const law::Fact& fact = rules_.facts[asking.wanted.fact];
    const Language language = dialogue_.language();
    const report::QuestionWords words = report::in_words(subject, asking, language);
    open_ = words::plain_spaces(words.text);
    const bool follows = !again && said_.last && said_.last->fact == asking.wanted.fact && asking.wanted.member && said_.last->member &&
                         said_.last->member != asking.wanted.member;
    if (follows) {
        const std::string name = cases::said_label(family_.members[*asking.wanted.member].label).in(language);
        dialogue_.say(Phrase(sentence::and_of, fact.label.in(language), name));
    } else {
        head(step);
        dialogue_.say(words.text);
        dialogue_.say(words.why, kIndent);
        list_choices(fact);
        if (fact.choices.empty() && fact.type != law::FactType::yes_no && explained_.insert(fact.type).second)
            dialogue_.say(Phrase(sentence::accepted, accepted(fact)), kIndent);
    }
    const std::string so_far = given(asking.wanted);
    if (!so_far.empty()) dialogue_.say(again ? Phrase(sentence::answered_so_far, so_far) : Phrase(sentence::known_so_far, so_far), kIndent);
    if (!keys_shown_) dialogue_.say(sentence::keys, kIndent);
    keys_shown_ = true;
    std::string proposed;
    while (true) {
        Move move = Move::answered;
        auto line = next_line(move, [&] { explain(asking, step); });
        if (!line) return move;
        if (line->empty() && again) return Move::answered;
        if (line->empty() && proposed.empty() && so_far.empty()) continue;
        if (line->empty()) line = proposed.empty() ? std::string(kNotKnown) : proposed;
        if (*line == kNotKnown && !again && !so_far.empty()) {
            // What is known is not taken back by not knowing it better.
            decline(asking.wanted);
        } else if (*line == kNotKnown) {
            set(asking.wanted, {});
        } else {
            const cases::ReadValue value = read(fact, *line);
            if (!value.wrong.empty()) {
                refuse(fact, value, proposed);
                continue;
            }
            set(asking.wanted, value);
        }
        said_.last = asking.wanted;
        return Move::answered;
    }
}

std::string AskSession::members_in_words() const {
    std::vector<std::string> names;
    for (const cases::Member& member : family_.members) names.push_back(cases::said_label(member.label).in(dialogue_.language()));
    return words::list(names, dialogue_.language());
}

bool AskSession::read_members(const law::Fact& fact, const std::string& line, std::vector<Lane>& out, std::string& proposed) {
    out.clear();
    for (const std::string& part : between_commas(line)) {
        const cases::CountedWord counted = cases::counted_word(part);
        const std::string word(counted.word);
        cases::ReadValue value = read(fact, word);
        const bool too_many = counted.count < 1 || counted.count > cases::kMostOfOne;
        if (value.wrong.empty() && is_known(value.value) && !too_many) {
            out.insert(out.end(), counted.count, value.value);
            continue;
        }
        if (value.wrong.empty() && too_many) {
            proposed.clear();
            dialogue_.say(Phrase(sentence::so_many_alike, part), kIndent);
            dialogue_.say(Phrase(sentence::accepted, as_it_is(fmt::format("1-{}", cases::kMostOfOne))), kIndent);
            return false;
        }
        refuse(fact, value, proposed);
        if (!proposed.empty()) {
            std::string mended = line;
            mended.replace(mended.find(part) + part.size() - word.size(), word.size(), proposed);
            proposed = mended;
        }
        return false;
    }
    return true;
}

/// Adds people of these relations; where everybody is named anew, who was there before keeps what is known of him.
void AskSession::name_members(const std::vector<Lane>& relations, bool anew) {
    const std::size_t fact = *rules_.roles.relation;
    std::vector<cases::Member> before;
    if (anew) std::swap(before, family_.members);
    for (const Lane relation : relations) {
        const auto same = std::find_if(before.begin(), before.end(), [&](const cases::Member& m) { return m.facts[fact] == relation; });
        if (same != before.end()) {
            family_.members.push_back(std::move(*same));
            before.erase(same);
            continue;
        }
        cases::Member member;
        member.facts.assign(rules_.facts.size(), kUnknown);
        member.facts[fact] = relation;
        const std::string name = report::label_of_choice(rules_, fact, rules_.pool.word(relation), dialogue_.language());
        member.label = name;
        for (std::size_t n = 2; cases::member_called(family_, member.label); ++n) member.label = fmt::format("{} {}", name, n);
        family_.members.push_back(std::move(member));
    }
}

AskSession::Move AskSession::ask_members(const Asking& asking, const Step& step, bool again) {
    const law::Fact& fact = rules_.facts[asking.wanted.fact];
    const report::QuestionWords words = report::in_words(report::Subject{rules_, family_, step.answer}, asking, dialogue_.language());
    open_ = words::plain_spaces(words.text);
    const bool else_ = !family_.members.empty();
    head(step);
    dialogue_.say(words.text);
    if (else_) {
        dialogue_.say(again ? Phrase(sentence::answered_members, members_in_words()) : Phrase(sentence::to_come, members_in_words()),
                      kIndent);
        if (again) dialogue_.say(sentence::members_again, kIndent);
    }
    if (!else_ || again) {
        if (!else_) dialogue_.say(words.how, kIndent);
        list_choices(fact);
    } else {
        dialogue_.say(sentence::nobody_else, kIndent);
    }
    if (!keys_shown_) dialogue_.say(sentence::keys, kIndent);
    keys_shown_ = true;
    std::string proposed;
    std::vector<Lane> relations;
    while (true) {
        Move move = Move::answered;
        auto line = next_line(move, [&] { explain(asking, step); });
        if (!line) return move;
        if (line->empty() && !proposed.empty()) line = proposed;
        if (*line == kNotKnown) line->clear();
        if (line->empty() && else_) {
            said_.everybody = true;
            return Move::answered;
        }
        if (line->empty()) continue;
        const bool anew = again && line->front() == kAnew;
        if (!read_members(fact, anew ? line->substr(1) : *line, relations, proposed)) {
            if (anew && !proposed.empty()) proposed.insert(proposed.begin(), kAnew);
            continue;
        }
        if (relations.empty()) continue;
        name_members(relations, anew);
        if (!again) said_.everybody = false;
        return Move::answered;
    }
}

}  // namespace reunify::cli
