#pragma once

#include <memory>
#include <vector>

#include "plan/program.h"

namespace reunify::verdict {

/// Of a family of which only the sponsor's status and the relations are known: the facts on which something about somebody may hang if it
/// files on a day. A fact that is assumed counts where it would matter by itself.
struct FactsThatMatter {
    std::vector<bool> of_family;               ///< by fact
    std::vector<std::vector<bool>> of_member;  ///< by relation and fact
    /// By fact, or by relation and fact: whether each of Fact::assumed can come to hold; empty for a fact that nothing asks.
    std::vector<std::vector<bool>> assumed_of_family;
    std::vector<std::vector<std::vector<bool>>> assumed_of_member;
};

FactsThatMatter facts_that_matter(const std::shared_ptr<const plan::Program>& program, Lane status, const std::vector<Lane>& relations,
                                  Lane filed_on);

}  // namespace reunify::verdict
