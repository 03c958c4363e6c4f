#include "report/may_file.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/headline.h"
#include "report/margin.h"
#include "report/sign.h"
#include "report/value.h"

namespace reunify::report {

using verdict::Status;
using verdict::Verdict;

namespace {

using Members = std::vector<std::size_t>;

/// The titles of the conditions that some of the members do not meet, in the order of the rules.
std::string not_met(const Subject& subject, const Members& who, const Writer& writer) {
    std::vector<std::string> titles;
    for (std::size_t c = 0; c < subject.rules.conditions.size(); ++c) {
        const auto fails = [&](std::size_t m) {
            const auto& conditions = subject.result.members[m].conditions;
            return c < conditions.size() && conditions[c].status == Status::not_met;
        };
        if (std::any_of(who.begin(), who.end(), fails)) titles.push_back(writer.in(subject.rules.conditions[c].title));
    }
    return writer.series(titles);
}

/// Whether a condition that is not met means refusal or waiting.
bool stops(const Subject& subject, const verdict::ConditionResult& condition) {
    if (condition.status != Status::not_met || !condition.version) return false;
    return subject.rules.conditions[condition.condition].versions[*condition.version].otherwise != law::Otherwise::individual_assessment;
}

/// Whether filing now means refusal for one of whom nothing more can be said.
bool is_refused_now(const Subject& subject, const Members& who) {
    return std::any_of(who.begin(), who.end(), [&](std::size_t m) {
        const verdict::MemberResult& member = subject.result.members[m];
        const auto fails = [&](const verdict::ConditionResult& condition) { return stops(subject, condition); };
        return member.unsure_on || std::any_of(member.conditions.begin(), member.conditions.end(), fails);
    });
}

/// A filing day may be over; a family that has not filed yet files today at the earliest.
Lane first_day(const Standing& standing) {
    return std::max(standing.course.from, standing.subject.result.assessed_on);
}

/// `may`: yes, and of whom.
std::string yes(const Standing& standing, const std::string& may, const Members& who, const Writer& writer) {
    const Lane since = first_day(standing);
    const auto ending = ending_of(standing.course, since, who);
    if (!ending) return writer.say(say::yes_from, may, writer.date(since));
    if (ending->last_day == since) return writer.say(say::yes_on, may, writer.date(since));
    return writer.say(say::yes_until, may, writer.date(since), writer.date(ending->last_day));
}

/// With the day until which it holds.
std::string assessed(const Standing& standing, std::string open, const Members& who, const Writer& writer) {
    const auto ending = ending_of(standing.course, first_day(standing), who);
    return ending ? fmt::format("{} {}", open, writer.say(say::until_then, writer.date(ending->last_day))) : open;
}

std::string disputed(const std::vector<Verdict>& outcomes, const Writer& writer) {
    std::vector<std::string> verdicts;
    for (const Verdict each : outcomes) verdicts.push_back(writer.say(say::quoted, writer.say(word_of(each))));
    return words::list(verdicts, writer.language(), say::or_);
}

/// Whether nothing that is assumed, and no amount that is only just reached, stands behind a yes.
bool is_plain(const Standing& standing, const Members& who) {
    return standing.doubts.empty() && !is_thin(standing.subject, who);
}

/// Of a family whose members fare alike.
std::string sentence_of(const Standing& standing, const Finding& finding, const Writer& writer) {
    const Subject& subject = standing.subject;
    switch (finding.verdict) {
        case Verdict::eligible:
            return yes(standing, writer.say(is_plain(standing, finding.who) ? say::plain_yes : say::conditional_yes), finding.who, writer);
        case Verdict::assessment_needed:
            return assessed(standing, writer.say(say::to_be_assessed, not_met(subject, finding.who, writer)), finding.who, writer);
        case Verdict::undetermined: {
            if (is_refused_now(subject, finding.who)) {
                const std::string titles = not_met(subject, finding.who, writer);
                return titles.empty() ? writer.say(say::refused_now_means) : writer.say(say::refused_now, titles);
            }
            const std::size_t missing = facts_missing(subject).size();
            if (missing == 0) break;
            if (const auto most = most_missing(subject)) return writer.say(say::up_to_missing, std::to_string(*most));
            return missing == 1 ? writer.say(say::one_missing) : writer.say(say::many_missing, std::to_string(missing));
        }
        case Verdict::not_yet:
            if (const auto earliest = earliest_to_file(standing.course)) return writer.say(say::not_before, writer.date(*earliest));
            return writer.say(say::not_yet_without_day);
        case Verdict::not_eligible:
            return writer.say(say::not_as_it_stands, not_met(subject, finding.who, writer));
        case Verdict::outside:
            if (finding.needless) return writer.say(say::not_needed_means);
            if (finding.route) return writer.say(say::contradiction, writer.in(subject.rules.routes[*finding.route].title));
            break;
        default:
            break;
    }
    return writer.say(meaning_of(finding.verdict));
}

/// Of some members where others fare otherwise. What is not met stands beside them (screen.h).
std::string clause_of(const Standing& standing, const Finding& finding, const Writer& writer) {
    const Subject& subject = standing.subject;
    const std::string who = writer.names_of(labels_of(finding, subject.family));
    if (!finding.outcomes.empty())
        return writer.say(decisive_readings(subject.result).size() > 1 ? say::depends_on_many_for : say::depends_for, who,
                          disputed(finding.outcomes, writer));
    switch (finding.verdict) {
        case Verdict::eligible:
            return yes(standing, writer.say(is_plain(standing, finding.who) ? say::plain_yes_for : say::conditional_yes_for, who),
                       finding.who, writer);
        case Verdict::assessment_needed:
            return assessed(standing, writer.say(say::to_be_assessed_for, who, not_met(subject, finding.who, writer)), finding.who, writer);
        case Verdict::undetermined: {
            if (is_refused_now(subject, finding.who)) return writer.say(say::refused_now_for, who);
            const std::size_t missing = facts_missing(subject).size();
            if (missing == 0) return writer.say(say::open_for, who);
            if (const auto most = most_missing(subject)) return writer.say(say::up_to_missing_for, who, std::to_string(*most));
            return missing == 1 ? writer.say(say::one_missing_for, who) : writer.say(say::many_missing_for, who, std::to_string(missing));
        }
        case Verdict::not_yet:
            if (finding.earliest && is_known(*finding.earliest))
                return writer.say(say::not_before_for, who, writer.date(*finding.earliest));
            return writer.say(say::not_yet_for, who);
        case Verdict::not_eligible:
            return writer.say(say::not_as_it_stands_for, who);
        case Verdict::no_right:
            return writer.say(say::no_right_for, who);
        case Verdict::outside:
            if (finding.needless) return writer.say(say::not_needed_for, who);
            if (finding.route) return writer.say(say::contradiction_for, who, writer.in(subject.rules.routes[*finding.route].title));
            break;
    }
    return writer.say(say::outside_for, who);
}

Verdict weakest(const std::vector<Verdict>& members, const Members& who) {
    Verdict found = who.empty() ? Verdict::undetermined : Verdict::eligible;
    for (const std::size_t member : who) found = std::max(found, members[member]);
    return found;
}

/// Whether somebody may on one of the two days, and fares otherwise on the other.
bool differ(const std::vector<Verdict>& one, const std::vector<Verdict>& other) {
    for (std::size_t m = 0; m < one.size(); ++m) {
        if (one[m] != other[m] && std::min(one[m], other[m]) <= Verdict::assessment_needed) return true;
    }
    return false;
}

}  // namespace

const std::vector<Verdict>& verdicts_on(const verdict::Timeline& course, Lane day) {
    const std::vector<Verdict>* found = &course.members;
    for (const verdict::Change& change : course.changes) {
        if (change.on <= day) found = &change.members;
    }
    return *found;
}

std::optional<Ending> ending_of(const verdict::Timeline& course, Lane since, const std::vector<std::size_t>& who) {
    const Verdict now = weakest(verdicts_on(course, since), who);
    if (now > Verdict::assessment_needed) return std::nullopt;
    for (const verdict::Change& change : course.changes) {
        if (change.on <= since || weakest(change.members, who) <= now) continue;
        // What cannot be judged from a day on is lost on no day.
        if (weakest(change.members, who) == Verdict::outside) return std::nullopt;
        Ending ending{change.on - 1, {}};
        for (const verdict::StatusChange& cause : change.causes) {
            if (std::find(who.begin(), who.end(), cause.member) == who.end()) continue;
            const bool stands = cause.after == Status::not_met || cause.after == Status::unknown;
            const bool known = std::find(ending.conditions.begin(), ending.conditions.end(), cause.condition) != ending.conditions.end();
            if (stands && !known) ending.conditions.push_back(cause.condition);
        }
        return ending;
    }
    return std::nullopt;
}

Headline headline_of(const Standing& standing, const Writer& writer) {
    const Subject& subject = standing.subject;
    const std::vector<Finding> findings = findings_of(subject.rules, subject.result);
    if (subject.result.members.empty()) return {sign_of(findings), writer.say(say::nobody)};
    if (findings.size() == 1 && !findings.front().outcomes.empty()) {
        const bool many = decisive_readings(subject.result).size() > 1;
        return {kDisputed, writer.say(many ? say::depends_on_many : say::depends, disputed(findings.front().outcomes, writer))};
    }
    const Lane today = subject.result.assessed_on;
    const std::vector<Verdict>& now = verdicts_on(standing.course, first_day(standing));
    if (differ(verdicts_of(subject.result), now)) {
        const auto said = [&](const std::vector<Verdict>& members) { return headline(findings_of(members), subject.family, writer); };
        return {kDisputed, writer.say(say::then_and_today, writer.date(standing.course.from), said(verdicts_of(subject.result)),
                                      writer.date(today), said(now))};
    }
    if (findings.size() == 1) return {sign_of(findings), sentence_of(standing, findings.front(), writer)};
    std::string said;
    for (const Finding& finding : findings) said += (said.empty() ? "" : " ") + clause_of(standing, finding, writer);
    return {sign_of(findings), said};
}

/// From when everybody could file who has to wait under an option; none where nobody does, or it cannot be said.
std::optional<Lane> earliest_under(const Subject& subject, std::size_t reading, std::size_t option) {
    if (family_verdict_under(subject, reading, option) != Verdict::not_yet) return std::nullopt;
    std::optional<Lane> latest;
    for (const verdict::MemberResult& member : subject.result.members) {
        for (const verdict::ReadingResult& r : member.readings) {
            if (r.reading != reading || option >= r.verdicts.size() || r.verdicts[option] != Verdict::not_yet) continue;
            if (option >= r.earliest.size() || !r.earliest[option] || !is_known(*r.earliest[option])) return std::nullopt;
            latest = std::max(latest.value_or(*r.earliest[option]), *r.earliest[option]);
        }
    }
    return latest;
}

void add_warnings(Blocks& blocks, const Subject& subject, const Writer& writer) {
    List list{List::Kind::signs};
    for (const std::size_t index : subject.result.leaves_open) {
        const law::OpenPoint& point = subject.rules.open_points[index];
        if (point.warns) list.items.push_back({writer.in(point.text), {}, kWarning});
    }
    blocks.add({std::move(list)});
}

void add_caveat(Blocks& blocks, const Subject& subject, const Writer& writer) {
    if (subject.result.filed_then)
        blocks.paragraph(writer.say(say::if_filed_on, writer.date(subject.result.assessed_on)), Blocks::Weight::lead);
    add_warnings(blocks, subject, writer);
    List list;
    for (const std::size_t index : decisive_readings(subject.result)) {
        const law::Reading& reading = subject.rules.readings[index];
        Item item{linked(writer.in(reading.question), "#readings"), {}};
        List options{List::Kind::signs};
        for (std::size_t option = 0; option < reading.options.size(); ++option) {
            options.items.push_back(writer.judged(writer.in(reading.options[option].label), family_verdict_under(subject, index, option)));
            if (const auto day = earliest_under(subject, index, option))
                options.items.back().head += fmt::format(", {}", writer.say(say::not_before_then, writer.date(*day)));
        }
        item.body.add({std::move(options)});
        list.items.push_back(std::move(item));
    }
    blocks.add({std::move(list)});
}

std::vector<std::string> doubts_in_words(const Standing& standing, const Writer& writer, std::size_t most) {
    struct Shared {
        const verdict::Assumed* first;
        std::vector<std::string> who;
    };
    std::vector<Shared> shared;
    for (const verdict::Assumed& doubt : standing.doubts) {
        const auto same = [&](const Shared& each) {
            const bool day = standing.subject.rules.facts[doubt.fact].type == law::FactType::date;
            return each.first->fact == doubt.fact && (day || each.first->value == doubt.value);
        };
        auto known = std::find_if(shared.begin(), shared.end(), same);
        if (known == shared.end()) known = shared.insert(shared.end(), {&doubt, {}});
        if (doubt.member) known->who.push_back(standing.subject.result.members[*doubt.member].label);
    }
    std::vector<std::string> out;
    for (const Shared& each : shared) {
        if (out.size() == most) {
            out.push_back(writer.say(say::some_more, std::to_string(shared.size() - most)));
            break;
        }
        const law::Fact& fact = standing.subject.rules.facts[each.first->fact];
        const bool all = each.who.size() == standing.subject.result.members.size();
        const std::string who = each.who.empty() || all ? std::string() : fmt::format(" ({})", writer.names_of(each.who));
        const std::string label = writer.in(fact.label) + who;
        // The day that is assumed means nothing to anybody.
        const bool day = fact.type == law::FactType::date;
        out.push_back(day ? writer.say(say::day_not_given, label)
                          : writer.labelled(label, fact_in_words(standing.subject.rules, fact, each.first->value, writer.language())));
    }
    return out;
}

void open_with(Document& document, const Standing& standing, const Writer& writer) {
    const Headline headline = headline_of(standing, writer);
    document.sign = headline.sign;
    document.title = headline.sentence;
    add_caveat(document.head, standing.subject, writer);
    const std::vector<std::string> doubts = doubts_in_words(standing, writer);
    if (!doubts.empty()) document.head.paragraph(writer.say(say::assumed, writer.series(doubts)));
    for (const std::string& margin : thin_margins(standing.subject, writer)) document.head.paragraph(margin + ".");
}

}  // namespace reunify::report
