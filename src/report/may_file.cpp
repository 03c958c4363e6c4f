#include "report/may_file.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/headline.h"
#include "report/sign.h"

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

/// Who may come and who may not, where some may and for others nothing helps.
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

std::string sentence_of(const Subject& subject, const verdict::Timeline& course, const Writer& writer) {
    const std::string from = writer.date(course.from);
    switch (subject.result.verdict) {
        case Verdict::eligible:
            if (const auto ending = ending_of(course)) return writer.say(say::yes_until, from, writer.date(ending->last_day));
            return writer.say(say::yes_from, from);
        case Verdict::assessment_needed:
            return writer.say(say::to_be_assessed, not_met(subject, writer));
        case Verdict::undetermined: {
            const std::size_t missing = facts_missing(subject).size();
            if (missing == 0 || &meaning_of(subject.result, Verdict::undetermined) == &say::refused_now_means) break;
            return missing == 1 ? writer.say(say::one_missing) : writer.say(say::many_missing, std::to_string(missing));
        }
        case Verdict::not_yet:
            if (const auto earliest = earliest_to_file(course)) return writer.say(say::not_before, writer.date(*earliest));
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

std::optional<Ending> ending_of(const verdict::Timeline& course) {
    if (course.verdict != Verdict::eligible) return std::nullopt;
    for (const verdict::Change& change : course.changes) {
        if (change.verdict == Verdict::eligible) continue;
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

Headline headline_of(const Subject& subject, const verdict::Timeline& course, const Writer& writer) {
    if (subject.result.members.empty()) return {sign_of(subject.result.verdict), writer.say(say::nobody)};
    const std::vector<Verdict> found = outcomes(subject);
    const bool depends = found.size() > 1 && found.front() <= Verdict::assessment_needed;
    if (!depends) return {sign_of(subject.result.verdict), sentence_of(subject, course, writer)};
    std::vector<std::string> verdicts;
    for (const Verdict verdict : found) verdicts.push_back(writer.say(word_of(verdict)));
    return {kDisputed, writer.say(say::depends, words::list(verdicts, writer.language(), say::or_))};
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

}  // namespace reunify::report
