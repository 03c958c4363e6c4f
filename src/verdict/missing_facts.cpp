#include "verdict/missing_facts.h"

#include <algorithm>
#include <map>

#include "feel/operation.h"

namespace reunify::verdict {

using feel::Operation;
using plan::Instruction;
using plan::Origin;
using plan::Register;

namespace {

/// Whether an operation leaves open what one argument leaves open, whatever the others are.
bool is_strict(const Instruction& code) {
    return code.source == Origin::operation && feel::is_strict(code.operation);
}

/// A comparison may be decided while what it compares is open: of facts known within limits.
bool compares(const Instruction& code) {
    return code.source == Origin::operation &&
           (code.operation == Operation::equal || code.operation == Operation::less || code.operation == Operation::less_or_equal);
}

bool combines_truths(const Instruction& code) {
    return code.source == Origin::operation && feel::row_of(code.operation).unknown == feel::Unknown::kleene;
}

}  // namespace

MissingFacts::MissingFacts(const run::Evaluator& run) : run_(run), code_(run.program().code), named_(run.program().rules->facts.size(), 0) {
    prepare(run.program());
}

/// Where a result is open, and no argument is an error, so is whatever an open argument of a strict one within it leads to, but for
/// comparisons: such steps are left out, and what can never be missing is not looked at.
void MissingFacts::prepare(const plan::Program& program) {
    steps_.resize(code_.size());
    stop_at_.resize(code_.size());
    for (Register reg = 0; reg < code_.size(); ++reg) {
        const Instruction& code = code_[reg];
        const plan::Column column = program.columns[reg];
        const auto end = static_cast<std::uint32_t>(arguments_.size());
        Step& step = steps_[reg];
        step = {way_of(code), column.level == Level::member, column.kind == Kind::boolean, end, end};
        stop_at_[reg] = step.way == Step::Way::nowhere ? plan::kNone : reg;
        if (step.way != Step::Way::arguments) continue;
        for (const Register argument : {code.a, code.b, code.c}) {
            if (argument != plan::kNone) add_arguments(reg, argument);
        }
        if (combines_truths(code) || (compares(code) && step.first != step.last) || step.last - step.first > 1) continue;
        stop_at_[reg] = step.first == step.last ? plan::kNone : arguments_[step.first];
    }
}

MissingFacts::Step::Way MissingFacts::way_of(const Instruction& code) {
    switch (code.source) {
        case Origin::fact:
            return Step::Way::fact;
        case Origin::assume:
            return Step::Way::assumptions;
        case Origin::spread:
            return Step::Way::arguments;
        case Origin::operation:
            if (is_strict(code) || combines_truths(code)) return Step::Way::arguments;
            return code.operation == Operation::choose || code.operation == Operation::choose_truth ? Step::Way::choice
                                                                                                    : Step::Way::members;
        case Origin::reading:
        case Origin::constant:
            break;
    }
    return Step::Way::nowhere;
}

/// Adds an argument to an operation, or what stands for it.
void MissingFacts::add_arguments(Register reg, Register argument) {
    Step& step = steps_[reg];
    const auto add = [&](Register one) {
        const auto first = arguments_.begin() + step.first;
        if (one == plan::kNone || std::find(first, arguments_.end(), one) != arguments_.end()) return;
        arguments_.push_back(one);
        ++step.last;
    };
    const Instruction& inner = code_[argument];
    const bool alike = combines_truths(code_[reg]) && combines_truths(inner) && inner.operation == code_[reg].operation;
    const bool on_level = code_[reg].source == Origin::operation;
    if (!on_level || compares(inner) || (!is_strict(inner) && !alike)) return add(stop_at_[argument]);
    for (std::uint32_t at = steps_[argument].first; at < steps_[argument].last; ++at) add(arguments_[at]);
}

const std::vector<std::size_t>& MissingFacts::of(Register reg, std::size_t family, std::size_t member) {
    begin(family);
    visit(reg, member);
    std::sort(facts_.begin(), facts_.end());
    return facts_;
}

const std::vector<std::size_t>& MissingFacts::of(const std::vector<Register>& registers, std::size_t family, std::size_t member) {
    begin(family);
    for (const Register reg : registers) visit(reg, member);
    std::sort(facts_.begin(), facts_.end());
    return facts_;
}

const std::vector<std::size_t>& MissingFacts::at_most(const std::vector<Register>& registers, std::size_t family, std::size_t member) {
    both_sides_ = true;
    of(registers, family, member);
    both_sides_ = false;
    return facts_;
}

void MissingFacts::begin(std::size_t family) {
    facts_.clear();
    whose_.clear();
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

Truth MissingFacts::truth(Register reg, std::size_t member) const {
    return run_.truth(reg, family_, member);
}

void MissingFacts::visit(Register reg, std::size_t member) {
    if (reg == plan::kNone) return;
    const Step& step = steps_[reg];
    const std::size_t row = step.of_member ? member : family_;
    const bool open = step.truths ? run_.truths(reg)[row] == Truth::unknown : run_.lanes(reg)[row] == kUnknown;
    if (!open) return;
    std::uint32_t& seen = seen_[reg * (last_ - first_ + 1) + (step.of_member ? member - first_ + 1 : 0)];
    if (seen == call_) return;
    seen = call_;
    follow(reg, member);
}

void MissingFacts::follow(Register reg, std::size_t member) {
    const Step& step = steps_[reg];
    const Instruction& code = code_[reg];
    switch (step.way) {
        case Step::Way::fact:
            if (named_[code.index] != call_) facts_.push_back(code.index);
            named_[code.index] = call_;
            whose_.push_back({code.index, step.of_member ? std::optional(member - first_) : std::nullopt});
            break;
        case Step::Way::assumptions:
            follow_assumptions(reg, member);
            break;
        case Step::Way::choice: {
            const Truth test = truth(code.a, member);
            const bool either = both_sides_ && test == Truth::unknown;
            if (test == Truth::unknown) visit(stop_at_[code.a], member);
            if (test == Truth::yes || either) visit(stop_at_[code.b], member);
            if (test == Truth::no || either) visit(stop_at_[code.c], member);
            break;
        }
        case Step::Way::members:
            for (std::size_t m = first_; m < last_; ++m) {
                visit(stop_at_[code.a], m);
                if (code.b == plan::kNone) continue;
                const Truth chosen = truth(code.a, m);
                if (chosen == Truth::yes || (both_sides_ && chosen == Truth::unknown)) visit(stop_at_[code.b], m);
            }
            break;
        case Step::Way::arguments:
            for (std::uint32_t at = step.first; at < step.last; ++at) visit(arguments_[at], member);
            break;
        case Step::Way::nowhere:
            break;
    }
}

/// A fact's assumptions are a chain that ends at the fact as given. Where one of them holds but its value is unknown, that value is what is
/// missing; where it cannot be said whether one holds, an answer to that or to the fact itself would do.
void MissingFacts::follow_assumptions(Register last, std::size_t member) {
    bool holds = false;
    Register reg = last;
    for (; code_[reg].source == Origin::assume; reg = code_[reg].a) {
        const Instruction& code = code_[reg];
        const Truth assumes = code.b == plan::kNone ? Truth::yes : truth(code.b, member);
        if (assumes == Truth::yes || (both_sides_ && assumes == Truth::unknown)) visit(stop_at_[code.c], member);
        holds = holds || assumes == Truth::yes;
    }
    const Register given = reg;
    const Instruction& fact = code_[given];
    const bool bounded =
        fact.source == Origin::fact && run_.batch().bounds_of(fact.index, steps_[given].of_member ? member : family_) != nullptr;
    const bool left_open = fact.source != Origin::fact && run_.batch().is_bounded(family_);
    if (bounded || left_open) return visit(given, member);
    if (holds) return;
    for (reg = last; reg != given; reg = code_[reg].a) visit(stop_at_[code_[reg].b], member);
    visit(given, member);
}

std::vector<std::size_t> missing_of(MissingFacts& missing_facts, const run::Evaluator& run, std::size_t condition, const State& state,
                                    std::size_t family, std::size_t member) {
    if (state.status != Status::unknown) return {};
    return missing_facts.of(run.program().layout.conditions[condition].fails, family, member);
}

std::vector<std::size_t> ranked(const std::vector<std::vector<std::size_t>>& by_condition) {
    struct Weight {
        std::size_t alone = 0;
        std::size_t part = 0;
    };
    std::map<std::size_t, Weight> weights;
    for (const std::vector<std::size_t>& facts : by_condition) {
        for (const std::size_t fact : facts) {
            ++weights[fact].part;
            if (facts.size() == 1) ++weights[fact].alone;
        }
    }
    std::vector<std::size_t> out;
    for (const auto& [fact, weight] : weights) out.push_back(fact);
    std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) {
        const Weight& wa = weights[a];
        const Weight& wb = weights[b];
        return wa.alone != wb.alone ? wa.alone > wb.alone : wa.part > wb.part;
    });
    return out;
}

std::vector<std::vector<std::size_t>> missing_by_condition(MissingFacts& missing_facts, const run::Evaluator& run, std::size_t family,
                                                           std::size_t member) {
    const plan::Layout& layout = run.program().layout;
    std::vector<std::vector<std::size_t>> out{missing_facts.of(layout.has_right, family, member)};
    // Of what does not fail, or does, nothing is missing: its status need not be asked.
    for (const plan::ConditionSlots& condition : layout.conditions) out.push_back(missing_facts.of(condition.fails, family, member));
    return out;
}

const std::vector<std::size_t>& missing_at_most(MissingFacts& missing_facts, const run::Evaluator& run, std::size_t family,
                                                std::size_t member) {
    const plan::Layout& layout = run.program().layout;
    std::vector<Register> registers{layout.has_right};
    for (const plan::ConditionSlots& condition : layout.conditions) registers.push_back(condition.fails);
    return missing_facts.at_most(registers, family, member);
}

std::vector<std::size_t> missing(MissingFacts& missing_facts, const run::Evaluator& run, std::size_t family, std::size_t member) {
    return ranked(missing_by_condition(missing_facts, run, family, member));
}

}  // namespace reunify::verdict
