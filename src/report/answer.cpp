#include "report/answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cases/label.h"
#include "report/sentence.h"
#include "report/value.h"
#include "words/format.h"

namespace reunify::report {

using cases::said_label;
using words::say;
using words::Word;

namespace {

/// A formality with everybody for whom it comes to the same.
struct Shared {
    const law::Formality* rule;
    Lane value;
    std::string explained;
    std::vector<std::size_t> members;  ///< none for one of the whole file
};

/// Where nobody has a right there is nothing to file: what presupposes an application is left out.
bool is_idle(const verdict::Assessment& result, const law::Formality& rule, const verdict::FormalityResult& f) {
    if (!rule.needs_right) return false;
    const auto without = [](const verdict::MemberResult& member) { return member.verdict == verdict::Verdict::no_right; };
    if (f.member) return without(result.members[*f.member]);
    return !result.members.empty() && std::all_of(result.members.begin(), result.members.end(), without);
}

std::vector<Shared> shared_formalities(const Subject& subject, Language language) {
    std::vector<Shared> out;
    for (const verdict::FormalityResult& f : subject.result.formalities) {
        const law::Formality& rule = subject.rules.formalities[f.formality];
        if (is_idle(subject.result, rule, f)) continue;
        Shared one{&rule, f.value, sentence(subject.rules, f.explain, language), {}};
        auto known = std::find_if(out.begin(), out.end(), [&](const Shared& other) {
            return other.rule == one.rule && other.value == one.value && other.explained == one.explained;
        });
        if (known == out.end()) known = out.insert(out.end(), std::move(one));
        if (f.member) known->members.push_back(*f.member);
    }
    return out;
}

std::string said_who(const Subject& subject, const std::vector<std::size_t>& members, Language language) {
    if (members.size() > 1 && members.size() == subject.result.members.size()) return std::string(say(Word::for_all, language));
    std::vector<std::string> labels;
    for (const std::size_t member : members) labels.push_back(said_label(subject.result.members[member].label).in(language));
    return words::list(labels, language);
}

std::vector<SaidFormality> said_formalities(const Subject& subject, Language language) {
    std::vector<SaidFormality> out;
    std::set<std::string> told;
    for (const Shared& shared : shared_formalities(subject, language)) {
        const law::Formality& rule = *shared.rule;
        SaidFormality said;
        said.title = rule.title.in(language);
        said.who = said_who(subject, shared.members, language);
        said.value = value_in_words(subject.rules, rule.kind, rule.money, shared.value, language);
        if (told.insert(rule.name + shared.explained).second) {
            if (is_known(shared.value)) said.explained = shared.explained;
            said.citation = &rule.citation;
        }
        out.push_back(std::move(said));
    }
    return out;
}

std::vector<std::string> said_open_points(const Subject& subject, Language language) {
    std::vector<std::string> out;
    for (const OpenCondition& condition : open_conditions(subject)) out.push_back(condition.version->leaves_open.in(language));
    for (const std::size_t index : subject.result.leaves_open) out.push_back(subject.rules.open_points[index].text.in(language));
    return out;
}

std::vector<std::string> said_month_ends(const Subject& subject, Language language) {
    std::vector<std::string> out;
    for (const verdict::MonthEnd& end : subject.result.month_ends) {
        out.push_back(say(Word::month_end, language,
                          {words::months(end.months, language), words::date(end.from, language), words::date(end.until, language)}));
    }
    return out;
}

std::vector<std::string> said_stale_amounts(const Subject& subject, Language language) {
    std::vector<std::string> out;
    for (const verdict::StaleAmount& stale : subject.result.stale) {
        const law::Amount& amount = subject.rules.amounts[stale.amount];
        out.push_back(say(Word::stale_amount, language,
                          {amount.title.in(language), words::date(amount.checked_until, language), words::date(stale.on, language)}));
    }
    return out;
}

std::vector<std::size_t> cited(const Subject& subject) {
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
        if (!is_idle(subject.result, rule, f)) add(&rule.citation);
    }
    return {used.begin(), used.end()};
}

SaidReceipt said_receipt(const Subject& subject, Language language) {
    const law::RuleSet& rules = subject.rules;
    std::string fixed;
    for (std::size_t i = 0; i < rules.readings.size() && i < subject.result.readings.size(); ++i) {
        const std::size_t option = subject.result.readings[i];
        if (option != rules.readings[i].preset)
            fixed += fmt::format("{}{}={}", fixed.empty() ? "" : ", ", rules.readings[i].name, rules.readings[i].options[option].name);
    }
    return {fmt::format("{} {}", rules.id, rules.version), rules.sha256, fmt::format("reunify {}", REUNIFY_VERSION),
            words::date(subject.result.assessed_on, language), fixed.empty() ? std::string(say(Word::preset, language)) : fixed};
}

}  // namespace

std::string_view link_of(const law::Source& source, Language language) {
    const std::string_view address = source.address.in(language);
    const bool linked = address.starts_with("https://") || address.starts_with("http://");
    return linked ? address.substr(0, address.find_first_of(" <>\"")) : std::string_view();
}

Answer answer_of(const Subject& subject, Language language) {
    const verdict::Assessment& result = subject.result;
    Answer out;
    out.verdict = result.verdict;
    out.meaning = say(result.members.empty() ? Word::nobody : meaning_of(result.verdict), language);
    std::vector<std::string> names;
    for (const std::size_t reading : decisive_readings(result))
        names.push_back(
            fmt::format("{} ({})", subject.rules.readings[reading].question.in(language), subject.rules.readings[reading].name));
    if (!names.empty()) out.depends_on = say(Word::depends_on, language, {words::series(names, language)});
    out.assessed_on = say(Word::assessed_on, language, {words::date(result.assessed_on, language)});
    out.why = reasons_of(subject, language);
    out.members = said_members(subject, language);
    out.missing = said_missing(subject, language);
    out.assumptions = said_assumptions(subject, language);
    out.readings = said_readings(subject, language);
    out.other_readings = other_readings(subject);
    out.formalities = said_formalities(subject, language);
    out.papers = checklist(subject, language);
    out.leaves_open = said_open_points(subject, language);
    out.month_ends = said_month_ends(subject, language);
    out.stale_amounts = said_stale_amounts(subject, language);
    out.sources = cited(subject);
    out.disclaimer = subject.rules.disclaimer.in(language);
    out.receipt = said_receipt(subject, language);
    return out;
}

}  // namespace reunify::report
