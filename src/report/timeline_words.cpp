#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "cases/label.h"
#include "report/may_file.h"
#include "report/subject.h"
#include "report/timeline.h"
#include "report/value.h"
#include "words/format.h"
#include "words/say.h"

namespace reunify::report {

using cases::said_label;
using verdict::Change;
using verdict::Status;
using verdict::StatusChange;
using verdict::Verdict;

namespace {

std::string labels(const Timeline& timeline, const std::vector<std::size_t>& members, Language language) {
    std::vector<std::string> names;
    for (const std::size_t member : members) names.push_back(said_label(timeline.family.members[member].label).in(language));
    return words::list(names, language);
}

/// The same thing said of several members.
template <class What>
struct Shared {
    What what;
    std::vector<std::size_t> members;
};

template <class What>
void share(std::vector<Shared<What>>& all, const What& what, std::size_t member) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Shared<What>& each) { return each.what == what; });
    if (found == all.end()) {
        all.push_back({what, {member}});
    } else {
        found->members.push_back(member);
    }
}

/// What a change of a condition's state has in common for members.
struct Turned {
    std::size_t condition = 0;
    Status before = Status::unknown, after = Status::unknown;
    const law::Exception* exception = nullptr;
    friend bool operator==(const Turned&, const Turned&) = default;
};

const Sentence<2>& word_of_new(Status status) {
    switch (status) {
        case Status::met:
            return say::met_from_now;
        case Status::not_met:
            return say::not_met_from_now;
        case Status::exempt:
            return say::exempt_from_now;
        case Status::suspended:
            return say::suspended_from_now;
        case Status::annulled:
            return say::annulled_from_now;
        case Status::not_applicable:
            return say::not_asked_from_now;
        case Status::unknown:
            return say::unknown_from_now;
    }
    return say::unknown_from_now;
}

std::string sentence_of(const Timeline& timeline, const Shared<Turned>& turned, Language language) {
    const Turned& what = turned.what;
    const std::string who = labels(timeline, turned.members, language);
    std::string out = word_of_new(what.after).in(language, timeline.rules.conditions[what.condition].title.in(language), who) + ".";
    if (what.exception == nullptr) return out;
    const std::string& title = what.exception->title.in(language);
    const auto add = [&](const Sentence<1>& word) { out += " " + word.in(language, title) + "."; };
    if (what.after == Status::exempt) {
        add(say::exemption_begins);
    } else if (what.after == Status::suspended) {
        add(say::suspension_begins);
    } else if (what.after == Status::annulled) {
        add(say::annulment_begins);
    } else if (what.before == Status::exempt) {
        add(say::exemption_ends);
    } else if (what.before == Status::suspended) {
        add(say::suspension_ends);
    }
    return out;
}

/// A limit with everybody whom it concerns.
struct Passed {
    verdict::PassedLimit turn;  ///< without the member
    bool of_members = false;
    friend bool operator==(const Passed&, const Passed&) = default;
};

