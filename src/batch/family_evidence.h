#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "batch/chunk.h"
#include "cases/table.h"

namespace reunify::batch {

/// What speaks against judging each row of a list as a family of its own, where no header says which rows are one.
struct FamilyEvidence {
    std::optional<std::size_t> column;  ///< rows that follow each other agree in it, and in all that they say of the sponsor
    std::uint64_t line = 0;             ///< the first row that goes on with the sponsor of the row above; 0: there is none
};

/// Looks at the rows of a chunk; the first of a list is enough, for families are all over it.
FamilyEvidence family_evidence(const Chunk& chunk, const cases::Table& table, const law::RuleSet& rules, char delimiter);

}  // namespace reunify::batch
