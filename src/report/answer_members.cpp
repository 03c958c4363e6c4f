#include <algorithm>

#include "cases/label.h"
#include "report/answer.h"
#include "report/sentence.h"
#include "report/value.h"
#include "words/format.h"

namespace reunify::report {

using cases::said_label;
using verdict::ConditionResult;
using verdict::MemberResult;
using verdict::Status;
using verdict::Verdict;
using words::say;
using words::Word;

namespace {

/// What decides comes first.
int weight(Status status) {
    switch (status) {
        case Status::not_met:
            return 0;
        case Status::unknown:
            return 1;
        case Status::suspended:
            return 2;
        case Status::exempt:
            return 3;
        case Status::met:
            return 4;
        case Status::not_applicable:
            return 5;
    }
    return 5;
}

/// The earlier member for whom the condition reads word for word the same.
std::optional<std::size_t> told_before(const Subject& subject, std::size_t member, const ConditionResult& c, const std::string& why,
                                       Language language) {
    for (std::size_t i = 0; i < member; ++i) {
        for (const ConditionResult& earlier : subject.result.members[i].conditions) {
            const bool same = earlier.condition == c.condition && earlier.status == c.status && earlier.version == c.version &&
                              earlier.exception == c.exception && because(subject.rules, earlier, language) == why;
            if (same) return i;
        }
    }
    return std::nullopt;
}

SaidCondition said_condition(const Subject& subject, std::size_t member, const ConditionResult& c, Language language) {
    const law::RuleSet& rules = subject.rules;
    SaidCondition out;
    out.condition = c.condition;
    out.status = c.status;
    out.title = rules.conditions[c.condition].title.in(language);
    const std::string why = because(rules, c, language);
    out.same_as = told_before(subject, member, c, why, language);
    if (out.same_as) return out;
    out.sentences.push_back(why);
    const law::ConditionVersion* version = version_of(rules, c);
    if (c.status == Status::not_met && version != nullptr) {
        if (version->otherwise == law::Otherwise::individual_assessment) out.sentences.emplace_back(say(Word::opens_assessment, language));
        if (version->otherwise == law::Otherwise::not_yet) out.sentences.emplace_back(say(Word::time_cures, language));
    }
    out.citation = citation_of(rules, c);
    const law::Exception* exception = exception_of(rules, c);
    if (exception != nullptr) out.judgment = exception->judgment;
    return out;
}

bool is_bundled(const ConditionResult& c) {
    return c.status == Status::not_applicable || !c.version;
}

void add_to_bundle(std::vector<SaidBundle>& bundles, const law::RuleSet& rules, const ConditionResult& c, Language language) {
    const std::string why = c.status == Status::not_applicable ? std::string() : because(rules, c, language);
    const auto same = [&](const SaidBundle& bundle) { return bundle.status == c.status && !bundle.same_as && bundle.why == why; };
    auto bundle = std::find_if(bundles.begin(), bundles.end(), same);
    if (bundle == bundles.end()) bundle = bundles.insert(bundles.end(), {c.status, {}, why, std::nullopt});
    bundle->titles.push_back(rules.conditions[c.condition].title.in(language));
}

/// What failed or is not known keeps a line of its own, also where it was explained before.
bool adds_to_same(std::vector<SaidBundle>& bundles, const SaidCondition& c) {
    if (!c.same_as || (c.status != Status::met && c.status != Status::exempt)) return false;
    const auto same = [&](const SaidBundle& bundle) { return bundle.status == c.status && bundle.same_as == c.same_as; };
    auto bundle = std::find_if(bundles.begin(), bundles.end(), same);
    if (bundle == bundles.end()) bundle = bundles.insert(bundles.end(), {c.status, {}, {}, c.same_as});
    bundle->titles.push_back(c.title);
    return true;
}

SaidMember said_member(const Subject& subject, std::size_t member, Language language) {
    const law::RuleSet& rules = subject.rules;
    const MemberResult& m = subject.result.members[member];
    SaidMember out;
    out.label = said_label(m.label).in(language);
    out.relation = is_known(m.relation) ? relation_label(rules, m, language) : std::string(say(Word::unknown, language));
    out.verdict = m.verdict;
    if (!m.regime.empty()) out.law_applied = regime_title(rules, m.regime, language);
    out.route = m.route ? &rules.routes[*m.route] : nullptr;
    if (out.route != nullptr && m.verdict == Verdict::no_right) {
        for (const std::size_t a : out.route->alternatives) out.alternatives.push_back(rules.alternatives[a].title.in(language));
    }
    if (m.verdict == Verdict::not_yet) {
        const bool known = m.earliest_date && is_known(*m.earliest_date);
        out.earliest_day = known ? words::date(*m.earliest_date, language) : std::string(say(Word::no_earliest_day, language));
    }
    if (out.route != nullptr && out.route->no_right) return out;

    std::vector<const ConditionResult*> order;
    for (const ConditionResult& c : m.conditions) order.push_back(&c);
    std::stable_sort(order.begin(), order.end(),
                     [](const ConditionResult* a, const ConditionResult* b) { return weight(a->status) < weight(b->status); });
    for (const ConditionResult* c : order) {
        if (is_bundled(*c)) {
            add_to_bundle(out.bundles, rules, *c, language);
        } else {
            SaidCondition said = said_condition(subject, member, *c, language);
            if (!adds_to_same(out.bundles, said)) out.conditions.push_back(std::move(said));
        }
    }
    return out;
}

}  // namespace

std::vector<SaidMember> said_members(const Subject& subject, Language language) {
    std::vector<SaidMember> out;
    for (std::size_t i = 0; i < subject.result.members.size(); ++i) out.push_back(said_member(subject, i, language));
    return out;
}

}  // namespace reunify::report
