#include "verdict/grounds.h"

#include <algorithm>
#include <iterator>

#include "base/calendar.h"
#include "verdict/blame.h"
#include "verdict/value_of.h"

namespace reunify::verdict {

using feel::Operation;
using plan::Instruction;
using plan::Register;
using plan::Source;

namespace {

constexpr std::uint32_t kOpen = ~std::uint32_t{0};

}  // namespace

Grounds::Grounds(const run::Evaluator& run, std::size_t family)
    : run_(run),
      family_(family),
      first_(run.batch().first_member(family)),
      last_(run.batch().first_member(family + 1)),
      known_(run.program().columns.size() * (last_ - first_ + 1), kOpen) {}

const std::vector<Grounds::Ground>& Grounds::of(Register reg, std::size_t member) {
    if (reg == plan::kNone) return sets_[0];
    return sets_[find(reg, member)];
}

Grounds::Set Grounds::find(Register reg, std::size_t member) {
    if (reg == plan::kNone) return 0;
    const bool of_member = run_.program().columns[reg].level == Level::member;
    const std::size_t place = reg * (last_ - first_ + 1) + (of_member ? member - first_ + 1 : 0);
    if (known_[place] == kOpen) {
        const Set set = follow(reg, member);
        known_[place] = set;
    }
    return known_[place];
}

Grounds::Set Grounds::follow(Register reg, std::size_t member) {
    const Instruction& code = run_.program().code[reg];
    switch (code.source) {
        case Source::fact:
        case Source::reading:
        case Source::constant:
            return 0;
        case Source::spread:
            return find(code.a, member);
        case Source::assume: {
            const Lane before = value_of(run_, code.a, family_, member);
            if (before != kUnknown) return find(code.a, member);
            const Set why = find(code.b, member);
            if (value_of(run_, reg, family_, member) == kUnknown) return join(find(code.a, member), why);
            return with(join(why, find(code.c, member)), reg, member);
        }
        case Source::operation:
            break;
    }
    const Set set = follow_operation(code, member);
    return code.operation == Operation::amount || meets_month_end(code, member) ? with(set, reg, member) : set;
}

/// Whether a period of months ends in a month that does not have its day.
bool Grounds::meets_month_end(const Instruction& code, std::size_t member) const {
    if (code.operation != Operation::add_months) return false;
    const Lane from = run_.lane(code.a, family_, member == kFamily ? first_ : member);
    const Lane months = run_.lane(code.b, family_, member == kFamily ? first_ : member);
    return is_known(from) && is_known(months) && calendar::clamps(from, months);
}

Grounds::Set Grounds::follow_operation(const Instruction& code, std::size_t member) {
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

Grounds::Set Grounds::follow_choice(const Instruction& code, std::size_t member) {
    const Set test = find(code.a, member);
    const Lane yes = value_of(run_, code.b, family_, member);
    const Lane no = value_of(run_, code.c, family_, member);
    const Truth taken = truth(code.a, member);
    const bool either_way = yes == no && is_known(yes);
    if (taken != Truth::yes && taken != Truth::no) return join(test, join(find(code.b, member), find(code.c, member)));
    if (either_way && test != 0) return join(find(code.b, member), find(code.c, member));
    return join(test, find(taken == Truth::yes ? code.b : code.c, member));
}

Grounds::Set Grounds::follow_junction(const Instruction& code, std::size_t member, Truth decides) {
    const bool a = truth(code.a, member) == decides;
    const bool b = truth(code.b, member) == decides;
    if (!a && !b) return join(find(code.a, member), find(code.b, member));
    if (a != b) return find(a ? code.a : code.b, member);
    const Set of_a = find(code.a, member);
    const Set of_b = find(code.b, member);
    return of_a == 0 || of_b == 0 ? 0 : join(of_a, of_b);
}

Grounds::Set Grounds::follow_quantifier(const Instruction& code, Truth decides) {
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

Grounds::Set Grounds::follow_aggregate(const Instruction& code) {
    Set all = 0;
    for (std::size_t m = first_; m < last_; ++m) {
        all = join(all, find(code.a, m));
        if (code.b != plan::kNone && truth(code.a, m) == Truth::yes) all = join(all, find(code.b, m));
    }
    return all;
}

Grounds::Set Grounds::join(Set a, Set b) {
    if (a == b || b == 0) return a;
    if (a == 0) return b;
    std::vector<Ground> both;
    std::set_union(sets_[a].begin(), sets_[a].end(), sets_[b].begin(), sets_[b].end(), std::back_inserter(both));
    if (both == sets_[a]) return a;
    if (both == sets_[b]) return b;
    sets_.push_back(std::move(both));
    return static_cast<Set>(sets_.size() - 1);
}

Grounds::Set Grounds::with(Set set, Register reg, std::size_t member) {
    const bool of_member = run_.program().columns[reg].level == Level::member;
    sets_.push_back({Ground{reg, of_member ? member : kFamily}});
    return join(static_cast<Set>(sets_.size() - 1), set);
}

}  // namespace reunify::verdict
