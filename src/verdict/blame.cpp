#include "verdict/blame.h"

#include <algorithm>

namespace reunify::verdict {

using feel::Operation;
using plan::Instruction;
using plan::Register;
using plan::Source;

Blame::Blame(const run::Evaluator& run)
    : run_(run), columns_(run.program().columns), code_(run.program().code), named_(run.program().rules->facts.size(), 0) {}

const std::vector<std::size_t>& Blame::of(Register reg, std::size_t family, std::size_t member) {
    begin(family);
    visit(reg, member);
    follow_all();
    return facts_;
}

const std::vector<std::size_t>& Blame::of(const std::vector<Register>& registers, std::size_t family, std::size_t member) {
    begin(family);
    for (const Register reg : registers) visit(reg, member);
    follow_all();
    return facts_;
}

void Blame::begin(std::size_t family) {
    facts_.clear();
    family_ = family;
    first_ = run_.batch().first_member(family);
    last_ = run_.batch().first_member(family + 1);
    const std::size_t places = columns_.size() * (last_ - first_ + 1);
    if (seen_.size() < places) seen_.resize(places, 0);
    if (++call_ == 0) {
        std::fill(seen_.begin(), seen_.end(), 0);
        std::fill(named_.begin(), named_.end(), 0);
        call_ = 1;
    }
}

void Blame::follow_all() {
    while (!waiting_.empty()) {
        const Place place = waiting_.back();
        waiting_.pop_back();
        follow(place);
    }
    std::sort(facts_.begin(), facts_.end());
}

Truth Blame::truth(Register reg, std::size_t member) const {
    return run_.truth(reg, family_, member);
}

void Blame::visit(Register reg, std::size_t member) {
    if (reg == plan::kNone) return;
    const bool of_member = columns_[reg].level == Level::member;
    std::uint32_t& seen = seen_[reg * (last_ - first_ + 1) + (of_member ? member - first_ + 1 : 0)];
    if (seen == call_) return;
    seen = call_;
    if (run_.is_unknown(reg, family_, member)) waiting_.push_back({reg, member});
}

void Blame::follow(Place place) {
    const Instruction& code = code_[place.reg];
    switch (code.source) {
        case Source::fact:
            if (named_[code.index] != call_) facts_.push_back(code.index);
            named_[code.index] = call_;
            break;
        case Source::assume:
            follow_assumptions(place);
            break;
        case Source::spread:
            visit(code.a, place.member);
            break;
        case Source::operation:
            follow_operation(code, place.member);
            break;
        case Source::reading:
        case Source::constant:
            break;
    }
}

void Blame::follow_operation(const Instruction& code, std::size_t member) {
    switch (code.operation) {
        case Operation::choose:
        case Operation::choose_truth: {
            const Truth test = truth(code.a, member);
            if (test == Truth::unknown) visit(code.a, member);
            if (test == Truth::yes) visit(code.b, member);
            if (test == Truth::no) visit(code.c, member);
            break;
        }
        case Operation::any_member:
        case Operation::every_member:
        case Operation::count_members:
        case Operation::sum_members:
        case Operation::least_member:
        case Operation::greatest_member:
            follow_members(code);
            break;
        default:
            visit(code.a, member);
            visit(code.b, member);
            visit(code.c, member);
    }
}

void Blame::follow_members(const Instruction& code) {
    for (std::size_t m = first_; m < last_; ++m) {
        visit(code.a, m);
        if (code.b != plan::kNone && truth(code.a, m) == Truth::yes) visit(code.b, m);
    }
}

/// A fact's assumptions are a chain that ends at the fact as given. Where one of them holds but its value is unknown, that value is what is
/// missing; where it cannot be said whether one holds, an answer to that or to the fact itself would do.
void Blame::follow_assumptions(Place place) {
    bool holds = false;
    Register reg = place.reg;
    for (; code_[reg].source == Source::assume; reg = code_[reg].a) {
        const Instruction& code = code_[reg];
        if (code.b != plan::kNone && truth(code.b, place.member) != Truth::yes) continue;
        holds = true;
        visit(code.c, place.member);
    }
    if (holds) return;
    const Register given = reg;
    for (reg = place.reg; reg != given; reg = code_[reg].a) visit(code_[reg].b, place.member);
    visit(given, place.member);
}

}  // namespace reunify::verdict
