#include "report/check_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/calendar.h"
#include "report/reasons.h"
#include "report/screen.h"
#include "report/sentence.h"
#include "report/sign.h"
#include "report/value.h"
#include "words/format.h"

namespace reunify::report {

using Weight = Blocks::Weight;

namespace {

constexpr std::size_t kMostDates = 4, kMostProposals = 2;

/// Where else those may turn who have no right, or of whom the rules do not decide; each ground once.
void add_ways(Blocks& blocks, const Subject& subject, const Writer& writer, Telling telling) {
    std::set<std::size_t> told;
    std::set<std::pair<bool, std::vector<std::size_t>>> ways;
    for (const verdict::MemberResult& m : subject.result.members) {
        if (!m.route || !is_without_right(m.verdict) || !told.insert(*m.route).second) continue;
        const law::Route& here = subject.rules.routes[*m.route];
        if (!ways.insert({here.outside, here.alternatives}).second) continue;
        const law::Route& route = subject.rules.routes[*m.route];
        std::vector<std::string> others;
        for (const std::size_t a : route.alternatives) others.push_back(writer.in(subject.rules.alternatives[a].title));
        if (telling == Telling::terse && others.size() > 1) {
            const std::size_t more = others.size() - 1;
            others.resize(1);
            others.push_back(writer.say(say::some_more, std::to_string(more)));
        }
        writer.field(blocks, ways_of(route), writer.series(others));
    }
}

void add_why(Blocks& blocks, const Subject& subject, const Writer& writer) {
    List list{List::Kind::signs};
    for (const Reason& reason : reasons_of(subject, writer.language())) {
        const Sentence<>& state = reason.needless ? say::not_needed : reason.verdict ? word_of(*reason.verdict) : word_of(reason.status);
        Item item{
            strong(writer.series(reason.titles)) + writer.after_label(fmt::format("{} ({})", writer.say(state), writer.list(reason.who))),
            {},
            reason.needless ? kNeedless : sign_of(reason.status)};
        item.body.paragraph(reason.why);
        list.items.push_back(std::move(item));
    }
    Section section{"why", writer.say(say::why), {}};
    section.blocks.add({std::move(list)});
    add_ways(section.blocks, subject, writer, Telling::all);
    blocks.add({std::move(section)});
}

std::vector<std::string> open_points(const Subject& subject, const Writer& writer) {
    std::vector<std::string> out;
    for (const OpenCondition& condition : open_conditions(subject)) out.push_back(writer.in(condition.version->leaves_open));
    for (const std::size_t index : subject.result.leaves_open) out.push_back(writer.in(subject.rules.open_points[index].text));
    return out;
}

std::vector<std::string> month_ends(const Subject& subject, const Writer& writer) {
    std::vector<std::string> out;
    for (const verdict::MonthEnd& end : subject.result.month_ends) {
        out.push_back(
            writer.say(say::month_end, words::months(end.months, writer.language()), writer.date(end.from), writer.date(end.until)));
    }
    return out;
}

std::vector<std::string> stale_amounts(const Subject& subject, const Writer& writer) {
    std::vector<std::string> out;
    for (const verdict::StaleAmount& stale : subject.result.stale) {
        const law::Amount& amount = subject.rules.amounts[stale.amount];
        out.push_back(writer.say(say::stale_amount, writer.in(amount.title), writer.date(amount.checked_until), writer.date(stale.on)));
    }
    return out;
}

/// All that is cited, in the order of the rules.
std::vector<std::size_t> cited_sources(const Subject& subject) {
    const law::RuleSet& rules = subject.rules;
    std::set<std::size_t> used;
    const auto add = [&](const law::Citation* citation) {
        if (citation != nullptr) used.insert(citation->sources.begin(), citation->sources.end());
    };
    for (const verdict::MemberResult& m : subject.result.members) {
        if (m.route) add(&rules.routes[*m.route].citation);
        for (const verdict::ConditionResult& c : m.conditions) {
            if (c.status == verdict::Status::not_applicable) continue;
            const std::vector<std::size_t> of_this = sources_behind(rules, c);
            used.insert(of_this.begin(), of_this.end());
        }
    }
    for (const verdict::FormalityResult& f : subject.result.formalities) {
        const law::Formality& rule = rules.formalities[f.formality];
        if (is_moot(subject.result, rule, f)) continue;
        add(&rule.citation);
        for (const verdict::UsedAmount& amount : f.amounts) add(&rules.amounts[amount.amount].values[amount.value].citation);
    }
    return {used.begin(), used.end()};
}

/// `family.yaml · 28 November 2026`; the day alone where there is no file.
std::string running_head(const Checked& checked, const Writer& writer) {
    const std::string file = checked.file.substr(checked.file.find_last_of("/\\") + 1);
    const std::string day = writer.date(checked.subject.result.assessed_on);
    return file.empty() || file == "-" ? day : fmt::format("{} · {}", file, day);
}

Section receipt_section(const Subject& subject, const Writer& writer) {
    const law::RuleSet& rules = subject.rules;
    std::string fixed;
    for (std::size_t i = 0; i < rules.readings.size() && i < subject.result.readings.size(); ++i) {
        const std::size_t option = subject.result.readings[i];
        if (option != rules.readings[i].preset)
            fixed += fmt::format("{}{}={}", fixed.empty() ? "" : ", ", rules.readings[i].name, rules.readings[i].options[option].name);
    }
    Section section{"receipt", writer.say(say::receipt), {}};
    Blocks& blocks = section.blocks;
    writer.field(blocks, say::rules_version, fmt::format("{} {}", rules.id, rules.version));
    writer.field(blocks, say::rules_digest, rules.sha256);
    writer.field(blocks, say::program_version, fmt::format("reunify {}", REUNIFY_VERSION));
    writer.field(blocks, say::day_of_assessment, writer.date(subject.result.assessed_on));
    writer.field(blocks, say::readings_used, fixed.empty() ? writer.say(say::preset) : fixed);
    blocks.paragraph(writer.say(say::replay_hint), Weight::typed);
    return section;
}

}  // namespace

std::string known_until(const Subject& subject, const Writer& writer) {
    const Lane on = subject.result.assessed_on;
    const Sentence<2>& known = on > calendar::today() ? say::known_until_later : say::known_until;
    return writer.say(known, writer.date(subject.rules.known_until), writer.date(on));
}

bool is_moot(const verdict::Assessment& result, const law::Formality& rule, const verdict::FormalityResult& f) {
    if (!rule.needs_right) return false;
    const auto without = [](const verdict::MemberResult& member) { return is_without_right(member.verdict); };
    if (f.member) return without(result.members[*f.member]);
    return !result.members.empty() && std::all_of(result.members.begin(), result.members.end(), without);
}

void add_given(Blocks& blocks, const Subject& subject, const Writer& writer) {
    Section section{"given", writer.say(say::given), {}};
    const auto add = [&](const std::vector<Lane>& facts, const std::map<std::size_t, cases::Within>& within, const std::string& who) {
        Section part{fmt::format("given-{}", section.blocks.all().size() + 1), who, {}};
        for (std::size_t i = 0; i < facts.size(); ++i) {
            const law::Fact& fact = subject.rules.facts[i];
            if (const auto said = given_in_words(subject.rules, i, facts, within, writer.language()))
                part.blocks.field(writer.in(fact.label), *said);
        }
        section.blocks.add({std::move(part)});
    };
    add(subject.family.facts, subject.family.within, writer.say(say::of_the_file));
    for (const cases::Member& member : subject.family.members) add(member.facts, member.within, writer.name_of(member.label));
    blocks.add({std::move(section)});
}

void add_no_right(Blocks& blocks, const Subject& subject, const Writer& writer, Telling telling) {
    List list{List::Kind::signs};
    for (const Reason& reason : reasons_of(subject, writer.language())) {
        if (!reason.verdict) continue;
        Item item = writer.judged(strong(fmt::format("{} ({})", writer.series(reason.titles), writer.list(reason.who))), *reason.verdict);
        if (reason.needless) item = {strong(fmt::format("{} ({})", writer.series(reason.titles), writer.list(reason.who))), {}, kNeedless};
        if (telling != Telling::terse || reason.needless) item.body.paragraph(reason.why);
        list.items.push_back(std::move(item));
    }
    Section section{"no-right", writer.say(say::why), {}};
    section.blocks.add({std::move(list)});
    add_ways(section.blocks, subject, writer, telling);
    blocks.add({std::move(section)});
}

namespace {

/// A fact that a condition rests on, with why it was assumed where nobody gave it. A day that nobody gave is not shown: it means nothing to
/// anybody.
std::string said_fact(const Subject& subject, std::size_t fact, std::size_t member, Lane value, const Writer& writer) {
    const law::Fact& rule = subject.rules.facts[fact];
    const std::string said = fact_in_words(subject.rules, rule, value, writer.language());
    for (const verdict::Assumed& assumed : subject.result.assumptions) {
        if (assumed.fact != fact || (assumed.member && *assumed.member != member)) continue;
        const std::string because = writer.in(rule.assumed[assumed.assumption].because);
        return rule.type == law::FactType::date ? because : fmt::format("{}. {}", said, because);
    }
    return said;
}

}  // namespace

Document why_document(const Checked& checked, std::size_t condition, Language language) {
    const Writer writer(checked.subject.rules, language);
    const Subject& subject = checked.subject;
    const law::Condition& rule = subject.rules.conditions[condition];
    Document out{language, writer.in(subject.rules.title), {}, writer.in(rule.title), {}, {}, {}};
    out.head.note(writer.in(rule.asks));
    for (std::size_t nth = 0; nth < subject.result.members.size(); ++nth) {
        const verdict::MemberResult& m = subject.result.members[nth];
        if (condition >= m.conditions.size()) continue;
        const verdict::ConditionResult& result = m.conditions[condition];
        Item item = said_condition(subject, result, writer);
        Section section{"member", writer.name_of(m.label) + writer.after_label(writer.say(word_of(result.status))), std::move(item.body),
                        item.sign};
        for (const verdict::Figure& figure : result.figures) {
            const auto definition = subject.rules.definition(figure.name);
            const auto fact = subject.rules.fact(figure.name);
            const std::string title = definition ? writer.in(subject.rules.definitions[*definition].title)
                                      : fact     ? writer.in(subject.rules.facts[*fact].label)
                                                 : figure.name;
            if (is_known(figure.most)) {
                const std::string span = span_in_words(subject.rules, figure.kind, figure.money, figure.value, figure.most, language);
                section.blocks.field(title, span);
                continue;
            }
            section.blocks.field(title, fact ? said_fact(subject, *fact, nth, figure.value, writer)
                                             : value_in_words(subject.rules, figure.kind, figure.money, figure.value, language));
        }
        out.body.add({std::move(section)});
    }
    std::set<std::size_t> used;
    for (const verdict::MemberResult& m : subject.result.members) {
        if (condition >= m.conditions.size()) continue;
        const std::vector<std::size_t> of_this = sources_behind(subject.rules, m.conditions[condition]);
        used.insert(of_this.begin(), of_this.end());
    }
    writer.sources(out.body, {used.begin(), used.end()}, true);
    out.foot.paragraph(writer.in(subject.rules.disclaimer));
    return out;
}

Document check_document(const Checked& checked, Language language) {
    const Subject& subject = checked.subject;
    const Writer writer(subject.rules, language);
    const verdict::Assessment& result = subject.result;
    Document out = opened(checked, writer, kMostDates, kMostProposals, Telling::all);
    out.running = running_head(checked, writer);
    out.notes = writer.say(say::notes);
    add_why(out.body, subject, writer);
    add_missing(out.body, subject, writer);
    add_doubts(out.body, checked, writer);
    add_papers(out.body, subject, writer);
    add_formalities(out.body, subject, writer);
    const Standing standing = checked.standing();
    if (!result.members.empty()) add_filing_days(out.body, checked.timeline, writer, &standing);
    add_given(out.body, subject, writer);
    add_members(out.annex, subject, writer);
    add_readings(out.annex, subject, writer);
    add_assumptions(out.annex, subject, writer);
    writer.lines(out.annex, "leaves-open", say::leaves_open, open_points(subject, writer));
    writer.lines(out.annex, "month-ends", say::month_ends, month_ends(subject, writer));
    writer.lines(out.annex, "stale-amounts", say::stale_amounts, stale_amounts(subject, writer));
    writer.sources(out.annex, cited_sources(subject));
    out.foot.paragraph(known_until(subject, writer));
    out.foot.paragraph(writer.in(subject.rules.disclaimer));
    out.foot.add({receipt_section(subject, writer)});
    if (!out.sign.empty()) out.foot.paragraph(fmt::format("{} {}", out.sign.mark, out.title.plain()), Weight::strong);
    return out;
}

}  // namespace reunify::report
