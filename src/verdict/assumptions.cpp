#include "verdict/assumptions.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

#include "verdict/blame.h"
#include "verdict/columns.h"
#include "verdict/grounds.h"
#include "verdict/value_of.h"

namespace reunify::verdict {

using plan::Instruction;
using plan::Register;

namespace {

/// Which assumption of which fact an `assume` instruction is: a fact's assumptions are a chain that ends at the fact as given, the first
/// one innermost.
struct Origin {
    std::size_t fact = 0;
    std::size_t assumption = 0;
};

std::unordered_map<std::uint32_t, Origin> origins(const plan::Program& program) {
    std::unordered_map<std::uint32_t, Origin> out;
    for (std::size_t fact = 0; fact < program.layout.facts.size(); ++fact) {
        if (program.layout.facts[fact] == plan::kNone) continue;
        std::vector<std::uint32_t> chain;
        for (Register reg = program.layout.facts[fact];;) {
            const Instruction& code = program.code[reg];
            if (code.source != plan::Source::assume) break;
            chain.push_back(reg);
            reg = code.a;
        }
        for (std::size_t i = 0; i < chain.size(); ++i) out[chain[i]] = {fact, chain.size() - 1 - i};
    }
    return out;
}

/// The grounds of everything shown about a family.
std::set<Grounds::Ground> all_grounds(const run::Evaluator& run, std::size_t family) {
    const plan::Layout& layout = run.program().layout;
    Grounds grounds(run, family);
    std::set<Grounds::Ground> out;
    const auto add = [&](Register reg, std::size_t member) {
        const std::vector<Grounds::Ground>& found = grounds.of(reg, member);
        out.insert(found.begin(), found.end());
    };
    for (std::size_t m = run.batch().first_member(family); m < run.batch().first_member(family + 1); ++m) {
        add(layout.has_right, m);
        if (truth_or(run, layout.has_right, family, m, Truth::yes) == Truth::no) continue;
        for (std::size_t c = 0; c < layout.conditions.size(); ++c) {
            const plan::ConditionSlots& slots = layout.conditions[c];
            const Status status = status_of(run, c, family, m);
            add(slots.applies, m);
            if (status == Status::not_applicable) continue;
            if (status != Status::met) add(slots.excepted, m);
            if (status != Status::exempt && status != Status::suspended) add(slots.required, m);
        }
        for (const plan::FormalitySlots& formality : layout.formalities) {
            add(formality.when, m);
            if (truth_or(run, formality.when, family, m, Truth::yes) == Truth::yes) add(formality.value, m);
        }
    }
    return out;
}

}  // namespace

Footing footing(const run::Evaluator& run, std::size_t family) {
    const plan::Program& program = run.program();
    const std::unordered_map<std::uint32_t, Origin> assumed = origins(program);
    const std::size_t first = run.batch().first_member(family);
    Footing out;
    for (const Grounds::Ground& ground : all_grounds(run, family)) {
        const Instruction& code = program.code[ground.instruction];
        const std::size_t row = ground.member == Grounds::kFamily ? first : ground.member;
        if (code.source == plan::Source::assume) {
            const auto origin = assumed.find(ground.instruction);
            if (origin == assumed.end()) continue;
            Assumed item;
            item.fact = origin->second.fact;
            item.assumption = origin->second.assumption;
            if (ground.member != Grounds::kFamily) item.member = ground.member - first;
            item.value = value_of(run, code.out, family, row);
            out.assumptions.push_back(item);
        } else if (code.operation == feel::Operation::add_months) {
            out.month_ends.push_back({run.lane(code.a, family, row), run.lane(code.b, family, row), run.lane(code.out, family, row)});
        } else {
            const Lane on = run.lane(code.a, family, row);
            if (is_known(on) && on > program.rules->amounts[code.index].checked_until) out.stale.push_back({code.index, on});
        }
    }
    std::sort(out.assumptions.begin(), out.assumptions.end(),
              [](const Assumed& a, const Assumed& b) { return std::tie(a.fact, a.member) < std::tie(b.fact, b.member); });
    std::sort(out.month_ends.begin(), out.month_ends.end());
    out.month_ends.erase(std::unique(out.month_ends.begin(), out.month_ends.end()), out.month_ends.end());
    const auto order = [](const StaleAmount& a, const StaleAmount& b) { return std::tie(a.amount, a.on) < std::tie(b.amount, b.on); };
    std::sort(out.stale.begin(), out.stale.end(), order);
    out.stale.erase(
        std::unique(out.stale.begin(), out.stale.end(), [&](const auto& a, const auto& b) { return !order(a, b) && !order(b, a); }),
        out.stale.end());
    return out;
}

}  // namespace reunify::verdict
