#include "run/limits.h"

#include <optional>

#include "feel/operation.h"

namespace reunify::run {

using feel::Operation;
using plan::Origin;
using plan::Register;

namespace {

struct Limits {
    Lane least = kUnknown, most = kUnknown;
};

/// The instruction whose value one hands on.
const plan::Instruction& given(const plan::Program& program, Register reg) {
    while (program.code[reg].source == Origin::assume || program.code[reg].source == Origin::spread) reg = program.code[reg].a;
    return program.code[reg];
}

/// What a value of a family lies between: the limits of a fact known within some, or the value itself; none where it may be anything.
std::optional<Limits> limits_of(const Registers& registers, Register reg, std::size_t family, std::size_t row) {
    const Lane value = registers.lanes[reg][row];
    if (is_known(value)) return Limits{value, value};
    if (value != kUnknown) return std::nullopt;
    const plan::Instruction& fact = given(*registers.program, reg);
    if (fact.source != Origin::fact) return std::nullopt;
    const bool of_member = registers.program->columns[fact.out].level == Level::member;
    const Bounds* bounds = registers.batch->bounds_of(fact.index, of_member ? row : family);
    return bounds == nullptr ? std::nullopt : std::optional<Limits>({bounds->least, bounds->most});
}

Truth compare(Operation operation, const Limits& a, const Limits& b) {
    const bool below = a.most < b.least, above = b.most < a.least;
    if (operation == Operation::equal) return below || above ? Truth::no : Truth::unknown;
    const bool touches = operation == Operation::less ? b.most == a.least : a.most == b.least;
    if (below || (touches && operation == Operation::less_or_equal)) return Truth::yes;
    return above || (touches && operation == Operation::less) ? Truth::no : Truth::unknown;
}

/// Whether some comparison from which a value of a family follows is open between limits.
bool is_open_within(const Registers& registers, Register reg, std::size_t family, std::size_t row) {
    if (reg == plan::kNone || registers.done[reg] == 0) return false;
    const plan::Instruction& it = registers.program->code[reg];
    const std::size_t here = registers.program->columns[reg].level == Level::member ? row : family;
    if (registers.program->columns[reg].kind == Kind::boolean && registers.truths[reg][here] != Truth::unknown) return false;
    if (compares_limits(registers, it))
        return limits_of(registers, it.a, family, here).has_value() && limits_of(registers, it.b, family, here).has_value();
    return is_open_within(registers, it.a, family, row) || is_open_within(registers, it.b, family, row) ||
           is_open_within(registers, it.c, family, row);
}

}  // namespace

bool compares_limits(const Registers& registers, const plan::Instruction& it) {
    if (registers.batch->bounds().empty()) return false;
    if (it.operation != Operation::equal && it.operation != Operation::less && it.operation != Operation::less_or_equal) return false;
    const auto is_limited = [&](Register reg) {
        const plan::Instruction& fact = given(*registers.program, reg);
        return fact.source == Origin::fact && registers.batch->has_bounds(fact.index);
    };
    return registers.program->columns[it.a].kind != Kind::boolean && (is_limited(it.a) || is_limited(it.b));
}

void compare_limits(const Registers& registers, const plan::Instruction& it, Truth* out) {
    const Batch& batch = *registers.batch;
    const bool by_member = registers.program->columns[it.out].level == Level::member;
    for (std::size_t family = 0; family < batch.families(); ++family) {
        if (!batch.is_bounded(family)) continue;
        const std::size_t first = by_member ? batch.first_member(family) : family;
        const std::size_t end = by_member ? batch.first_member(family + 1) : family + 1;
        for (std::size_t row = first; row < end; ++row) {
            if (out[row] != Truth::unknown) continue;
            const std::optional<Limits> a = limits_of(registers, it.a, family, row), b = limits_of(registers, it.b, family, row);
            if (a && b) out[row] = compare(it.operation, *a, *b);
        }
    }
}

std::vector<std::size_t> rows_within_limits(const Registers& registers, const plan::Instruction& it) {
    std::vector<std::size_t> out;
    const Batch& batch = *registers.batch;
    const bool of_member = registers.program->columns[it.out].level == Level::member;
    for (std::size_t family = 0; !batch.bounds().empty() && family < batch.families(); ++family) {
        if (!batch.is_bounded(family)) continue;
        const std::size_t first = of_member ? batch.first_member(family) : family;
        const std::size_t end = of_member ? batch.first_member(family + 1) : family + 1;
        for (std::size_t row = first; row < end; ++row) {
            if (is_open_within(registers, it.a, family, row)) out.push_back(row);
        }
    }
    return out;
}

}  // namespace reunify::run
