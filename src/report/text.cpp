#include "report/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "report/caveats_text.h"
#include "report/member_text.h"
#include "report/reasons.h"
#include "report/sentence.h"
#include "report/value.h"
#include "words/format.h"

namespace reunify::report {

using verdict::ConditionResult;
using verdict::MemberResult;
using verdict::Status;
using words::say;
using words::Word;

namespace {

void write_verdict(Page& page, const Subject& subject, Language language) {
    const verdict::Assessment& result = subject.result;
    const Sign sign = sign_of(result.verdict);
    page.item(sign.mark, fmt::format("{}: {}", say(Word::verdict, language), say(word_of(result.verdict), language)), 0, sign.tone,
              Tone::strong);
    if (result.members.empty()) {
        page.paragraph(say(Word::nobody, language), 2);
    } else {
        page.paragraph(say(meaning_of(result.verdict), language), 2);
    }
    std::vector<std::string> titles;
    for (const std::size_t reading : decisive_readings(result)) titles.push_back(subject.rules.readings[reading].name);
    if (!titles.empty()) page.paragraph(say(Word::depends_on, language, {words::list(titles, language)}), 2, Tone::strong);
    page.paragraph(say(Word::assessed_on, language, {words::date(result.assessed_on, language)}), 2);
}

void write_why(Page& page, const Subject& subject, Language language) {
    const std::vector<Reason> reasons = reasons_of(subject, language);
    if (reasons.empty()) return;
    page.heading(say(Word::why, language));
    for (const Reason& reason : reasons) {
        const Sign sign = sign_of(reason.status);
        page.item(sign.mark, fmt::format("{} ({})", fmt::join(reason.titles, "; "), words::list(reason.who, language)), 2, sign.tone);
        page.paragraph(reason.why, 4);
    }
}

void write_formalities(Page& page, const Subject& subject, Language language) {
    if (subject.result.formalities.empty()) return;
    page.heading(say(Word::formalities, language));
    std::set<std::string> said;
    for (const verdict::FormalityResult& f : subject.result.formalities) {
        const law::Formality& rule = subject.rules.formalities[f.formality];
        const std::string value = value_in_words(subject.rules, rule.kind, rule.money, f.value, language);
        const std::string who = f.member ? fmt::format(" ({})", subject.result.members[*f.member].label) : std::string();
        const std::string explained = sentence(subject.rules, f.explain, language);
        page.item("-", fmt::format("{}{}: {}", rule.title.in(language), who, value), 2);
        if (!said.insert(rule.name + explained).second) continue;
        if (is_known(f.value)) page.paragraph(explained, 4);
        page.paragraph(citation_line(subject.rules, rule.citation, language), 4, Tone::faint);
    }
}

void add_sources(std::set<std::size_t>& used, const law::Citation* citation) {
    if (citation != nullptr) used.insert(citation->sources.begin(), citation->sources.end());
}

/// The sources behind what the page says, with their titles.
void write_sources(Page& page, const Subject& subject, Language language) {
    const law::RuleSet& rules = subject.rules;
    std::set<std::size_t> used;
    for (const MemberResult& m : subject.result.members) {
        if (m.route) add_sources(used, &rules.routes[*m.route].citation);
        for (const ConditionResult& c : m.conditions) {
            if (c.status != Status::not_applicable) add_sources(used, citation_of(rules, c));
        }
    }
    for (const verdict::FormalityResult& f : subject.result.formalities) add_sources(used, &rules.formalities[f.formality].citation);
    if (used.empty()) return;
    page.heading(say(Word::sources, language));
    for (const std::size_t index : used) {
        const law::Source& source = rules.sources[index];
        page.item(fmt::format("{}:", source.id), fmt::format("{}, {} ({})", source.title, source.publisher, source.date), 2);
    }
}

void write_receipt(Page& page, const Subject& subject, Language language) {
    const law::RuleSet& rules = subject.rules;
    page.heading(say(Word::receipt, language));
    page.field(say(Word::rules_version, language), fmt::format("{} {}", rules.id, rules.version), 2);
    page.paragraph(fmt::format("{}:", say(Word::rules_digest, language)), 2, Tone::faint);
    page.paragraph(rules.sha256, 4);
    page.field(say(Word::program_version, language), fmt::format("reunify {}", REUNIFY_VERSION), 2);
    page.field(say(Word::day_of_assessment, language), words::date(subject.result.assessed_on, language), 2);
    std::string fixed;
    for (std::size_t i = 0; i < rules.readings.size() && i < subject.result.readings.size(); ++i) {
        const std::size_t option = subject.result.readings[i];
        if (option != rules.readings[i].preset)
            fixed += fmt::format("{}{}={}", fixed.empty() ? "" : ", ", rules.readings[i].name, rules.readings[i].options[option].name);
    }
    page.field(say(Word::readings_used, language), fixed.empty() ? std::string(say(Word::preset, language)) : fixed, 2);
    page.paragraph(say(Word::replay_hint, language), 2, Tone::faint);
}

}  // namespace

std::string text(const Subject& subject, Language language, bool colour) {
    Page page(colour);
    write_verdict(page, subject, language);
    write_why(page, subject, language);
    for (std::size_t i = 0; i < subject.result.members.size(); ++i) write_member(page, subject, i, language);
    write_missing(page, subject, language);
    write_assumptions(page, subject, language);
    write_readings(page, subject, language);
    write_formalities(page, subject, language);
    write_papers(page, subject, language);
    write_leaves_open(page, subject, language);
    write_month_ends(page, subject, language);
    write_stale_amounts(page, subject, language);
    write_sources(page, subject, language);
    page.gap();
    page.paragraph(subject.rules.disclaimer.in(language));
    write_receipt(page, subject, language);
    return page.take();
}

}  // namespace reunify::report