/// `daughter turns 18`; `Last day of the exemption: 20 May 2026`; `Present status granted on + 6 months: 20 May 2026`.
std::string limit_in_words(const Timeline& timeline, const Shared<Passed>& passed, Language language) {
    const law::RuleSet& rules = timeline.rules;
    const verdict::PassedLimit& turn = passed.what.turn;
    const std::string day = words::date(turn.limit, language);
    const std::string who =
        passed.what.of_members ? labels(timeline, passed.members, language) : std::string(say::the_sponsor.in(language));
    const bool birthday = turn.fact && turn.fact == rules.roles.born_on && turn.months > 0 && turn.months % 12 == 0;
    const bool several = passed.what.of_members && passed.members.size() > 1;
    if (birthday) return (several ? say::turn_age : say::turns_age).in(language, who, std::to_string(turn.months / 12));
    std::string title = turn.fact ? rules.facts[*turn.fact].label.in(language) : rules.definitions[*turn.definition].title.in(language);
    const bool everybody = passed.members.size() == timeline.family.members.size();
    if (passed.what.of_members && !everybody) title += fmt::format(" ({})", who);
    if (turn.months != 0) return say::limit_after.in(language, title, words::months(turn.months, language), day);
    if (turn.days != 0) return say::limit_after.in(language, title, words::seconds(turn.days * 86'400, language), day);
    return say::limit_on.in(language, title, day);
}

bool is_idle(const StatusChange& cause) {
    return verdict::is_idle(cause.before) && verdict::is_idle(cause.after);
}

/// A day after which a condition no longer holds for some.
struct LastDay {
    Lane on = 0;
    std::size_t condition = 0;
    verdict::Status before = Status::unknown;  ///< until then
    std::vector<std::size_t> members;
};

std::vector<LastDay> last_days(const verdict::Timeline& course) {
    std::vector<LastDay> out;
    for (const verdict::Loss& loss : course.losses) {
        // Who is refused for good by then loses nothing more.
        if (verdicts_on(course, loss.last_day)[loss.member] > Verdict::not_yet) continue;
        const auto same = [&](const LastDay& day) {
            return day.on == loss.last_day && day.condition == loss.condition && day.before == loss.before;
        };
        const auto found = std::find_if(out.begin(), out.end(), same);
        if (found == out.end()) {
            out.push_back({loss.last_day, loss.condition, loss.before, {loss.member}});
        } else {
            found->members.push_back(loss.member);
        }
    }
    return out;
}

/// What becomes of a condition for which it stood well until then.
enum class Loss { asked, failing, open };

Loss loss_of(const verdict::Timeline& course, const LastDay& day) {
    for (const verdict::Change& change : course.changes) {
        if (change.on != day.on + 1) continue;
        for (const verdict::StatusChange& cause : change.causes) {
            if (cause.condition == day.condition && cause.before == day.before && cause.member == day.members.front())
                return cause.before != Status::met ? Loss::asked : cause.after == Status::unknown ? Loss::open : Loss::failing;
        }
    }
    return Loss::failing;
}

const Sentence<1>& sentence_of(Loss loss) {
    switch (loss) {
        case Loss::asked:
            return say::last_day_asked;
        case Loss::open:
            return say::last_day_open;
        case Loss::failing:
            break;
    }
    return say::last_day_met;
}

/// The first day on which nothing means refusal for a member, or for all, with the verdict of that day; without a day, the best verdict of
/// any.
struct FirstDay {
    std::optional<Lane> day;
    Verdict verdict = Verdict::undetermined;
    bool later = false;  ///< at first there is no application to judge
    friend bool operator==(const FirstDay&, const FirstDay&) = default;
};

FirstDay first_day_of(const verdict::Timeline& course) {
    FirstDay out{earliest_to_file(course), course.verdict};
    for (const Change& change : course.changes) {
        if (out.day && change.on <= *out.day) out.verdict = change.verdict;
    }
    return out;
}

FirstDay first_day_of(const verdict::Timeline& course, std::size_t member) {
    const std::optional<Lane> earliest = course.earliest_of[member];
    FirstDay out{earliest, course.members[member], course.members[member] == Verdict::outside};
    if (out.verdict == Verdict::undetermined && earliest == course.from) out.day = std::nullopt;
    for (const Change& change : course.changes) {
        if (!out.day) out.verdict = std::min(out.verdict, change.members[member]);
        if (out.day && change.on <= *out.day) out.verdict = change.members[member];
    }
    return out;
}

/// `who`: of whom; nobody for all.
std::string in_words(const FirstDay& first, const std::string& who, const std::vector<std::string>& wanted, Language language) {
    if (first.day) {
        const std::string day = words::date(*first.day, language);
        const std::string verdict(word_of(first.verdict).in(language));
        return who.empty() ? say::earliest_to_file.in(language, day, verdict) : say::earliest_to_file_for.in(language, who, day, verdict);
    }
    if (first.verdict == Verdict::undetermined && !wanted.empty()) {
        const std::string facts = words::list(wanted, language);
        return who.empty() ? say::no_day_for_want_of.in(language, facts) : say::no_day_for_want_of_for.in(language, who, facts);
    }
    if (first.verdict == Verdict::not_yet)
        return who.empty() ? std::string(say::no_day_can_be_said_of_all.in(language)) : say::no_day_can_be_said.in(language, who);
    if (who.empty()) return std::string(say::no_day_to_file.in(language));
    if (first.later && first.verdict == Verdict::not_eligible) return say::no_day_after_the_first_ones.in(language, who);
    if (first.verdict == Verdict::outside) return say::no_day_is_judged.in(language, who);
    return (first.verdict == Verdict::no_right ? say::no_day_gives_right : say::no_day_to_file_for).in(language, who);
}

}  // namespace

std::optional<Lane> earliest_to_file(const verdict::Timeline& course) {
    const bool open = course.verdict == Verdict::undetermined && course.earliest == course.from;
    return open ? std::nullopt : course.earliest;
}

std::vector<std::string> change_in_words(const Timeline& timeline, const Change& change, Language language) {
    const law::RuleSet& rules = timeline.rules;
    std::vector<Shared<std::string>> regimes;
    for (std::size_t i = 0; i < change.regime_of.size(); ++i) share(regimes, change.regimes[i], change.regime_of[i]);
    std::vector<Shared<std::optional<std::size_t>>> routes;
    for (std::size_t i = 0; i < change.route_of.size(); ++i) share(routes, change.routes[i], change.route_of[i]);
    std::vector<Shared<Turned>> turned;
    const bool all_idle = std::all_of(change.causes.begin(), change.causes.end(), is_idle);
    for (const StatusChange& cause : change.causes) {
        if (all_idle || !is_idle(cause)) share(turned, Turned{cause.condition, cause.before, cause.after, cause.exception}, cause.member);
    }

    std::vector<Shared<Passed>> limits;
    for (verdict::PassedLimit turn : change.limits) {
        const std::optional<std::size_t> member = std::exchange(turn.member, std::nullopt);
        share(limits, Passed{turn, member.has_value()}, member.value_or(0));
    }

    std::vector<std::string> out;
    for (const auto& limit : limits) out.push_back(capital(limit_in_words(timeline, limit, language)) + ".");
    for (const verdict::Indexation& amount : change.amounts) {
        const auto money = [&](Lane value) { return value_in_words(rules, Kind::number, true, value, language); };
        out.push_back(
            say::amount_from_now.in(language, rules.amounts[amount.amount].title.in(language), money(amount.after), money(amount.before)) +
            ".");
    }
    for (const auto& regime : regimes) {
        const std::string title = regime.what.empty() ? std::string(say::unknown.in(language)) : regime_title(rules, regime.what, language);
        out.push_back(say::law_from_now.in(language, title, labels(timeline, regime.members, language)) + ".");
    }
    for (const auto& route : routes) {
        const std::string who = labels(timeline, route.members, language);
        out.push_back((route.what ? say::route_from_now.in(language, rules.routes[*route.what].title.in(language), who)
                                  : say::route_lost_now.in(language, who)) +
                      ".");
    }
    for (const auto& each : turned) out.push_back(sentence_of(timeline, each, language));
    std::vector<std::string> deciding;
    for (const std::size_t fact : change.decided_by) deciding.push_back(rules.facts[fact].label.in(language));
    if (!deciding.empty()) out.push_back(say::decided_by.in(language, words::list(deciding, language)));
    return out;
}

std::vector<Span> spans_of(const verdict::Timeline& course, std::size_t member) {
    std::vector<Span> spans{{course.from, course.until, course.members[member]}};
    for (const Change& change : course.changes) {
        if (change.members[member] == spans.back().verdict) continue;
        spans.back().until = change.on - 1;
        spans.push_back({change.on, course.until, change.members[member]});
    }
    return spans;
}

std::vector<std::string> filing_day_in_words(const Timeline& timeline, Language language, std::vector<std::string> wanted) {
    const verdict::Timeline& course = timeline.course;
    if (wanted.empty()) {
        for (const std::size_t fact : course.missing) wanted.push_back(timeline.rules.facts[fact].label.in(language));
    }
    const FirstDay all = first_day_of(course);
    std::vector<Shared<FirstDay>> groups;
    for (std::size_t m = 0; m < course.members.size(); ++m) share(groups, first_day_of(course, m), m);
    // Where the family as a whole has no day, one of its members may have one.
    if (all.day || groups.size() < 2) {
        std::vector<std::string> out{in_words(all, {}, wanted, language)};
        if (all.day && course.eligible && *course.eligible != *all.day)
            out.push_back(say::eligible_from.in(language, words::date(*course.eligible, language)));
        return out;
    }
    std::vector<std::string> out;
    for (const auto& group : groups) out.push_back(in_words(group.what, labels(timeline, group.members, language), wanted, language));
    return out;
}

std::vector<LostTogether> losses_in_words(const Timeline& timeline, Language language) {
    struct Lost {
        std::vector<std::string> titles;
        std::string id;
    };
    std::map<std::tuple<Lane, Loss, std::vector<std::size_t>>, Lost> lost;
    std::map<std::size_t, int> nth;
    for (const LastDay& day : last_days(timeline.course)) {
        const law::Condition& condition = timeline.rules.conditions[day.condition];
        Lost& entry = lost[{day.on, loss_of(timeline.course, day), day.members}];
        entry.titles.push_back(condition.title.in(language));
        const std::string id = fmt::format("last-{}-{}", condition.name, ++nth[day.condition]);
        if (entry.id.empty()) entry.id = id;
    }
    std::vector<LostTogether> out;
    for (const auto& [where, entry] : lost) {
        const auto& [day, loss, members] = where;
        out.push_back({day, members, sentence_of(loss).in(language, words::series(entry.titles, language)), entry.id});
    }
    return out;
}

std::vector<std::string> last_days_in_words(const Timeline& timeline, Language language) {
    std::vector<std::string> out;
    for (const LostTogether& lost : losses_in_words(timeline, language)) {
        out.push_back(words::labelled(language, words::date(lost.on, language),
                                      fmt::format("{} ({})", lost.said, labels(timeline, lost.members, language))));
    }
    return out;
}

std::vector<std::string> open_amounts_in_words(const Timeline& timeline, Language language) {
    std::vector<std::string> out;
    for (const verdict::StaleAmount& stale : timeline.course.stale) {
        const law::Amount& amount = timeline.rules.amounts[stale.amount];
        out.push_back(say::amount_open_from.in(language, amount.title.in(language), words::date(stale.on, language),
                                               words::date(amount.checked_until, language)));
    }
    return out;
}

}  // namespace reunify::report
