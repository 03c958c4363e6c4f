#include "verdict/doubts.h"

#include "base/calendar.h"

namespace reunify::verdict {

namespace {

/// Days before filing that are tried for one that was assumed: children, minors, young adults, old bonds and fresh ones.
constexpr Lane kMonthsAgo[] = {0, 3, 9, 18, 36, 84, 17 * 12, 20 * 12};

/// What else the fact may be.
std::vector<Lane> others(const law::RuleSet& rules, const Assumed& assumed, Lane filed) {
    const law::Fact& fact = rules.facts[assumed.fact];
    if (fact.type == law::FactType::yes_no) return {assumed.value == 0 ? Lane{1} : Lane{0}};
    std::vector<Lane> out;
    if (fact.type == law::FactType::date && is_known(filed)) {
        for (const Lane months : kMonthsAgo) {
            const auto day = calendar::add_months(filed, -months);
            if (day && *day != assumed.value) out.push_back(*day);
        }
        return out;
    }
    for (const law::Choice& choice : fact.choices) {
        const auto value = rules.pool.find(choice.name);
        if (value && *value != assumed.value) out.push_back(*value);
    }
    return out;
}

/// Worse for somebody who may file, better for somebody who may not. What is open names what is missing.
bool is_overturned(const Assessment& now, const Assessment& then) {
    for (std::size_t m = 0; m < now.members.size(); ++m) {
        const Verdict before = then.members[m].verdict, after = now.members[m].verdict;
        if (before == Verdict::undetermined) continue;
        if (before < Verdict::undetermined ? after > before : after < Verdict::undetermined) return true;
    }
    return false;
}

}  // namespace

std::vector<Assumed> decisive_assumptions(const std::shared_ptr<const plan::Program>& program, const cases::Family& family,
                                          const Question& question, const Assessment& result) {
    std::vector<Assumed> out;
    const auto role = program->rules->roles.filed_on;
    const Lane filed = role ? family.facts[*role] : kUnknown;
    for (const Assumed& assumed : result.assumptions) {
        for (const Lane value : others(*program->rules, assumed, filed)) {
            cases::Family other = family;
            (assumed.member ? other.members[*assumed.member].facts : other.facts)[assumed.fact] = value;
            if (!is_overturned(assess(program, other, question), result)) continue;
            out.push_back(assumed);
            break;
        }
    }
    return out;
}

}  // namespace reunify::verdict
