#pragma once

#include <vector>

#include "plan/program.h"
#include "run/evaluator.h"

namespace reunify::run {

/// Whether an instruction compares a fact that some row knows only within limits.
bool compares_limits(const Registers& registers, const plan::Instruction& it);

/// A comparison (`=`, `<`, `<=`) of a fact that some rows know only within limits: where all that lies between them compares the same, what
/// was unknown in `out` is decided. `out` has a row for each row of the level of the instruction.
void compare_limits(const Registers& registers, const plan::Instruction& it, Truth* out);

/// The rows of an assumption that are unknown only since a fact known within limits may compare either way: nothing is assumed there.
std::vector<std::size_t> rows_within_limits(const Registers& registers, const plan::Instruction& it);

}  // namespace reunify::run
