#include "batch/explanation.h"

#include <vector>

#include "report/sentence.h"
#include "verdict/columns.h"
#include "verdict/explanation.h"
#include "words/format.h"
#include "words/say.h"

namespace reunify::batch {

namespace {

const Sentence<>& meaning_of(verdict::Verdict verdict) {
    switch (verdict) {
        case verdict::Verdict::eligible:
            return say::eligible_means;
        case verdict::Verdict::assessment_needed:
            return say::assessment_needed_means;
        case verdict::Verdict::undetermined:
            return say::undetermined_means;
        case verdict::Verdict::not_yet:
            return say::not_yet_means;
        case verdict::Verdict::not_eligible:
            return say::not_eligible_means;
        case verdict::Verdict::no_right:
            return say::no_right_means;
        case verdict::Verdict::outside:
            break;
    }
    return say::outside_means;
}

std::string why_not_met(const law::RuleSet& rules, const verdict::Judge& judge, std::size_t condition, std::size_t family,
                        std::size_t member, Language language) {
    const verdict::State state = verdict::state_of(judge.run(), condition, family, member);
    if (!state.version) return rules.conditions[condition].title.in(language) + ".";
    const law::Template& form = rules.conditions[condition].versions[*state.version].not_met;
    const plan::VersionSlots& slots = judge.run().program().layout.conditions[condition].versions[*state.version];
    return report::sentence(rules, verdict::fill(judge.run(), form, slots.not_met, family, member), language);
}

}  // namespace

std::string explanation(const law::RuleSet& rules, verdict::Judge& judge, const verdict::Outcome& outcome, std::size_t family,
                        std::size_t member, Language language) {
    std::string line;
    const auto add = [&](const std::string& sentence) {
        if (!sentence.empty()) line += (line.empty() ? "" : " ") + sentence;
    };
    if (is_without_right(outcome.verdict)) {
        if (const law::Route* route = judge.route_of(outcome)) add(route->because.in(language));
    }
    for (std::uint64_t bits = outcome.not_met; bits != 0; bits &= bits - 1) {
        add(why_not_met(rules, judge, static_cast<std::size_t>(__builtin_ctzll(bits)), family, member, language));
    }
    if (outcome.verdict == verdict::Verdict::undetermined) {
        std::vector<std::string> labels;
        for (const std::size_t fact : judge.missing(outcome, family, member)) labels.push_back(rules.facts[fact].label.in(language));
        if (!labels.empty()) add(say::cannot_say.in(language, words::list(labels, language)));
    }
    if (line.empty()) line = meaning_of(outcome.verdict).in(language);
    return line;
}

}  // namespace reunify::batch
