#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "plan/program.h"

namespace reunify::plan {

/// The part of a program that follows some of its registers, as a program of its own: to try many values of those for a family, only this
/// part has to run again, and everything else is taken from a run of the whole program.
struct Slice {
    /// `Origin::fact` means a column of the slice's batch, those of `columns`. Its layout has only the varied fact as given, the right, and
    /// what is refused, waits and is assessed; a part that was not asked for is kNone.
    std::shared_ptr<const Program> program;
    std::vector<Column> columns;     ///< of the batch
    std::vector<Register> taken;     ///< by column: the register of the whole program; kNone for a column that has none
    std::vector<Register> place_of;  ///< by register of the whole program: the register of the slice, kNone if it has none
};

/// What the slice is to answer.
enum class Asked : std::uint8_t {
    refusal,  ///< has_right, refused and waits
    verdict,  ///< assessed too
};

/// The registers of a layout that answer it.
std::vector<Register> roots_of(const Layout& layout, Asked asked);

/// The slice of a program that follows `varied`, its first columns; the first of them is the given value of `fact`.
Slice slice(const Program& whole, std::size_t fact, const std::vector<Register>& varied, Asked asked);

/// The slice of a program that follows the given value of `fact`, a day, not for one day but for all from a first to a last one: columns 1
/// and 2. What it answers holds on each of them; unknown is what is not the same on all. Column 0, the day, has to be unknown.
Slice span(const Program& whole, std::size_t fact, Asked asked);

}  // namespace reunify::plan
