#pragma once

#include <cstddef>
#include <vector>

#include "verdict/columns.h"
#include "verdict/doubts.h"

namespace reunify::verdict {

/// A family once for each other value of each of its assumptions, as many at a time as columns have room for.
class Variations {
public:
    /// `family` is the only one of its batch; it and `assumptions` outlive this. `unchanged` copies of it as it is stand before each lot.
    Variations(const law::RuleSet& rules, const run::Batch& family, const std::vector<Assumed>& assumptions, Lane filed, Amounts amounts,
               std::size_t unchanged);

    bool empty() const { return all_.empty(); }

    /// Lays out the next lot; `varied` says by family of the batch which assumption is another, or how many there are where none is. False
    /// when there is no more.
    bool next(run::Batch& batch, std::vector<std::size_t>& varied);

private:
    struct Variation {
        std::size_t assumption = 0;
        Lane value = kUnknown;
    };

    const run::Batch& family_;
    const std::vector<Assumed>& assumptions_;
    std::size_t unchanged_, at_once_, first_ = 0;
    std::vector<Variation> all_;
};

}  // namespace reunify::verdict
