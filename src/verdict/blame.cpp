#include "verdict/blame.h"

#include <algorithm>

namespace reunify::verdict {

using feel::Operation;
using plan::Instruction;
using plan::Register;
using plan::Source;

namespace {

/// Whether an operation leaves open what one argument leaves open, whatever the others are.
bool is_strict(const Instruction& code) {
    const Operation operation = code.operation;
    return code.source == Source::operation && (operation == Operation::negation || operation == Operation::same_truth ||
                                                (operation > Operation::choose && operation < Operation::any_member));
}

bool combines_truths(const Instruction& code) {
    return code.source == Source::operation && (code.operation == Operation::conjunction || code.operation == Operation::disjunction);
}

}  // namespace

Blame::Blame(const run::Evaluator& run) : run_(run), code_(run.program().code), named_(run.program().rules->facts.size(), 0) {
    prepare(run.program());
}

/// Where a result is open, and no argument is an error, so is whatever an open argument of a strict one within it leads to: such steps are
/// left out, and what can never be missing is not looked at.
void Blame::prepare(const plan::Program& program) {
    steps_.resize(code_.size());
    stop_at_.resize(code_.size());
    for (Register reg = 0; reg < code_.size(); ++reg) {
        const Instruction& code = code_[reg];
        const plan::Column column = program.columns[reg];
        Step& step = steps_[reg];
        step = {code.source, code.operation, column.level == Level::member, column.kind == Kind::boolean, code.index, 0, 0};
        stop_at_[reg] = reg;
        if (code.source == Source::reading || code.source == Source::constant) stop_at_[reg] = plan::kNone;
        if (code.source == Source::spread) stop_at_[reg] = stop_at_[code.a];
        if (!is_strict(code) && !combines_truths(code)) continue;
        step.first = static_cast<std::uint32_t>(arguments_.size());
        step.last = step.first;
        for (const Register argument : {code.a, code.b, code.c}) {
            if (argument != plan::kNone) add_arguments(reg, argument);
        }
        const std::uint32_t count = step.last - step.first;
        if (is_strict(code) && count <= 1) stop_at_[reg] = count == 0 ? plan::kNone : arguments_[step.first];
    }
}

/// Adds an argument to an operation, or what stands for it.
void Blame::add_arguments(Register reg, Register argument) {
    Step& step = steps_[reg];
    const auto add = [&](Register one) {
        const auto first = arguments_.begin() + step.first;
        if (one == plan::kNone || std::find(first, arguments_.end(), one) != arguments_.end()) return;
        arguments_.push_back(one);
        ++step.last;
    };
    const Step& inner = steps_[argument];
    const bool alike = combines_truths(code_[reg]) && combines_truths(code_[argument]) && inner.operation == step.operation;
    if (!is_strict(code_[argument]) && !alike) return add(stop_at_[argument]);
    for (std::uint32_t at = inner.first; at < inner.last; ++at) add(arguments_[at]);
}

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
    const std::size_t places = code_.size() * (last_ - first_ + 1);
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
    const Step& step = steps_[reg];
    const std::size_t row = step.of_member ? member : family_;
    const bool open = step.truths ? run_.truths(reg)[row] == Truth::unknown : run_.lanes(reg)[row] == kUnknown;
    if (!open) return;
    std::uint32_t& seen = seen_[reg * (last_ - first_ + 1) + (step.of_member ? member - first_ + 1 : 0)];
    if (seen == call_) return;
    seen = call_;
    waiting_.push_back({reg, member});
}

void Blame::follow(Place place) {
    const Step& step = steps_[place.reg];
    switch (step.source) {
        case Source::fact:
            if (named_[step.index] != call_) facts_.push_back(step.index);
            named_[step.index] = call_;
            break;
        case Source::assume:
            follow_assumptions(place);
            break;
        case Source::spread:
            visit(stop_at_[place.reg], place.member);
            break;
        case Source::operation:
            follow_operation(place.reg, place.member);
            break;
        case Source::reading:
        case Source::constant:
            break;
    }
}

void Blame::follow_operation(Register reg, std::size_t member) {
    const Instruction& code = code_[reg];
    switch (code.operation) {
        case Operation::choose:
        case Operation::choose_truth: {
            const Truth test = truth(code.a, member);
            if (test == Truth::unknown) visit(stop_at_[code.a], member);
            if (test == Truth::yes) visit(stop_at_[code.b], member);
            if (test == Truth::no) visit(stop_at_[code.c], member);
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
            for (std::uint32_t at = steps_[reg].first; at < steps_[reg].last; ++at) visit(arguments_[at], member);
    }
}

void Blame::follow_members(const Instruction& code) {
    for (std::size_t m = first_; m < last_; ++m) {
        visit(stop_at_[code.a], m);
        if (code.b != plan::kNone && truth(code.a, m) == Truth::yes) visit(stop_at_[code.b], m);
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
        visit(stop_at_[code.c], place.member);
    }
    if (holds) return;
    const Register given = reg;
    for (reg = place.reg; reg != given; reg = code_[reg].a) visit(stop_at_[code_[reg].b], place.member);
    visit(given, place.member);
}

}  // namespace reunify::verdict
