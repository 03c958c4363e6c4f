#pragma once

#include <memory>
#include <vector>

#include "verdict/whatif.h"

/// Members who need no application as things are: a child born in Belgium, somebody with a right of stay of their own.
namespace reunify::verdict {

/// Adds to each proposal, made for the others, that those of `needless` are left out who would need an application with it and be refused:
/// a later filing day on which a child is of age. Where some proposals need nobody to be left out, only those stay; of `for_all` likewise,
/// none where all do. `needless`: each as left out of `family`.
void leave_out_those_harmed(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const Question& question,
                            const std::vector<Alteration>& needless, Nearest& found);

}  // namespace reunify::verdict
