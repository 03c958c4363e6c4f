#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "run/evaluator.h"
#include "verdict/assessment.h"
#include "verdict/cell.h"
#include "verdict/filing_day_search.h"
#include "verdict/touched.h"

namespace reunify::verdict {

/// The fillings at which the search ended for members of whom all come to one verdict (fillings.h), side by side: each option of a reading
/// is asked of all of them at once.
class AgreedEnds {
public:
    /// `days` must outlive this object.
    AgreedEnds(std::shared_ptr<const plan::Program> program, const FilingDays& days);
    AgreedEnds(AgreedEnds&&) = delete;  // its search asks its run, where it is

    void clear(const std::vector<std::size_t>& readings);
    /// An end of a member, counted from 0 in family `family` of `from`, and the verdict to which all of his come. Those of one member come
    /// one after the other.
    void add(const run::Batch& from, std::size_t family, std::size_t nth, const std::vector<Cell>& cells, Verdict agreed);
    std::size_t members() const { return batch_.members(); }
    /// To be called once after the last one.
    void run();

    /// Puts an option in place of the chosen one; `reset` goes back. Between them only options of one reading follow one another.
    void vary(std::size_t reading, std::size_t option);
    void reset(std::size_t reading);

    /// Looks at later days of the ends of these members, where nothing else is open about them and a later day may help.
    void look_ahead(const std::vector<bool>& among);

    /// What the ends of a member of the batch that they were taken from come to, later days with it once they have been looked at.
    struct Answer {
        enum class Kind : unsigned char { one, several, open };
        Kind kind = Kind::open;  ///< later days decide, or other answers than those filled in
        Verdict verdict = Verdict::undetermined;
    };
    Answer of(std::size_t member) const;

private:
    struct Rows {
        std::size_t member = 0, first = 0, last = 0;
        Verdict agreed = Verdict::undetermined;  ///< under the chosen readings
        bool timed = false;                      ///< later days have been looked at
    };
    bool is_open(const Rows& rows) const;
    bool is_as_chosen(const Rows& rows) const;

    run::Batch batch_;
    run::Evaluator run_;
    FilingDaySearch search_;
    std::optional<Touched> touched_;             ///< by the reading that is varied
    std::vector<std::size_t> readings_;          ///< by reading: the option in use
    std::vector<Rows> rows_;                     ///< a member each, ascending
    std::vector<std::size_t> members_;           ///< by row: the member that it is about
    std::vector<Verdict> chosen_;                ///< by member of the batch, under the chosen readings
    std::vector<Verdict> verdicts_;              ///< likewise under the option
    std::vector<std::optional<Lane>> earliest_;  ///< by row: of not_yet, where later days have been looked at
};

}  // namespace reunify::verdict
