#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "plan/program.h"

namespace reunify::plan {

/// The facts that steer most of a program: families that agree in them take the same way through most of its rules, so that whole columns
/// of a batch of them are the same (run/evaluator.h). Nothing but speed hangs on it.
struct Steering {
    std::optional<std::size_t> family;  ///< the choice of family level, and
    std::optional<std::size_t> member;  ///< the one of member level that most instructions compare with words
    std::optional<std::size_t> day;     ///< the date of family level compared with most days that are the same for everybody, and
    std::vector<Lane> borders;          ///< those days, ascending
};

Steering steering(const Program& program);

}  // namespace reunify::plan
