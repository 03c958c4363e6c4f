#include "proof/judgement.h"

#include <algorithm>
#include <utility>

#include "base/calendar.h"
#include "proof/expectations.h"
#include "proof/sentences.h"
#include "verdict/columns.h"
#include "verdict/missing_facts.h"

namespace reunify::proof {

using verdict::Verdict;

namespace {

template <class Name>
std::string list_of(const std::vector<std::size_t>& indexes, Name name) {
    std::string out;
    for (const std::size_t index : indexes) out += (out.empty() ? "" : ", ") + name(index);
    return "[" + out + "]";
}

std::optional<Phrase> differing(bool same, std::string got) {
    if (same) return std::nullopt;
    return as_it_is(std::move(got));
}

std::optional<Phrase> differing(bool same, const Phrase& got) {
    if (same) return std::nullopt;
    return got;
}

}  // namespace

Judgement::Judgement(const run::Evaluator& run) : run_(run), rules_(*run.program().rules), blame_(run) {
    verdict::verdicts(run, verdicts_);
}

std::size_t Judgement::member_row(const Expectation& expected, std::size_t family) const {
    return run_.batch().first_member(family) + expected.member.value_or(0);
}

Verdict Judgement::verdict_of(const Expectation& expected, std::size_t family, const std::vector<Verdict>& verdicts) const {
    if (expected.member) return verdicts[member_row(expected, family)];
    const auto from = verdicts.begin() + run_.batch().first_member(family);
    const auto to = verdicts.begin() + run_.batch().first_member(family + 1);
    return from == to ? Verdict::undetermined : *std::max_element(from, to);
}

bool Judgement::needs_time(const Expectation& expected, std::size_t family) const {
    const auto not_settled = [](Verdict verdict) { return verdict::may_improve(verdict) || verdict == Verdict::undetermined; };
    if (expected.topic == Topic::earliest_date) return not_settled(verdicts_[member_row(expected, family)]);
    if (expected.topic != Topic::verdict) return false;
    const Verdict now = verdict_of(expected, family, verdicts_);
    return now == Verdict::undetermined || (verdict::may_improve(now) && not_settled(static_cast<Verdict>(expected.value)));
}

std::optional<Phrase> Judgement::differs(const Expectation& expected, std::size_t family) {
    if (needs_time(expected, family)) return std::nullopt;
    const plan::Layout& layout = run_.program().layout;
    const std::size_t member = member_row(expected, family);
    switch (expected.topic) {
        case Topic::verdict: {
            const Verdict got = verdict_of(expected, family, verdicts_);
            return differing(static_cast<Lane>(got) == expected.value, std::string(name_of(got)));
        }
        case Topic::earliest_date:
            return differing(expected.value == kUnknown, "none");
        case Topic::condition: {
            const verdict::Status got = verdict::status_of(run_, expected.index, family, member);
            return differing(static_cast<Lane>(got) == expected.value, std::string(name_of(got)));
        }
        case Topic::exception:
            return exception_differs(expected, family, member);
        case Topic::definition: {
            const plan::Register reg = layout.definitions[expected.index];
            return reg == plan::kNone ? std::nullopt
                                      : value_differs(expected, reg, rules_.definitions[expected.index].kind, family, member);
        }
        case Topic::formality:
            return formality_differs(expected, family, member);
        case Topic::regime: {
            const Phrase got = word(layout.regime, family, member);
            return differing(got == expected.text, got);
        }
        case Topic::route:
        case Topic::legal_basis:
        case Topic::alternatives:
            return route_differs(expected, family, member);
        case Topic::missing:
        case Topic::missing_includes:
            return missing_differs(expected, family, member);
        case Topic::depends_on:
            break;
    }
    return std::nullopt;
}

std::optional<Phrase> Judgement::differs(const Expectation& expected, std::size_t family, const verdict::TimedVerdicts& settled) const {
    if (!needs_time(expected, family)) return std::nullopt;
    if (expected.topic == Topic::earliest_date) {
        const std::optional<Lane> got = settled.earliest[member_row(expected, family)];
        return differing(got.value_or(kUnknown) == expected.value, got ? calendar::to_iso(*got) : "none");
    }
    const Verdict got = verdict_of(expected, family, settled.verdicts);
    return differing(static_cast<Lane>(got) == expected.value, std::string(name_of(got)));
}

std::optional<Phrase> Judgement::differs(const Expectation& expected, std::size_t family, const verdict::ReadingVariants& variants) const {
    if (expected.topic != Topic::depends_on) return std::nullopt;
    const std::size_t member = member_row(expected, family);
    std::vector<std::size_t> got;
    for (std::size_t r = 0; r < variants.verdicts.size(); ++r) {
        const auto& options = variants.verdicts[r];
        if (std::any_of(options.begin(), options.end(), [&](const auto& o) { return o[member] != options[0][member]; })) got.push_back(r);
    }
    return differing(got == expected.list, list_of(got, [&](std::size_t r) { return rules_.readings[r].name; }));
}

std::optional<Phrase> Judgement::value_differs(const Expectation& expected, plan::Register reg, Kind kind, std::size_t family,
                                               std::size_t member) const {
    const Lane got = verdict::value_of(run_, reg, family, member);
    if (got == expected.value) return std::nullopt;
    return written(kind, got, rules_.pool);
}

std::optional<Phrase> Judgement::exception_differs(const Expectation& expected, std::size_t family, std::size_t member) const {
    const verdict::State state = verdict::state_of(run_, expected.index, family, member);
    std::string got;
    if (state.version && state.exception)
        got = rules_.conditions[expected.index].versions[*state.version].exceptions[*state.exception].name;
    return differing(got == expected.text, got.empty() ? "none" : got);
}

std::optional<Phrase> Judgement::formality_differs(const Expectation& expected, std::size_t family, std::size_t member) const {
    const plan::Layout& layout = run_.program().layout;
    if (layout.formalities.empty()) return std::nullopt;
    const plan::FormalitySlots& slots = layout.formalities[expected.index];
    if (slots.value == plan::kNone) return std::nullopt;
    const Truth holds = verdict::truth_or(run_, slots.when, family, member, Truth::yes);
    if (holds == Truth::no) return differing(expected.value == kUnknown, sentence::none_applies);
    return value_differs(expected, slots.value, rules_.formalities[expected.index].kind, family, member);
}

Phrase Judgement::word(plan::Register reg, std::size_t family, std::size_t member) const {
    if (reg == plan::kNone) return as_it_is("unknown");
    return written(Kind::text, verdict::value_of(run_, reg, family, member), rules_.pool);
}

std::optional<Phrase> Judgement::route_differs(const Expectation& expected, std::size_t family, std::size_t member) const {
    const Phrase got = word(run_.program().layout.route, family, member);
    const std::string name = got.in(Language::en);
    if (expected.topic == Topic::route) return differing(name == expected.text, got);
    const auto route = std::find_if(rules_.routes.begin(), rules_.routes.end(), [&](const law::Route& r) { return r.name == name; });
    if (route == rules_.routes.end()) return as_it_is("unknown");
    if (expected.topic == Topic::legal_basis) return differing(route->citation.law == expected.text, route->citation.law);
    std::vector<std::size_t> alternatives = route->alternatives;
    std::sort(alternatives.begin(), alternatives.end());
    return differing(alternatives == expected.list, list_of(alternatives, [&](std::size_t a) { return rules_.alternatives[a].name; }));
}

std::optional<Phrase> Judgement::missing_differs(const Expectation& expected, std::size_t family, std::size_t member) {
    std::vector<std::size_t> got = verdict::missing(blame_, run_, family, member);
    std::sort(got.begin(), got.end());
    const bool same = expected.topic == Topic::missing ? got == expected.list
                                                       : std::includes(got.begin(), got.end(), expected.list.begin(), expected.list.end());
    return differing(same, list_of(got, [&](std::size_t f) { return rules_.facts[f].path; }));
}

}  // namespace reunify::proof
