#include "cases/cell.h"

#include <limits>
#include <vector>

#include "base/suggest.h"
#include "base/utf8.h"
#include "cases/sentences.h"
#include "cases/value.h"
#include "csv/dialect.h"

namespace reunify::cases {

CellReader::CellReader(std::shared_ptr<const law::RuleSet> rules, std::size_t fact)
    : rules_(std::move(rules)), fact_(fact), type_(rules_->facts[fact].type) {
    const law::Fact& declared = rules_->facts[fact];
    least_ = declared.least.value_or(kError + 1);
    most_ = declared.most.value_or(std::numeric_limits<Lane>::max());
    if (type_ == law::FactType::choice || type_ == law::FactType::yes_no) seen_.resize(kSeen);
}

/// Where a choice stands that was read before, or where it may be kept; nullptr for none.
CellReader::Seen* CellReader::find(const ShortText& ends, std::string_view cell) {
    if (seen_.empty() || cell.size() > kLongestSeen) return nullptr;
    for (std::size_t at = ends.hash() >> kSeenShift, tries = 0; tries < 16; at = (at + 1) % seen_.size(), ++tries) {
        if (seen_[at].ends.size == 0 || seen_[at].is(ends, cell)) return &seen_[at];
    }
    return nullptr;
}

bool CellReader::read_slowly(std::string_view cell, Lane& value, Phrase& reason, Phrase& accepted) {
    value = kUnknown;
    if (cell.empty() || type_ == law::FactType::text) return true;
    const ShortText ends(cell);
    Seen* seen = find(ends, cell);
    if (seen != nullptr && seen->ends.size != 0) {
        value = seen->value;
        return true;
    }
    const bool utf8 = utf8::find_invalid(cell) == std::string_view::npos;
    const std::string decoded = utf8 ? std::string(cell) : csv::from_windows1252(cell);
    auto outcome = read_value(*rules_, fact_, decoded);
    if (outcome.wrong.empty()) {
        value = outcome.value;
        within_ = outcome.within;
        if (seen != nullptr) *seen = {ends, std::string(cell), value};
        return true;
    }
    reason = std::move(outcome.wrong);
    accepted = std::move(outcome.accepted);
    if (!outcome.nearest.empty()) reason = {sentence::meant, std::move(reason), outcome.nearest};
    return false;
}

}  // namespace reunify::cases
