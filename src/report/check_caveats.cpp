#include <fmt/format.h>

#include <algorithm>

#include "report/check_document.h"
#include "report/margin.h"
#include "report/may_file.h"
#include "report/sign.h"
#include "report/value.h"

namespace reunify::report {

using Weight = Blocks::Weight;

namespace {

/// The same fact assumed alike for several members is one line.
struct Assumptions {
    std::string label, value, because;
    std::vector<std::string> who;
};

std::vector<Assumptions> shared_assumptions(const Subject& subject, const Writer& writer) {
    std::vector<Assumptions> out;
    for (const verdict::Assumed& a : subject.result.assumptions) {
        const law::Fact& fact = subject.rules.facts[a.fact];
        // A day that nobody gave means nothing to anybody.
        const bool day = fact.type == law::FactType::date;
        Assumptions one{writer.in(fact.label),
                        day ? std::string() : fact_in_words(subject.rules, fact, a.value, writer.language()),
                        writer.in(fact.assumed[a.assumption].because),
                        {}};
        const auto same = [&](const Assumptions& l) {
            return l.label == one.label && l.value == one.value && l.because == one.because && !l.who.empty();
        };
        auto known = std::find_if(out.begin(), out.end(), same);
        if (known == out.end()) known = out.insert(out.end(), std::move(one));
        if (a.member) known->who.push_back(subject.result.members[*a.member].label);
    }
    return out;
}

Item said_option(const Subject& subject, std::size_t reading, std::size_t option, const Writer& writer) {
    const law::ReadingOption& rule = subject.rules.readings[reading].options[option];
    const bool used = subject.result.readings.size() > reading && subject.result.readings[reading] == option;
    const verdict::Verdict verdict = family_verdict_under(subject, reading, option);
    Item item{writer.in(rule.label), {}, {}, {}, used};
    if (used) item.head += fmt::format(" ({})", writer.say(say::used_here));
    item.head += writer.after_label("");
    item.head += strong(fmt::format("{} {}", sign_of(verdict).mark, writer.say(word_of(verdict))));
    writer.field(item.body, say::read_by, writer.in(rule.read_by));
    item.body.paragraph(fmt::format("--reading {}={}", subject.rules.readings[reading].name, rule.name), Weight::code);
    return item;
}

}  // namespace

void add_missing(Blocks& blocks, const Subject& subject, const Writer& writer, Telling telling) {
    const bool with_reasons = telling == Telling::all;
    const std::vector<MissingFact> missing = facts_missing(subject);
    if (missing.empty()) return;
    Section section{"missing", writer.say(say::missing), {}};
    std::size_t number = 1;
    const auto add = [&](std::optional<std::size_t> member) {
        List list{List::Kind::questions, {}, number};
        for (const MissingFact& each : missing) {
            const law::Fact& fact = subject.rules.facts[each.fact];
            const bool own = fact.level == Level::member;
            if (own != member.has_value() || (own && each.member != *member)) continue;
            const bool terse = telling == Telling::terse;
            Item item{strong(writer.in(terse ? fact.label : fact.question)), {}};
            if (own && !with_reasons) item.head += fmt::format(" ({})", writer.name_of(subject.result.members[*member].label));
            if (const auto given = terse ? std::nullopt : given_range(subject, each, writer.language()))
                writer.field(item.body, say::given_only, *given);
            if (const std::string asked = sum_asked(subject, each.fact, writer); !asked.empty()) item.body.paragraph(asked + ".");
            if (with_reasons) {
                writer.field(item.body, say::why_asked, writer.in(fact.why));
                item.body.paragraph(path_of(fact, subject.family, each.member), Weight::code);
            }
            list.items.push_back(std::move(item));
        }
        if (list.items.empty()) return;
        number += list.items.size();
        if (!with_reasons) {
            section.blocks.add({std::move(list)});
            return;
        }
        const std::string whose = member ? writer.name_of(subject.result.members[*member].label) : writer.say(say::of_the_file);
        Section part{fmt::format("missing-{}", section.blocks.all().size() + 1), whose, {}};
        part.blocks.add({std::move(list)});
        section.blocks.add({std::move(part)});
    };
    add(std::nullopt);
    for (std::size_t m = 0; m < subject.result.members.size(); ++m) add(m);
    if (const auto after = in_words(subject, facts_wanted_after(subject), writer.language()); !after.empty())
        section.blocks.paragraph(writer.say(say::wanted_after, writer.series(after)));
    const MissingFact& first = missing.front();
    if (telling != Telling::terse)
        section.blocks.paragraph(writer.say(say::add_or_try, path_of(subject.rules.facts[first.fact], subject.family, first.member)),
                                 Weight::typed);
    blocks.add({std::move(section)});
}

void add_doubts(Blocks& blocks, const Checked& checked, const Writer& writer, std::optional<std::size_t> most_ranges,
                std::size_t most_doubts) {
    const Subject& subject = checked.subject;
    std::vector<std::string> lines = doubts_in_words(checked.standing(), writer, most_doubts);
    if (!lines.empty()) lines = {writer.say(say::assumed, writer.series(lines))};
    std::vector<std::string> margins = thin_margins(subject, writer);
    for (std::string& margin : margins) margin += ".";
    lines.insert(lines.begin(), margins.begin(), margins.end());
    if (subject.result.explained_by_least) {
        std::vector<std::string> given = facts_within_limits(subject, writer.language());
        // One more takes the room of saying that there is one more.
        if (most_ranges && given.size() > *most_ranges + 1) {
            const std::size_t more = given.size() - *most_ranges;
            given.resize(*most_ranges);
            given.push_back(writer.say(say::some_more, std::to_string(more)));
        }
        lines.push_back(writer.say(say::within_limits, writer.series(given)));
    }
    // What is still open may come to hang on a reading.
    const bool settled = std::none_of(subject.result.members.begin(), subject.result.members.end(),
                                      [](const verdict::MemberResult& m) { return m.verdict == verdict::Verdict::undetermined; });
    const bool undisputed = decisive_readings(subject.result).empty();
    if (settled && undisputed && !idle_readings(subject.result).empty()) lines.push_back(writer.say(say::idle_disputes));
    if (!subject.result.stale.empty()) {
        Lane until = subject.rules.amounts[subject.result.stale.front().amount].checked_until;
        for (const verdict::StaleAmount& stale : subject.result.stale)
            until = std::min(until, subject.rules.amounts[stale.amount].checked_until);
        lines.push_back(writer.say(say::amounts_until, writer.date(until)));
    }
    writer.lines(blocks, "doubts", say::doubts, lines);
}

void add_assumptions(Blocks& blocks, const Subject& subject, const Writer& writer) {
    std::vector<std::string> lines;
    if (subject.result.explained_by_least)
        lines.push_back(writer.say(say::within_limits, writer.series(facts_within_limits(subject, writer.language()))));
    if (subject.result.filed_then) lines.push_back(writer.say(say::if_filed_on, writer.date(subject.result.assessed_on)));
    if (subject.result.assessed_today) lines.push_back(writer.say(say::assessed_today, writer.date(subject.result.assessed_on)));
    for (const Assumptions& each : shared_assumptions(subject, writer)) {
        const std::string who = each.who.empty() ? std::string() : fmt::format(" ({})", writer.names_of(each.who));
        const std::string said = each.value.empty() ? capital(each.because) : fmt::format("{}. {}", each.value, capital(each.because));
        lines.push_back(writer.labelled(each.label + who, said));
    }
    writer.lines(blocks, "assumptions", say::assumptions, lines);
}

void add_readings(Blocks& blocks, const Subject& subject, const Writer& writer) {
    Section section{"readings", writer.say(say::readings), {}};
    List list;
    for (const std::size_t index : decisive_readings(subject.result)) {
        const law::Reading& reading = subject.rules.readings[index];
        Item item{strong(writer.in(reading.question)), {}};
        List options{List::Kind::options};
        for (std::size_t option = 0; option < reading.options.size(); ++option)
            options.items.push_back(said_option(subject, index, option, writer));
        item.body.add({std::move(options)});
        writer.field(item.body, say::chosen_because, writer.in(reading.because));
        list.items.push_back(std::move(item));
    }
    section.blocks.add({std::move(list)});
    blocks.add({std::move(section)});

    std::vector<std::string> others;
    for (const std::size_t index : idle_readings(subject.result)) {
        const law::Reading& reading = subject.rules.readings[index];
        others.push_back(writer.in(reading.question));
    }
    writer.lines(blocks, "other-readings", say::other_readings, others);
}

}  // namespace reunify::report
