#include "verdict/variations.h"

#include <algorithm>

#include "verdict/filing_day_search.h"

namespace reunify::verdict {

Variations::Variations(const law::RuleSet& rules, const run::Batch& family, const std::vector<Assumed>& assumptions, Lane filed,
                       Amounts amounts, std::size_t unchanged)
    : family_(family),
      assumptions_(assumptions),
      unchanged_(unchanged),
      at_once_(std::max<std::size_t>(1, kMembersAtOnce / std::max<std::size_t>(1, family.members()))) {
    for (std::size_t a = 0; a < assumptions.size(); ++a) {
        for (const Lane value : other_values(rules, assumptions[a], filed, amounts)) all_.push_back({a, value});
    }
}

bool Variations::next(run::Batch& batch, std::vector<std::size_t>& varied) {
    if (first_ == all_.size()) return false;
    const std::size_t last = std::min(first_ + at_once_, all_.size());
    batch.clear();
    batch.readings = family_.readings;
    batch.append(family_, 0, unchanged_ + last - first_);
    varied.assign(unchanged_, assumptions_.size());
    for (; first_ < last; ++first_) {
        const Variation& variation = all_[first_];
        const Assumed& assumed = assumptions_[variation.assumption];
        const std::size_t row = varied.size();
        batch.set(assumed.fact, assumed.member ? batch.first_member(row) + *assumed.member : row, variation.value);
        varied.push_back(variation.assumption);
    }
    return true;
}

}  // namespace reunify::verdict
