#pragma once

#include <unordered_map>
#include <vector>

#include "feel/operation.h"
#include "plan/program.h"

namespace reunify::plan {

/// Writes instructions, each distinct one once: asking again for what is there already gives its register. Raises arguments to the level at
/// which they are used, and leaves out truths that cannot matter (`yes and x` is x).
class Assembler {
public:
    explicit Assembler(Program& program) : program_(program) {}

    Register constant(Kind kind, Lane value);  ///< of a boolean: 0, 1 or kUnknown
    Register truth(bool value) { return constant(Kind::boolean, value ? 1 : 0); }
    Register fact(std::size_t fact, Column column);
    Register reading(std::size_t reading);
    Register one_of(Register reg, std::vector<Lane> words);
    Register assume(Register given, Register when, Register value);
    Register operation(feel::Operation operation, Kind kind, std::vector<Register> arguments, std::size_t index = 0);

    Register both(Register a, Register b) { return operation(feel::Operation::conjunction, Kind::boolean, {a, b}); }
    Register either(Register a, Register b) { return operation(feel::Operation::disjunction, Kind::boolean, {a, b}); }
    Register no(Register a) { return operation(feel::Operation::negation, Kind::boolean, {a}); }

    /// The register at member level: itself, or its value spread over the members.
    Register for_members(Register reg);

    Column column(Register reg) const { return program_.columns[reg]; }

private:
    struct Key {
        Instruction instruction;
        Kind kind;
        bool operator==(const Key& other) const;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const;
    };

    Register emit(Instruction instruction, Column column);
    Level meet(std::vector<Register>& arguments, bool members);
    bool is_constant(Register reg, bool value) const;
    Register simpler(feel::Operation operation, const std::vector<Register>& arguments);

    Program& program_;
    std::unordered_map<Key, Register, Hash> known_;
};

/// Whether an operation goes from members to their family.

}  // namespace reunify::plan
