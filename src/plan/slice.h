#pragma once

#include <memory>
#include <vector>

#include "plan/program.h"

namespace reunify::plan {

/// The part of a program that follows one fact of family level, as a program of its own: to try many values of that fact for a family, only
/// this part has to run again, and everything else is taken from the run of the whole program.
struct Slice {
    /// `Source::fact` means a column of the slice's batch: column 0 is the fact, the others are those of `taken`. Its layout has only the
    /// given fact, the right, and what is refused, waits and is assessed; a part that was not asked for is kNone.
    std::shared_ptr<const Program> program;
    std::vector<Column> columns;  ///< of the batch
    std::vector<Register> taken;  ///< by column: the register of the whole program that it repeats; kNone for the fact itself
};

/// What the slice is to answer.
enum class Asked : std::uint8_t {
    refusal,  ///< has_right, refused and waits
    verdict,  ///< assessed too
};

/// The slice of a program that follows `fact`. No program where nothing asks for the fact.
Slice slice(const Program& whole, std::size_t fact, Asked asked);

}  // namespace reunify::plan
