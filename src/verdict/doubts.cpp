#include "verdict/doubts.h"

namespace reunify::verdict {

namespace {

/// What else the fact may be.
std::vector<Lane> others(const law::RuleSet& rules, const Assumed& assumed) {
    const law::Fact& fact = rules.facts[assumed.fact];
    if (fact.type == law::FactType::yes_no) return {assumed.value == 0 ? Lane{1} : Lane{0}};
    std::vector<Lane> out;
    for (const law::Choice& choice : fact.choices) {
        const auto value = rules.pool.find(choice.name);
        if (value && *value != assumed.value) out.push_back(*value);
    }
    return out;
}

bool is_worse(const Assessment& now, const Assessment& then) {
    if (now.verdict > then.verdict) return true;
    for (std::size_t m = 0; m < now.members.size(); ++m) {
        if (now.members[m].verdict > then.members[m].verdict) return true;
    }
    return false;
}

}  // namespace

std::vector<Assumed> decisive_assumptions(const std::shared_ptr<const plan::Program>& program, const cases::Family& family,
                                          const Question& question, const Assessment& result) {
    std::vector<Assumed> out;
    for (const Assumed& assumed : result.assumptions) {
        for (const Lane value : others(*program->rules, assumed)) {
            cases::Family other = family;
            (assumed.member ? other.members[*assumed.member].facts : other.facts)[assumed.fact] = value;
            if (!is_worse(assess(program, other, question), result)) continue;
            out.push_back(assumed);
            break;
        }
    }
    return out;
}

}  // namespace reunify::verdict
