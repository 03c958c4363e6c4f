#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/fault.h"
#include "batch/tally.h"

namespace reunify::batch {

/// What of a run is safely on disk, so that `--resume` can go on from there. Kept in `OUT.journal` while the run lasts.
struct Journal {
    std::string question;         ///< what was asked: input with its state, rules, options; a run with another question cannot be resumed
    std::uint64_t input_end = 0;  ///< the input up to this offset is done
    std::uint64_t output_bytes = 0;
    std::uint64_t reject_bytes = 0;
    Tally tally;
};

std::string journal_name(const std::string& out);

/// Writes it beside and renames, so that there is always a whole one.
Result<bool> save(const Journal& journal, const std::string& out);

/// None if there is no journal. A journal of another question is a fault that says what differs.
Result<std::optional<Journal>> load(const std::string& out, const std::string& question, const law::RuleSet& rules);

void remove_journal(const std::string& out);

}  // namespace reunify::batch
