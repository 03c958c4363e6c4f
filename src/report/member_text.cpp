#include "report/member_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/sentence.h"
#include "report/value.h"
#include "words/format.h"

namespace reunify::report {

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
const MemberResult* told_before(const Subject& subject, std::size_t member, const ConditionResult& c, const std::string& why,
                                Language language) {
    for (std::size_t i = 0; i < member; ++i) {
        for (const ConditionResult& earlier : subject.result.members[i].conditions) {
            const bool same = earlier.condition == c.condition && earlier.status == c.status && earlier.version == c.version &&
                              earlier.exception == c.exception && because(subject.rules, earlier, language) == why;
            if (same) return &subject.result.members[i];
        }
    }
    return nullptr;
}

void write_condition(Page& page, const Subject& subject, std::size_t member, const ConditionResult& c, Language language) {
    const law::RuleSet& rules = subject.rules;
    const Sign sign = sign_of(c.status);
    const std::string title = fmt::format("{}: {}", rules.conditions[c.condition].title.in(language), say(word_of(c.status), language));
    const std::string why = because(rules, c, language);
    if (const MemberResult* earlier = told_before(subject, member, c, why, language)) {
        page.item(sign.mark, fmt::format("{} ({})", title, say(Word::same_as, language, {earlier->label})), 2, sign.tone);
        return;
    }
    page.item(sign.mark, title, 2, sign.tone);
    page.paragraph(why, 4);
    const law::ConditionVersion* version = version_of(rules, c);
    if (c.status == Status::not_met && version != nullptr && version->otherwise == law::Otherwise::individual_assessment) {
        page.paragraph(say(Word::opens_assessment, language), 4);
    }
    if (c.status == Status::not_met && version != nullptr && version->otherwise == law::Otherwise::not_yet) {
        page.paragraph(say(Word::time_cures, language), 4);
    }
    if (const law::Citation* citation = citation_of(rules, c)) page.paragraph(citation_line(rules, *citation, language), 4, Tone::faint);
    const law::Exception* exception = exception_of(rules, c);
    if (exception != nullptr && !exception->judgment.empty()) {
        page.paragraph(fmt::format("{}: {}", say(Word::judgment, language), exception->judgment), 4, Tone::faint);
    }
}

/// What nothing more can be said of is not worth a paragraph each: conditions that do not apply, and those that read alike
/// while not even the law that asks them is known.
struct Bundle {
    Status status;
    std::string why;
    std::vector<std::string> titles;
};

bool is_bundled(const ConditionResult& c) {
    return c.status == Status::not_applicable || !c.version;
}

std::vector<Bundle> bundles_of(const law::RuleSet& rules, const std::vector<const ConditionResult*>& order, Language language) {
    std::vector<Bundle> out;
    for (const ConditionResult* c : order) {
        if (!is_bundled(*c)) continue;
        const std::string why = c->status == Status::not_applicable ? std::string() : because(rules, *c, language);
        const auto same = [&](const Bundle& bundle) { return bundle.status == c->status && bundle.why == why; };
        auto bundle = std::find_if(out.begin(), out.end(), same);
        if (bundle == out.end()) bundle = out.insert(out.end(), {c->status, why, {}});
        bundle->titles.push_back(rules.conditions[c->condition].title.in(language));
    }
    return out;
}

void write_bundle(Page& page, const Bundle& bundle, Language language) {
    const Sign sign = sign_of(bundle.status);
    const Tone tone = bundle.status == Status::not_applicable ? Tone::faint : Tone::plain;
    page.item(sign.mark, fmt::format("{}: {}", say(word_of(bundle.status), language), fmt::join(bundle.titles, "; ")), 2, sign.tone, tone);
    page.paragraph(bundle.why, 4);
}

void write_basis(Page& page, const Subject& subject, const MemberResult& m, Language language) {
    const law::RuleSet& rules = subject.rules;
    if (!m.regime.empty()) page.field(say(Word::law_applied, language), regime_title(rules, m.regime, language), 2);
    if (!m.route) {
        page.field(say(Word::legal_basis, language), say(Word::no_legal_basis, language), 2);
    } else {
        const law::Route& route = rules.routes[*m.route];
        page.field(say(Word::legal_basis, language),
                   fmt::format("{} ({})", citation_line(rules, route.citation, language), route.title.in(language)), 2);
        if (route.no_right) page.paragraph(route.because.in(language), 2);
        std::string alternatives;
        for (const std::size_t a : route.alternatives)
            alternatives += (alternatives.empty() ? "" : "; ") + rules.alternatives[a].title.in(language);
        if (m.verdict == Verdict::no_right) page.field(say(Word::alternatives, language), alternatives, 2);
    }
    if (m.verdict != Verdict::not_yet) return;
    const bool known = m.earliest_date && is_known(*m.earliest_date);
    page.field(say(Word::earliest_day, language),
               known ? words::date(*m.earliest_date, language) : std::string(say(Word::no_earliest_day, language)), 2);
}

}  // namespace

Sign sign_of(Status status) {
    switch (status) {
        case Status::met:
            return {"✓", Tone::good};
        case Status::not_met:
            return {"✗", Tone::bad};
        case Status::unknown:
            return {"?", Tone::doubtful};
        case Status::exempt:
            return {"○", Tone::good};
        case Status::not_applicable:
            return {"–", Tone::faint};
        case Status::suspended:
            return {"‖", Tone::doubtful};
    }
    return {"?", Tone::doubtful};
}

Sign sign_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::eligible:
            return {"✓", Tone::good};
        case Verdict::assessment_needed:
        case Verdict::undetermined:
            return {"?", Tone::doubtful};
        case Verdict::not_yet:
        case Verdict::not_eligible:
        case Verdict::no_right:
            return {"✗", Tone::bad};
    }
    return {"?", Tone::doubtful};
}

void write_member(Page& page, const Subject& subject, std::size_t member, Language language) {
    const MemberResult& m = subject.result.members[member];
    const Sign sign = sign_of(m.verdict);
    page.gap();
    const std::string relation =
        is_known(m.relation) ? relation_label(subject.rules, m, language) : std::string(say(Word::unknown, language));
    page.item(sign.mark, fmt::format("{} ({}): {}", m.label, relation, say(word_of(m.verdict), language)), 0, sign.tone, Tone::strong);
    write_basis(page, subject, m, language);
    if (m.route && subject.rules.routes[*m.route].no_right) return;
    page.gap();
    std::vector<const ConditionResult*> order;
    for (const ConditionResult& c : m.conditions) order.push_back(&c);
    std::stable_sort(order.begin(), order.end(),
                     [](const ConditionResult* a, const ConditionResult* b) { return weight(a->status) < weight(b->status); });
    for (const ConditionResult* c : order) {
        if (!is_bundled(*c)) write_condition(page, subject, member, *c, language);
    }
    for (const Bundle& bundle : bundles_of(subject.rules, order, language)) write_bundle(page, bundle, language);
}

}  // namespace reunify::report
