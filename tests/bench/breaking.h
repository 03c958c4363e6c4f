#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "population.h"

namespace bench {

/// One way in which a row goes wrong.
struct Way {
    std::string_view name;
    std::string_view column;  ///< where; empty if it is the row as a whole
};

/// The twenty ways, in order. The last, a quotation mark that is never closed, is for the last broken row of a file only: behind it
/// no other mark may stand, or the text between the two is one cell.
const std::vector<Way>& ways();

/// Breaks one row of a family in the given way so that this row alone must be rejected. Returns its place, or the number of rows where this
/// family cannot be broken that way (a disagreement needs two rows that say something). `earlier` is the name of a family that was written
/// before.
std::size_t break_row(std::vector<Row>& family, std::size_t way, const std::string& earlier, const Style& style);

}  // namespace bench
