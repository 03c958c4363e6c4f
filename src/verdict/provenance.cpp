#include "verdict/provenance.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <unordered_map>

#include "base/calendar.h"
#include "feel/operation.h"
#include "verdict/columns.h"

namespace reunify::verdict {

using feel::Operation;
using plan::Instruction;
using plan::Origin;
using plan::Register;

namespace {

constexpr std::uint32_t kOpen = ~std::uint32_t{0};

}  // namespace

Provenance::Provenance(const run::Evaluator& run, std::size_t family)
    : run_(run),
      family_(family),
      first_(run.batch().first_member(family)),
      last_(run.batch().first_member(family + 1)),
      known_(run.program().columns.size() * (last_ - first_ + 1), kOpen) {}

const std::vector<Provenance::Use>& Provenance::of(Register reg, std::size_t member) {
    if (reg == plan::kNone) return sets_[0];
    return sets_[find(reg, member)];
}

Provenance::Set Provenance::find(Register reg, std::size_t member) {
    if (reg == plan::kNone) return 0;
    const bool of_member = run_.program().columns[reg].level == Level::member;
    const std::size_t place = reg * (last_ - first_ + 1) + (of_member ? member - first_ + 1 : 0);
    if (known_[place] == kOpen) {
        const Set set = follow(reg, member);
        known_[place] = set;
    }
    return known_[place];
}

Provenance::Set Provenance::follow(Register reg, std::size_t member) {
    const Instruction& code = run_.program().code[reg];
    switch (code.source) {
        case Origin::fact:
        case Origin::reading:
        case Origin::constant:
            return 0;
        case Origin::spread:
            return find(code.a, member);
        case Origin::assume: {
            const Lane before = value_of(run_, code.a, family_, member);
            if (before != kUnknown) return find(code.a, member);
            const Set why = find(code.b, member);
            if (value_of(run_, reg, family_, member) == kUnknown) return join(find(code.a, member), why);
            return with(join(why, find(code.c, member)), reg, member);
        }
        case Origin::operation:
            break;
    }
    const Set set = follow_operation(code, member);
    return code.operation == Operation::amount || meets_month_end(code, member) ? with(set, reg, member) : set;
}

/// Whether a period of months ends in a month that does not have its day.
bool Provenance::meets_month_end(const Instruction& code, std::size_t member) const {
    if (code.operation != Operation::add_months) return false;
    const Lane from = run_.lane(code.a, family_, member == kFamily ? first_ : member);
    const Lane months = run_.lane(code.b, family_, member == kFamily ? first_ : member);
    return is_known(from) && is_known(months) && calendar::clamps(from, months);
}

Provenance::Set Provenance::follow_operation(const Instruction& code, std::size_t member) {
    switch (code.operation) {
        case Operation::conjunction:
            return follow_junction(code, member, Truth::no);
        case Operation::disjunction:
            return follow_junction(code, member, Truth::yes);
        case Operation::choose:
        case Operation::choose_truth:
            return follow_choice(code, member);
        case Operation::any_member:
            return follow_quantifier(code, Truth::yes);
        case Operation::every_member:
            return follow_quantifier(code, Truth::no);
        case Operation::count_members:
        case Operation::sum_members:
        case Operation::least_member:
        case Operation::greatest_member:
            return follow_aggregate(code);
        default:
            return join(join(find(code.a, member), find(code.b, member)), find(code.c, member));
    }
}

Provenance::Set Provenance::follow_choice(const Instruction& code, std::size_t member) {
    const Set test = find(code.a, member);
    const Lane yes = value_of(run_, code.b, family_, member);
    const Lane no = value_of(run_, code.c, family_, member);
    const Truth taken = truth(code.a, member);
    const bool either_way = yes == no && is_known(yes);
    if (taken != Truth::yes && taken != Truth::no) return join(test, join(find(code.b, member), find(code.c, member)));
    if (either_way && test != 0) return join(find(code.b, member), find(code.c, member));
    return join(test, find(taken == Truth::yes ? code.b : code.c, member));
}

Provenance::Set Provenance::follow_junction(const Instruction& code, std::size_t member, Truth decides) {
    const bool a = truth(code.a, member) == decides;
    const bool b = truth(code.b, member) == decides;
    if (!a && !b) return join(find(code.a, member), find(code.b, member));
    if (a != b) return find(a ? code.a : code.b, member);
    const Set of_a = find(code.a, member);
    const Set of_b = find(code.b, member);
    return of_a == 0 || of_b == 0 ? 0 : join(of_a, of_b);
}

Provenance::Set Provenance::follow_quantifier(const Instruction& code, Truth decides) {
    Set all = 0, deciding = 0;
    bool decided = false, freely = false;
    for (std::size_t m = first_; m < last_; ++m) {
        const Set set = find(code.a, m);
        all = join(all, set);
        if (truth(code.a, m) != decides) continue;
        decided = true;
        freely = freely || set == 0;
        deciding = join(deciding, set);
    }
    if (!decided) return all;
    return freely ? 0 : deciding;
}

Provenance::Set Provenance::follow_aggregate(const Instruction& code) {
    Set all = 0;
    for (std::size_t m = first_; m < last_; ++m) {
        all = join(all, find(code.a, m));
        if (code.b != plan::kNone && truth(code.a, m) == Truth::yes) all = join(all, find(code.b, m));
    }
    return all;
}

Provenance::Set Provenance::join(Set a, Set b) {
    if (a == b || b == 0) return a;
    if (a == 0) return b;
    std::vector<Use> both;
    std::set_union(sets_[a].begin(), sets_[a].end(), sets_[b].begin(), sets_[b].end(), std::back_inserter(both));
    if (both == sets_[a]) return a;
    if (both == sets_[b]) return b;
    sets_.push_back(std::move(both));
    return static_cast<Set>(sets_.size() - 1);
}

Provenance::Set Provenance::with(Set set, Register reg, std::size_t member) {
    const bool of_member = run_.program().columns[reg].level == Level::member;
    sets_.push_back({Use{reg, of_member ? member : kFamily}});
    return join(static_cast<Set>(sets_.size() - 1), set);
}

using plan::Instruction;
using plan::Register;

namespace {

/// Which assumption of which fact an `assume` instruction is: a fact's assumptions are a chain that ends at the fact as given, the first
/// one innermost.
struct AssumptionOf {
    std::size_t fact = 0;
    std::size_t assumption = 0;
};

std::unordered_map<std::uint32_t, AssumptionOf> origins(const plan::Program& program) {
    std::unordered_map<std::uint32_t, AssumptionOf> out;
    for (std::size_t fact = 0; fact < program.layout.facts.size(); ++fact) {
        if (program.layout.facts[fact] == plan::kNone) continue;
        std::vector<std::uint32_t> chain;
        for (Register reg = program.layout.facts[fact];;) {
            const Instruction& code = program.code[reg];
            if (code.source != plan::Origin::assume) break;
            chain.push_back(reg);
            reg = code.a;
        }
        for (std::size_t i = 0; i < chain.size(); ++i) out[chain[i]] = {fact, chain.size() - 1 - i};
    }
    return out;
}

/// The provenance of everything shown about a family.
std::set<Provenance::Use> all_grounds(Provenance& provenance) {
    const run::Evaluator& run = provenance.run();
    const std::size_t family = provenance.family();
    const plan::Layout& layout = run.program().layout;
    std::set<Provenance::Use> out;
    const auto add = [&](Register reg, std::size_t member) {
        const std::vector<Provenance::Use>& found = provenance.of(reg, member);
        out.insert(found.begin(), found.end());
    };
    for (std::size_t m = run.batch().first_member(family); m < run.batch().first_member(family + 1); ++m) {
        add(layout.has_right, m);
        if (truth_or(run, layout.has_right, family, m, Truth::yes) == Truth::no) continue;
        for (std::size_t c = 0; c < layout.conditions.size(); ++c) {
            for (const Register reg : grounds_of(layout.conditions[c], status_of(run, c, family, m))) add(reg, m);
        }
        for (const plan::FormalitySlots& formality : layout.formalities) {
            add(formality.when, m);
            if (truth_or(run, formality.when, family, m, Truth::yes) == Truth::yes) add(formality.value, m);
        }
    }
    return out;
}

/// In the order of the facts.
bool in_order(const Assumed& a, const Assumed& b) {
    return std::tie(a.fact, a.member) < std::tie(b.fact, b.member);
}

/// A use of an assumption of some fact.
Assumed assumed_by(const run::Evaluator& run, std::size_t family, const Provenance::Use& use, const AssumptionOf& origin) {
    const std::size_t first = run.batch().first_member(family);
    Assumed out;
    out.fact = origin.fact;
    out.assumption = origin.assumption;
    if (use.member != Provenance::kFamily) out.member = use.member - first;
    out.value = value_of(run, run.program().code[use.instruction].out, family, use.member == Provenance::kFamily ? first : use.member);
    return out;
}

}  // namespace

std::vector<Register> grounds_of(const plan::ConditionSlots& slots, Status status) {
    std::vector<Register> out{slots.applies};
    if (status == Status::not_applicable) return out;
    if (status != Status::met) out.push_back(slots.excepted);
    if (status == Status::met || status == Status::not_met || status == Status::unknown) out.push_back(slots.required);
    return out;
}

std::vector<UsedAmount> amounts_of(Provenance& provenance, const std::vector<Register>& registers, std::size_t member) {
    const run::Evaluator& run = provenance.run();
    const plan::Program& program = run.program();
    std::set<UsedAmount> used;
    for (const Register reg : registers) {
        for (const Provenance::Use& use : provenance.of(reg, member)) {
            const Instruction& code = program.code[use.instruction];
            if (code.source != plan::Origin::operation || code.operation != feel::Operation::amount) continue;
            const Lane on = run.lane(code.a, provenance.family(), use.member == Provenance::kFamily ? member : use.member);
            if (!is_known(on)) continue;
            if (const auto value = law::value_on(program.rules->amounts[code.index], on)) used.insert({code.index, *value});
        }
    }
    return {used.begin(), used.end()};
}

std::vector<Assumed> assumed_days(Provenance& provenance, Register reg, std::size_t member) {
    const run::Evaluator& run = provenance.run();
    const plan::Program& program = run.program();
    const std::unordered_map<std::uint32_t, AssumptionOf> assumed = origins(program);
    std::vector<Assumed> out;
    for (const Provenance::Use& use : provenance.of(reg, member)) {
        const auto origin = assumed.find(use.instruction);
        if (origin == assumed.end() || program.rules->facts[origin->second.fact].type != law::FactType::date) continue;
        out.push_back(assumed_by(run, provenance.family(), use, origin->second));
    }
    std::sort(out.begin(), out.end(), in_order);
    return out;
}

std::vector<Assumed> assumptions_in_effect(Provenance& provenance) {
    const run::Evaluator& run = provenance.run();
    const run::Batch& batch = run.batch();
    const plan::Program& program = run.program();
    const std::size_t family = provenance.family(), first = batch.first_member(family);
    const std::unordered_map<std::uint32_t, AssumptionOf> assumed = origins(program);
    std::vector<Assumed> out;
    for (std::size_t fact = 0; fact < program.layout.facts.size(); ++fact) {
        if (program.layout.facts[fact] == plan::kNone || program.rules->facts[fact].assumed.empty()) continue;
        const bool of_members = program.rules->facts[fact].level == Level::member;
        for (std::size_t m = first; m < (of_members ? batch.first_member(family + 1) : first + 1); ++m) {
            for (const Provenance::Use& use : provenance.of(program.layout.facts[fact], m)) {
                const auto origin = assumed.find(use.instruction);
                if (origin != assumed.end() && origin->second.fact == fact) out.push_back(assumed_by(run, family, use, origin->second));
            }
        }
    }
    return out;
}

Premises premises(Provenance& provenance) {
    const run::Evaluator& run = provenance.run();
    const std::size_t family = provenance.family();
    const plan::Program& program = run.program();
    const std::unordered_map<std::uint32_t, AssumptionOf> assumed = origins(program);
    const std::size_t first = run.batch().first_member(family);
    Premises out;
    for (const Provenance::Use& ground : all_grounds(provenance)) {
        const Instruction& code = program.code[ground.instruction];
        const std::size_t row = ground.member == Provenance::kFamily ? first : ground.member;
        if (code.source == plan::Origin::assume) {
            const auto origin = assumed.find(ground.instruction);
            if (origin != assumed.end()) out.assumptions.push_back(assumed_by(run, family, ground, origin->second));
        } else if (code.operation == feel::Operation::add_months) {
            out.month_ends.push_back({run.lane(code.a, family, row), run.lane(code.b, family, row), run.lane(code.out, family, row)});
        } else {
            const Lane on = run.lane(code.a, family, row);
            if (is_known(on) && on > program.rules->amounts[code.index].checked_until) out.stale.push_back({code.index, on});
        }
    }
    std::sort(out.assumptions.begin(), out.assumptions.end(), in_order);
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
