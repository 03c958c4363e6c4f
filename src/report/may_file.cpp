#include "report/may_file.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/headline.h"
#include "report/sign.h"
#include "report/value.h"

namespace reunify::report {

using verdict::Status;
using verdict::Verdict;

namespace {

/// The titles of the conditions that somebody does not meet, in the order of the rules.
std::string not_met(const Subject& subject, const Writer& writer) {
    std::vector<std::string> titles;
    for (std::size_t c = 0; c < subject.rules.conditions.size(); ++c) {
        const auto fails = [&](const verdict::MemberResult& m) {
            return c < m.conditions.size() && m.conditions[c].status == Status::not_met;
        };
        const auto& members = subject.result.members;
        if (std::any_of(members.begin(), members.end(), fails)) titles.push_back(writer.in(subject.rules.conditions[c].title));
    }
    return writer.series(titles);
}

/// The verdicts that the readings of the disputed points come to, from strong to weak.
std::vector<Verdict> outcomes(const Subject& subject) {
    std::vector<Verdict> found;
    for (const std::size_t reading : decisive_readings(subject.result)) {
        for (std::size_t option = 0; option < subject.rules.readings[reading].options.size(); ++option)
            found.push_back(family_verdict_under(subject.result, reading, option));
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

/// Who may come and who may not, where some may and for others nothing helps; who may only under one reading is no plain `may`.
std::string divided(const Subject& subject, const Writer& writer) {
    const std::vector<Finding> findings = findings_of(subject.result);
    const bool some_may = findings.size() > 1 && findings.front().verdict == Verdict::eligible;
    return some_may ? headline(findings, writer) + "." : std::string();
}

/// A verdict in a sentence; of what is undetermined, whether filing now means refusal.
const Sentence<>& meaning_of(const verdict::Assessment& result, verdict::Verdict verdict) {
    const auto refused_now = [](const verdict::MemberResult& m) { return m.unsure_on.has_value(); };
    const bool refused = std::any_of(result.members.begin(), result.members.end(), refused_now);
    return refused && verdict == verdict::Verdict::undetermined ? say::refused_now_means : report::meaning_of(verdict);
}

/// A filing day may be over; a family that has not filed yet files today at the earliest.
Lane first_day(const Standing& standing) {
    return std::max(standing.course.from, standing.subject.result.assessed_on);
}

std::string yes(const Standing& standing, const Writer& writer) {
    const std::string may = writer.say(standing.doubts.empty() ? say::plain_yes : say::conditional_yes);
    const Lane since = first_day(standing);
    const auto ending = ending_of(standing.course, since);
    if (!ending) return writer.say(say::yes_from, may, writer.date(since));
    if (ending->last_day == since) return writer.say(say::yes_on, may, writer.date(since));
    return writer.say(say::yes_until, may, writer.date(since), writer.date(ending->last_day));
}

std::string sentence_of(const Standing& standing, const Writer& writer) {
    const Subject& subject = standing.subject;
    switch (subject.result.verdict) {
        case Verdict::eligible:
            return yes(standing, writer);
        case Verdict::assessment_needed: {
            const std::string open = writer.say(say::to_be_assessed, not_met(subject, writer));
            const auto ending = ending_of(standing.course, first_day(standing));
            return ending ? fmt::format("{} {}", open, writer.say(say::until_then, writer.date(ending->last_day))) : open;
        }
        case Verdict::undetermined: {
            const std::size_t missing = facts_missing(subject).size();
            if (missing == 0 || &meaning_of(subject.result, Verdict::undetermined) == &say::refused_now_means) break;
            return missing == 1 ? writer.say(say::one_missing) : writer.say(say::many_missing, std::to_string(missing));
        }
        case Verdict::not_yet:
            if (const auto earliest = earliest_to_file(standing.course)) return writer.say(say::not_before, writer.date(*earliest));
            break;
        case Verdict::not_eligible:
            if (const std::string both = divided(subject, writer); !both.empty()) return both;
            return writer.say(say::not_as_it_stands, not_met(subject, writer));
        default:
            if (const std::string both = divided(subject, writer); !both.empty()) return both;
            break;
    }
    return writer.say(meaning_of(subject.result, subject.result.verdict));
}

}  // namespace

verdict::Verdict verdict_on(const verdict::Timeline& course, Lane day) {
    Verdict found = course.verdict;
    for (const verdict::Change& change : course.changes) {
        if (change.on <= day) found = change.verdict;
    }
    return found;
}

std::optional<Ending> ending_of(const verdict::Timeline& course, Lane since) {
    const Verdict now = verdict_on(course, since);
    if (now > Verdict::assessment_needed) return std::nullopt;
    for (const verdict::Change& change : course.changes) {
        if (change.on <= since || change.verdict <= now) continue;
        Ending ending{change.on - 1, {}};
        for (const verdict::StatusChange& cause : change.causes) {
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
    const Verdict verdict = subject.result.verdict;
    if (subject.result.members.empty()) return {sign_of(verdict), writer.say(say::nobody)};
    const std::vector<Verdict> found = outcomes(subject);
    if (found.size() > 1 && found.front() <= Verdict::assessment_needed) {
        std::vector<std::string> verdicts;
        for (const Verdict each : found) verdicts.push_back(writer.say(word_of(each)));
        return {kDisputed, writer.say(say::depends, words::list(verdicts, writer.language(), say::or_))};
    }
    const Lane today = subject.result.assessed_on;
    const Verdict now = verdict_on(standing.course, std::max(today, standing.course.from));
    if (now != verdict && std::min(now, verdict) <= Verdict::assessment_needed) {
        return {kDisputed, writer.say(say::then_and_today, writer.date(standing.course.from), writer.say(word_of(verdict)),
                                      writer.date(today), writer.say(word_of(now)))};
    }
    return {sign_of(verdict), sentence_of(standing, writer)};
}

void add_caveat(Blocks& blocks, const Subject& subject, const Writer& writer) {
    List list;
    for (const std::size_t index : decisive_readings(subject.result)) {
        const law::Reading& reading = subject.rules.readings[index];
        Item item{linked(writer.in(reading.question), "#readings"), {}};
        List options{List::Kind::signs};
        for (std::size_t option = 0; option < reading.options.size(); ++option)
            options.items.push_back(
                writer.judged(writer.in(reading.options[option].label), family_verdict_under(subject.result, index, option)));
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
        // A day that nobody gave means nothing to anybody.
        const bool day = fact.type == law::FactType::date;
        out.push_back(day ? label
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
}

}  // namespace reunify::report
