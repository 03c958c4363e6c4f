#pragma once

#include <array>
#include <vector>

#include "plan/program.h"

namespace reunify::plan {

/// Leaves out every instruction that neither the layout nor `roots` needs, and numbers the rest anew, in the layout and the roots too.
void prune(Program& program, std::vector<Register>& roots);

/// Fills Program::touched_by.
void find_touched(Program& program);

/// The registers an instruction reads, kNone among them.
inline std::array<Register, 3> arguments_of(const Instruction& it) {
    return {it.a, it.b, it.c};
}

/// For each register, whether it is one of `roots` or an argument, of whatever depth, of one.
std::vector<bool> needed_for(const Program& program, const std::vector<Register>& roots);

/// For each register, whether it reads `from`, directly or not; `from` itself does.
std::vector<bool> depending_on(const Program& program, Register from);

}  // namespace reunify::plan
