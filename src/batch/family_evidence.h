#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "batch/chunk.h"
#include "cases/table.h"

namespace reunify::batch {

/// What speaks against judging each row of a list as a family of its own, where no header says which rows are one.
struct FamilyEvidence {
    std::optional<std::size_t> column;  ///< in which the rows of a family agree, as it seems
    bool merged = false;                ///< it says its name in the first row of each, as merged cells leave it
    std::uint64_t line = 0;             ///< the first row that goes on with the family of a row above; 0: there is none
};

/// Looks at the rows of a chunk. Rows are taken to be one family where they
/// follow each other and say so much the same of the sponsor that it is no chance; or where they agree in a column that no rule knows,
/// nothing that they say of the sponsor speaks against it, and its header names a person, or what stands further up comes back with the
/// very same sponsor while others have another, or its groups look like families: small, each in one place, of different members.
FamilyEvidence family_evidence(const Chunk& chunk, const cases::Table& table, const law::RuleSet& rules, char delimiter);

}  // namespace reunify::batch
