#include "plan/steering.h"

#include <algorithm>

#include "feel/operation.h"

namespace reunify::plan {

namespace {

using feel::Operation;

/// The fact that a register takes its values from, whatever is assumed where it is not given; none for what is worked out.
std::optional<std::size_t> fact_of(const Program& program, Register reg) {
    while (reg != kNone) {
        const Instruction& it = program.code[reg];
        if (it.source == Origin::fact) return it.index;
        if (it.source != Origin::assume && it.source != Origin::spread) break;
        reg = it.a;
    }
    return std::nullopt;
}

struct Compared {
    std::size_t words = 0;   ///< how often with words
    std::vector<Lane> days;  ///< with which days, ascending
};

bool is_constant(const Program& program, Register reg) {
    return reg != kNone && program.code[reg].source == Origin::constant;
}

void note(const Program& program, const Instruction& it, std::vector<Compared>& by_fact) {
    if (it.operation == Operation::one_of) {
        if (const auto fact = fact_of(program, it.a)) ++by_fact[*fact].words;
        return;
    }
    for (const auto& [side, other] : {std::pair{it.a, it.b}, std::pair{it.b, it.a}}) {
        const auto fact = fact_of(program, side);
        if (!fact || !is_constant(program, other)) continue;
        const Lane value = program.code[other].value;
        std::vector<Lane>& days = by_fact[*fact].days;
        const auto place = std::lower_bound(days.begin(), days.end(), value);
        if (it.operation == Operation::equal) {
            ++by_fact[*fact].words;
        } else if (place == days.end() || *place != value) {
            days.insert(place, value);
        }
    }
}

}  // namespace

Steering steering(const Program& program) {
    const std::vector<law::Fact>& facts = program.rules->facts;
    std::vector<Compared> by_fact(facts.size());
    for (const Instruction& it : program.code) {
        if (it.source != Origin::operation) continue;
        switch (it.operation) {
            case Operation::equal:
            case Operation::less:
            case Operation::less_or_equal:
            case Operation::one_of:
                note(program, it, by_fact);
                break;
            default:
                break;
        }
    }
    Steering out;
    for (std::size_t f = 0; f < facts.size(); ++f) {
        const bool of_member = facts[f].level == Level::member;
        if (facts[f].type == law::FactType::choice && by_fact[f].words > 0) {
            std::optional<std::size_t>& most = of_member ? out.member : out.family;
            if (!most || by_fact[*most].words < by_fact[f].words) most = f;
        }
        if (facts[f].type == law::FactType::date && !of_member && by_fact[f].days.size() > out.borders.size()) {
            out.day = f;
            out.borders = by_fact[f].days;
        }
    }
    return out;
}

}  // namespace reunify::plan
