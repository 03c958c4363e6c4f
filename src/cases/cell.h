#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/lane.h"
#include "base/phrase.h"
#include "law/ruleset.h"

namespace reunify::cases {

/// Reads the cells of one column. The common forms (`2026-12-31`, `31/12/2026`, `2131.28`, `2131,28`, a choice already seen) are read on a
/// fast way that gives the same as `read_value`; everything else goes through `read_value` itself, which also words the faults.
class CellReader {
public:
    CellReader(std::shared_ptr<const law::RuleSet> rules, std::size_t fact);

    /// The value of a cell of UTF-8 or Windows-1252 bytes. False: it cannot be read, `reason` and `accepted` say why.
    bool read(std::string_view cell, Lane& value, Phrase& reason, Phrase& accepted);

private:
    bool read_slowly(std::string_view cell, Lane& value, Phrase& reason, Phrase& accepted);
    bool within_bounds(Lane value) const;

    struct Seen {
        std::string cell;
        Lane value = kUnknown;
        bool used = false;
    };

    std::shared_ptr<const law::RuleSet> rules_;
    std::size_t fact_;
    law::FactType type_;
    Lane least_, most_;
    std::vector<Seen> seen_;  ///< choices and yes/no: open addressing, a power of two long
};

}  // namespace reunify::cases
