#pragma once

#include <optional>
#include <vector>

#include "plan/program.h"
#include "run/evaluator.h"

namespace reunify::run {

/// What a register that holds lanes lies between in one row, as far as that follows from facts known within limits: both ends are its value
/// where that is known; none where it may be anything. `member` is not read for a register of family level.
std::optional<Limits> limits_of(const Registers& registers, plan::Register reg, std::size_t family, std::size_t member);

/// Whether the value of an instruction may follow from a fact that some row knows only within limits. Its arguments have been computed.
bool follows_limits(const Registers& registers, const plan::Instruction& it);

/// Whether an instruction compares such values.
bool compares_limits(const Registers& registers, const plan::Instruction& it);

/// A comparison (`=`, `<`, `<=`) of values that some rows know only within limits: where all that lies between them compares the same, what
/// was unknown in `out` is decided. `out` has a row for each row of the level of the instruction.
void compare_limits(const Registers& registers, const plan::Instruction& it, Truth* out);

/// The rows of an assumption that are unknown only since something known within limits may turn out either way: nothing is assumed there.
std::vector<std::size_t> rows_within_limits(const Registers& registers, const plan::Instruction& it);

}  // namespace reunify::run
