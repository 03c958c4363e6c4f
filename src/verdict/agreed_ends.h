#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "run/evaluator.h"
#include "verdict/assessment.h"
#include "verdict/cell.h"

namespace reunify::verdict {

/// The fillings at which the search ended for members of whom all come to one verdict (fillings.h), side by side: each option of a reading
/// is asked of all of them at once.
class AgreedEnds {
public:
    explicit AgreedEnds(std::shared_ptr<const plan::Program> program);

    void clear(const std::vector<std::size_t>& readings);
    /// An end of a member, counted from 0 in family `family` of `from`. Those of one member come one after the other.
    void add(const run::Batch& from, std::size_t family, std::size_t nth, const std::vector<Cell>& cells);
    std::size_t members() const { return batch_.members(); }
    /// To be called once after the last one.
    void run();

    void vary(std::size_t reading, std::size_t option);
    void reset(std::size_t reading);

    /// What the ends of a member of the batch that they were taken from come to.
    struct Answer {
        enum class Kind : unsigned char { one, several, later_days_decide };
        Kind kind = Kind::later_days_decide;  ///< or other answers than those filled in
        Verdict verdict = Verdict::undetermined;
    };
    Answer of(std::size_t member) const;

private:
    struct Rows {
        std::size_t member = 0, first = 0, last = 0;
    };

    run::Batch batch_;
    run::Evaluator run_;
    std::vector<Rows> rows_;            ///< a member each, ascending
    std::vector<std::size_t> members_;  ///< by row: the member that it is about
    std::vector<Verdict> verdicts_;     ///< by member of the batch
};

}  // namespace reunify::verdict
