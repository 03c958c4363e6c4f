#include "verdict/blame.h"

#include <algorithm>

namespace reunify::verdict {

using feel::Operation;
using plan::Instruction;
using plan::Register;
using plan::Source;

std::vector<std::uint32_t> writers_of(const plan::Program& program) {
    std::vector<std::uint32_t> writers(program.columns.size(), 0);
    for (std::size_t i = 0; i < program.code.size(); ++i) writers[program.code[i].out] = static_cast<std::uint32_t>(i);
    return writers;
}

Blame::Blame(const run::Evaluator& run) : run_(run), writers_(writers_of(run.program())) {}

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
    const std::size_t places = run_.program().columns.size() * (last_ - first_ + 1);
    if (seen_.size() < places) seen_.resize(places, 0);
    if (++call_ == 0) {
        std::fill(seen_.begin(), seen_.end(), 0);
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
    facts_.erase(std::unique(facts_.begin(), facts_.end()), facts_.end());
}

bool Blame::is_unknown(Register reg, std::size_t member) const {
    if (run_.program().columns[reg].kind == Kind::boolean) return run_.truth(reg, family_, member) == Truth::unknown;
    return run_.lane(reg, family_, member) == kUnknown;
}

Truth Blame::truth(Register reg, std::size_t member) const {
    return run_.truth(reg, family_, member);
}

void Blame::visit(Register reg, std::size_t member) {
    if (reg == plan::kNone || !is_unknown(reg, member)) return;
    const bool of_member = run_.program().columns[reg].level == Level::member;
    const std::size_t place = reg * (last_ - first_ + 1) + (of_member ? member - first_ + 1 : 0);
    if (seen_[place] == call_) return;
    seen_[place] = call_;
    waiting_.push_back({reg, member});
}

void Blame::follow(Place place) {
    const Instruction& code = run_.program().code[writers_[place.reg]];
    switch (code.source) {
        case Source::fact:
            facts_.push_back(code.index);
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
    const std::vector<Instruction>& all = run_.program().code;
    bool holds = false;
    Register reg = place.reg;
    for (; all[writers_[reg]].source == Source::assume; reg = all[writers_[reg]].a) {
        const Instruction& code = all[writers_[reg]];
        if (code.b != plan::kNone && truth(code.b, place.member) != Truth::yes) continue;
        holds = true;
        visit(code.c, place.member);
    }
    if (holds) return;
    const Register given = reg;
    for (reg = place.reg; reg != given; reg = all[writers_[reg]].a) visit(all[writers_[reg]].b, place.member);
    visit(given, place.member);
}

}  // namespace reunify::verdict
