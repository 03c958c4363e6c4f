#pragma once

#include <cstddef>
#include <vector>

#include "run/evaluator.h"
#include "verdict/columns.h"

namespace reunify::verdict {

/// Tells a refusal that people could do something about (an income, a lease, a proof) from one that they cannot: a child is too old, a
/// sponsor has turned 18. Days are not among it: that of filing is tried elsewhere, one by one, and papers handed in later make nobody
/// younger.
class BeyondHelp {
public:
    explicit BeyondHelp(const plan::Program& program);

    /// Whether some condition fails for a member on a row, and would whatever people changed.
    bool on(const run::Evaluator& run, std::size_t family, std::size_t member) const;

    /// By member: whether that is so, or there is no right, on all the rows of one family, its filing days. `verdicts` are by row and
    /// member; rows that do not differ from the one before need no look.
    std::vector<bool> on_all(const run::Evaluator& run, const std::vector<Verdict>& verdicts, const std::vector<char>& differs) const;

private:
    bool can_become(Truth wanted, plan::Register reg, const run::Evaluator& run, std::size_t family, std::size_t member) const;

    const plan::Program& program_;
    std::vector<bool> changes_;  ///< by register: something on the way to it can be changed
};

}  // namespace reunify::verdict
