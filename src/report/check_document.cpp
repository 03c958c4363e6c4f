#include "report/check_document.h"

#include <fmt/format.h>

#include <set>

#include "report/headline.h"
#include "report/reasons.h"
#include "report/sentence.h"
#include "report/sign.h"
#include "words/format.h"

namespace reunify::report {

using Weight = Blocks::Weight;

namespace {

/// The readings that this rests on, as one sentence with a link to what is said of them.
Text depends_on(const Subject& subject, const Writer& writer) {
    std::vector<std::string> names;
    for (const std::size_t index : decisive_readings(subject.result)) {
        const law::Reading& reading = subject.rules.readings[index];
        names.push_back(fmt::format("{} ({})", writer.in(reading.question), reading.name));
    }
    return names.empty() ? Text() : linked(writer.say(say::depends_on, writer.series(names)), "#readings");
}

/// Everybody at a glance.
List overview(const Subject& subject, const Writer& writer) {
    List list{List::Kind::signs};
    const auto& members = subject.result.members;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const Text name = linked(writer.name_of(members[i].label), fmt::format("#member-{}", i + 1));
        list.items.push_back(writer.judged(name, members[i].verdict));
    }
    return list;
}

void add_why(Blocks& blocks, const Subject& subject, const Writer& writer) {
    List list{List::Kind::signs};
    for (const Reason& reason : reasons_of(subject, writer.language())) {
        const Sentence<>& state = reason.verdict ? word_of(*reason.verdict) : word_of(reason.status);
        Item item{
            strong(writer.series(reason.titles)) + writer.after_label(fmt::format("{} ({})", writer.say(state), writer.list(reason.who))),
            {},
            sign_of(reason.status)};
        item.body.paragraph(reason.why);
        list.items.push_back(std::move(item));
    }
    Section section{"why", writer.say(say::why), {}};
    section.blocks.add({std::move(list)});
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
            if (c.status != verdict::Status::not_applicable) add(citation_of(rules, c));
        }
    }
    for (const verdict::FormalityResult& f : subject.result.formalities) {
        const law::Formality& rule = rules.formalities[f.formality];
        if (!is_moot(subject.result, rule, f)) add(&rule.citation);
    }
    return {used.begin(), used.end()};
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
    blocks.note(writer.say(say::replay_hint));
    return section;
}

/// A verdict in a sentence; of what is undetermined, whether filing now means refusal.
const Sentence<>& meaning_of(const verdict::Assessment& result, verdict::Verdict verdict) {
    const auto refused_now = [](const verdict::MemberResult& m) { return m.unsure_on.has_value(); };
    const bool refused = std::any_of(result.members.begin(), result.members.end(), refused_now);
    return refused && verdict == verdict::Verdict::undetermined ? say::refused_now_means : report::meaning_of(verdict);
}

}  // namespace

bool is_moot(const verdict::Assessment& result, const law::Formality& rule, const verdict::FormalityResult& f) {
    if (!rule.needs_right) return false;
    const auto without = [](const verdict::MemberResult& member) { return is_without_right(member.verdict); };
    if (f.member) return without(result.members[*f.member]);
    return !result.members.empty() && std::all_of(result.members.begin(), result.members.end(), without);
}

Document check_document(const Subject& subject, const Timeline& timeline, Language language) {
    const Writer writer(subject.rules, language);
    const verdict::Assessment& result = subject.result;
    const std::vector<Finding> findings = findings_of(result);
    Document out{language,
                 writer.in(subject.rules.title),
                 findings.size() == 1 ? sign_of(result.verdict) : Sign{},
                 headline(findings, writer),
                 {},
                 {},
                 {}};
    if (result.members.empty()) out.head.paragraph(writer.say(say::nobody), Weight::lead);
    for (const Finding& finding : findings) {
        if (!finding.who.empty()) out.head.paragraph(writer.say(meaning_of(result, finding.verdict)), Weight::lead);
    }
    out.head.paragraph(depends_on(subject, writer), Weight::strong);
    out.head.paragraph(writer.say(say::assessed_on, writer.date(result.assessed_on)));
    out.head.add({overview(subject, writer)});
    add_why(out.body, subject, writer);
    add_missing(out.body, subject, writer);
    if (!result.members.empty()) add_filing_days(out.body, timeline, writer);
    add_members(out.body, subject, writer);
    add_papers(out.body, subject, writer);
    add_formalities(out.body, subject, writer);
    add_readings(out.body, subject, writer);
    add_assumptions(out.body, subject, writer);
    writer.lines(out.body, "leaves-open", say::leaves_open, open_points(subject, writer));
    writer.lines(out.body, "month-ends", say::month_ends, month_ends(subject, writer));
    writer.lines(out.body, "stale-amounts", say::stale_amounts, stale_amounts(subject, writer));
    writer.sources(out.body, cited_sources(subject));
    out.foot.paragraph(writer.in(subject.rules.disclaimer));
    out.foot.add({receipt_section(subject, writer)});
    return out;
}

}  // namespace reunify::report
