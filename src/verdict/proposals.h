#pragma once

#include <vector>

#include "verdict/whatif.h"

/// What is done with proposals once they are found.
namespace reunify::verdict {

/// Of proposals about the same facts the first, and before the others those that only give what is missing.
void keep_likeliest(std::vector<Proposal>& proposals);

/// Members as they are numbered with those who were left out, ascending, among them.
void count_in(std::vector<Proposal>& proposals, const std::vector<Alteration>& left_out);

}  // namespace reunify::verdict
