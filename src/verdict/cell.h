#pragma once

#include <cstddef>
#include <vector>

#include "run/batch.h"

namespace reunify::verdict {

/// An answer filled in.
struct Cell {
    std::size_t fact = 0;
    std::size_t nth = 0;  ///< the member, counted from 0 in the family, of a fact of member level
    Lane value = kUnknown;
    friend bool operator==(const Cell&, const Cell&) = default;
};

/// Fills in the answers in a row of families of a batch.
void fill_cells(run::Batch& batch, const law::RuleSet& rules, std::size_t family, const std::vector<Cell>& cells);

/// The limits within which a family of a batch knows what is asked; nullptr for none.
const run::Bounds* bounds_of(const run::Batch& batch, const law::RuleSet& rules, const Cell& cell, std::size_t family);

}  // namespace reunify::verdict
