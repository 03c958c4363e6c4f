#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/fault.h"
#include "base/lane.h"
#include "batch/overview.h"
#include "batch/tally.h"

namespace reunify::batch {

/// What of a run is safely on disk, so that `--resume` can go on from there. Kept in `OUT.journal` from before the first byte is written
/// until the last has its final name.
struct Journal {
    std::string question;         ///< what was asked: input with its state, rules, options; a run with another question cannot be resumed
    Lane assessed_on = 0;         ///< the day on which it began, or that it was asked for
    std::uint64_t input_end = 0;  ///< the input up to this offset is done
    std::uint64_t output_bytes = 0;
    std::uint64_t reject_bytes = 0;
    std::string output_tail = "-", reject_tail = "-";  ///< digests of what stands before, by which the parts are known again
    Tally tally;
    Overview overview;
};

std::string journal_name(const std::string& out);

/// Writes it beside and renames, so that there is always a whole one.
Result<bool> save(const Journal& journal, const std::string& out);

/// Whether the journal that lies there is one of ours; one that is not is a fault, for it is somebody's file.
Result<bool> has_journal(const std::string& out);

/// None if there is no journal. A journal of another question is a fault that says what differs.
Result<std::optional<Journal>> load(const std::string& out, const std::string& question, const law::RuleSet& rules);

void remove_journal(const std::string& out);

}  // namespace reunify::batch
