#pragma once

#include <cstddef>
#include <vector>

#include "plan/program.h"

namespace reunify::plan {

/// Of a fact that is a choice: one of its words for each group that no test on the way to `roots` tells apart. All its words, in their
/// order, where a program does more with the fact than to compare it with words.
std::vector<Lane> words_told_apart(const Program& program, std::size_t fact, const std::vector<Register>& roots);

/// Of a fact that is an amount or a count: the constants with which a program compares it, ascending.
std::vector<Lane> compared_with(const Program& program, std::size_t fact);

}  // namespace reunify::plan
