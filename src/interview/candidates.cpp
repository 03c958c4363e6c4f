#include "interview/candidates.h"

#include <set>

#include "verdict/columns.h"

namespace reunify::interview {

using verdict::Verdict;
using verdict::Wanted;

namespace {

/// The facts that a register is computed from.
void add_facts_behind(const plan::Program& program, plan::Register reg, std::set<std::size_t>& facts) {
    if (reg == plan::kNone) return;
    const plan::Instruction& code = program.code[reg];
    if (code.source == plan::Origin::fact) facts.insert(code.index);
    for (const plan::Register argument : {code.a, code.b, code.c}) add_facts_behind(program, argument, facts);
}

}  // namespace

std::vector<Wanted> Places::holders(std::size_t fact, std::size_t member) const {
    if (rules_.facts[fact].level != Level::member) return {{fact, std::nullopt}};
    if (!is_known(family_.members[member].facts[fact])) return {{fact, member}};
    std::vector<Wanted> out;
    for (std::size_t m = 0; m < family_.members.size(); ++m) {
        if (!is_known(family_.members[m].facts[fact])) out.push_back({fact, m});
    }
    return out;
}

Place Places::place(Hanging hanging, const std::vector<std::size_t>& facts) const {
    Place out{hanging, {}};
    for (const std::size_t fact : facts) {
        for (const Wanted& holder : holders(fact, hanging.member)) out.facts.push_back(holder);
    }
    return out;
}

std::vector<Place> Places::of_verdicts(const verdict::Assessment& result) const {
    std::vector<Place> out;
    for (std::size_t m = 0; m < result.members.size(); ++m) {
        const verdict::MemberResult& member = result.members[m];
        if (member.verdict != Verdict::undetermined) continue;
        std::vector<std::size_t> rest = member.missing;
        for (const verdict::ConditionResult& condition : member.conditions) {
            if (condition.status != verdict::Status::unknown || condition.missing.empty()) continue;
            out.push_back(place({Hanging::On::condition, condition.condition, m}, condition.missing));
            for (const std::size_t fact : condition.missing) std::erase(rest, fact);
        }
        if (!rest.empty()) out.push_back(place({Hanging::On::verdict, 0, m}, rest));
    }
    return out;
}

std::vector<Place> Places::of_verdicts_then(const verdict::Assessment& result) const {
    std::vector<Place> out;
    for (std::size_t m = 0; m < result.members.size(); ++m) {
        const verdict::MemberResult& member = result.members[m];
        if (member.verdict == Verdict::undetermined) out.push_back(place({Hanging::On::verdict, 0, m}, member.missing_then));
    }
    return out;
}

std::vector<Place> Places::of_figures(const run::Evaluator& run, const std::vector<Figured>& figures, Hanging::On on) const {
    std::vector<Place> out;
    verdict::MissingFacts missing(run);
    for (const Figured& figure : figures) {
        if (is_known(verdict::value_of(run, figure.value, 0, figure.member))) continue;
        out.push_back(place({on, figure.index, figure.member}, missing.of(figure.value, 0, figure.member)));
    }
    return out;
}

bool Places::is_given(const Wanted& wanted) const {
    return is_known((wanted.member ? family_.members[*wanted.member].facts : family_.facts)[wanted.fact]);
}

std::vector<Place> Places::of_assumptions(const run::Evaluator& run, const std::vector<Wanted>& declined) const {
    const plan::Program& program = run.program();
    std::vector<Place> out;
    for (const Wanted& each : declined) {
        const plan::Register used = program.layout.facts[each.fact];
        if (used == plan::kNone || is_known(verdict::value_of(run, used, 0, each.member.value_or(0)))) continue;
        std::set<std::size_t> facts;
        for (plan::Register reg = used; program.code[reg].source == plan::Origin::assume; reg = program.code[reg].a)
            add_facts_behind(program, program.code[reg].b, facts);
        facts.erase(each.fact);
        Place found{{Hanging::On::verdict, 0, each.member.value_or(0)}, {}};
        for (const std::size_t fact : facts) {
            const bool own = rules_.facts[fact].level == Level::member;
            if (own && !each.member) continue;
            const Wanted wanted{fact, own ? each.member : std::nullopt};
            if (!is_given(wanted)) found.facts.push_back(wanted);
        }
        if (!found.facts.empty()) out.push_back(std::move(found));
    }
    return out;
}

}  // namespace reunify::interview
