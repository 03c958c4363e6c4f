#include "plan/assembler.h"

#include <algorithm>
#include <utility>

#include "feel/operation.h"

namespace reunify::plan {

using feel::Operation;

bool Assembler::Key::operator==(const Key& other) const {
    const Instruction& x = instruction;
    const Instruction& y = other.instruction;
    return x.source == y.source && x.operation == y.operation && x.a == y.a && x.b == y.b && x.c == y.c && x.index == y.index &&
           x.value == y.value && kind == other.kind;
}

std::size_t Assembler::Hash::operator()(const Key& key) const {
    std::uint64_t hash = 0xcbf29ce484222325U;
    const auto mix = [&hash](std::uint64_t part) {
        hash = (hash ^ part) * 0x9e3779b97f4a7c15U;
        hash ^= hash >> 32U;
    };
    const Instruction& it = key.instruction;
    mix(static_cast<std::uint64_t>(it.source) << 16U | static_cast<std::uint64_t>(it.operation) << 8U |
        static_cast<std::uint64_t>(key.kind));
    mix(static_cast<std::uint64_t>(it.a) << 32U | it.b);
    mix(static_cast<std::uint64_t>(it.c) << 32U | it.index);
    mix(static_cast<std::uint64_t>(it.value));
    return static_cast<std::size_t>(hash);
}

Register Assembler::emit(Instruction instruction, Column column) {
    const auto next = static_cast<Register>(program_.code.size());
    const auto [place, fresh] = known_.try_emplace(Key{instruction, column.kind}, next);
    if (fresh) {
        instruction.out = next;
        program_.code.push_back(instruction);
        program_.columns.push_back(column);
    }
    return place->second;
}

Register Assembler::constant(Kind kind, Lane value) {
    Instruction instruction;
    instruction.source = Origin::constant;
    instruction.value = value;
    return emit(instruction, {kind, Level::constant});
}

Register Assembler::fact(std::size_t fact, Column column) {
    Instruction instruction;
    instruction.source = Origin::fact;
    instruction.index = static_cast<std::uint32_t>(fact);
    return emit(instruction, column);
}

Register Assembler::reading(std::size_t reading) {
    Instruction instruction;
    instruction.source = Origin::reading;
    instruction.index = static_cast<std::uint32_t>(reading);
    return emit(instruction, {Kind::text, Level::constant});
}

Register Assembler::one_of(Register reg, std::vector<Lane> words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    auto& sets = program_.sets;
    auto set = std::find(sets.begin(), sets.end(), words);
    const auto index = static_cast<std::size_t>(set - sets.begin());
    if (set == sets.end()) sets.push_back(std::move(words));
    return operation(Operation::one_of, Kind::boolean, {reg}, index);
}

Register Assembler::assume(Register given, Register when, Register value) {
    std::vector<Register> arguments{given, when, value};
    const Kind kind = column(given).kind;
    const Level level = meet(arguments, false);
    Instruction instruction;
    instruction.source = Origin::assume;
    instruction.a = arguments[0];
    instruction.b = arguments[1];
    instruction.c = arguments[2];
    return emit(instruction, {kind, level});
}

Register Assembler::operation(Operation operation, Kind kind, std::vector<Register> arguments, std::size_t index) {
    if (const Register found = simpler(operation, arguments); found != kNone) return found;
    const bool aggregate = is_aggregate(operation);
    const Level level = meet(arguments, aggregate);
    if (is_symmetric(operation)) std::sort(arguments.begin(), arguments.end());
    Instruction instruction;
    instruction.operation = operation;
    instruction.a = arguments[0];
    if (arguments.size() > 1) instruction.b = arguments[1];
    if (arguments.size() > 2) instruction.c = arguments[2];
    instruction.index = static_cast<std::uint32_t>(index);
    return emit(instruction, {kind, aggregate ? Level::family : level});
}

Register Assembler::for_members(Register reg) {
    const Column from = column(reg);
    if (from.level == Level::member) return reg;
    Instruction instruction;
    instruction.source = Origin::spread;
    instruction.a = reg;
    return emit(instruction, {from.kind, Level::member});
}

/// Brings the arguments of one instruction to one level; constants may stay, but not below an aggregate.
Level Assembler::meet(std::vector<Register>& arguments, bool members) {
    Level level = members ? Level::member : Level::constant;
    for (const Register reg : arguments) level = std::max(level, column(reg).level);
    for (Register& reg : arguments) {
        if (members || (level == Level::member && column(reg).level == Level::family)) reg = for_members(reg);
    }
    return level;
}

bool Assembler::is_constant(Register reg, bool value) const {
    const Instruction& it = program_.code[reg];
    return it.source == Origin::constant && it.value == (value ? 1 : 0);
}

/// The register that the operation would only repeat, or kNone.
Register Assembler::simpler(Operation operation, const std::vector<Register>& arguments) {
    const Register a = arguments[0];
    if (operation == Operation::negation) {
        if (is_constant(a, true) || is_constant(a, false)) return truth(is_constant(a, false));
        const Instruction& inner = program_.code[a];
        return inner.source == Origin::operation && inner.operation == Operation::negation ? inner.a : kNone;
    }
    if (operation == Operation::conjunction || operation == Operation::disjunction) {
        const bool neutral = operation == Operation::conjunction;
        const Register b = arguments[1];
        if (a == b || is_constant(a, !neutral) || is_constant(b, neutral)) return a;
        if (is_constant(b, !neutral) || is_constant(a, neutral)) return b;
    }
    if (operation == Operation::choose_truth || operation == Operation::choose) {
        if (is_constant(a, true)) return arguments[1];
        if (is_constant(a, false)) return arguments[2];
    }
    return kNone;
}

}  // namespace reunify::plan
