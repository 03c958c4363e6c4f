#include "verdict/ahead.h"

#include <algorithm>
#include <utility>

#include "verdict/columns.h"

namespace reunify::verdict {

Ahead::Ahead(const run::Evaluator& run, const FilingDays& days)
    : from_(run), days_(days), batch_(*run.program().rules, days.slice().columns) {
    if (days_.slice().program) run_.emplace(days_.slice().program);
}

void Ahead::look(std::vector<std::size_t> families, const std::vector<std::size_t>& readings) {
    families_ = std::move(families);
    batch_.readings = readings;
    found_.clear();
    for (const std::size_t family : families_) found_.push_back(days_.begin(from_.batch(), family));
    do {
        set_rows();
        if (!run_) return;
        for (std::size_t column = 1; column < days_.slice().taken.size(); ++column) take(column);
        run_->run(batch_);
    } while (look_for_days());
    verdicts(*run_, verdicts_);
}

void Ahead::set_rows() {
    batch_.restart();
    first_row_.clear();
    looked_at_.clear();
    family_of_.clear();
    member_of_.clear();
    for (std::size_t i = 0; i < families_.size(); ++i) {
        const std::uint32_t first = from_.batch().first_member(families_[i]);
        const std::uint32_t last = from_.batch().first_member(families_[i] + 1);
        first_row_.push_back(batch_.families());
        looked_at_.push_back(found_[i].days);
        for (const Lane day : found_[i].days) {
            batch_.lane(0, batch_.add_family()) = day;
            family_of_.push_back(static_cast<std::uint32_t>(families_[i]));
            for (std::uint32_t m = first; m < last; ++m) {
                batch_.add_member();
                member_of_.push_back(m);
            }
        }
    }
    first_row_.push_back(batch_.families());
}

/// Fills a column of the slice's batch with what the whole program has computed for each row's family or member.
void Ahead::take(std::size_t column) {
    const plan::Slice& slice = days_.slice();
    const std::vector<std::uint32_t>& rows = slice.columns[column].level == Level::member ? member_of_ : family_of_;
    const auto copy = [&rows](const auto* from, auto* to) {
        for (std::size_t row = 0; row < rows.size(); ++row) to[row] = from[rows[row]];
    };
    if (slice.columns[column].kind == Kind::boolean) {
        copy(from_.truths(slice.taken[column]), batch_.truths(column));
    } else {
        copy(from_.lanes(slice.taken[column]), batch_.lanes(column));
    }
}

bool Ahead::look_for_days() {
    bool more = false;
    for (std::size_t i = 0; i < families_.size(); ++i) more = days_.extend(found_[i], *run_, first_row_[i], first_row_[i + 1]) || more;
    return more;
}

std::optional<Lane> Ahead::first_good(std::size_t nth, std::size_t member) const {
    for (std::size_t d = 0; d < looked_at_[nth].size(); ++d) {
        if (is_good(verdicts_[batch_.first_member(first_row_[nth] + d) + member])) return looked_at_[nth][d];
    }
    return std::nullopt;
}

std::optional<Lane> Ahead::first_good(std::size_t nth) const {
    for (std::size_t d = 0; d < looked_at_[nth].size(); ++d) {
        const auto from = verdicts_.begin() + batch_.first_member(first_row_[nth] + d);
        const auto to = verdicts_.begin() + batch_.first_member(first_row_[nth] + d + 1);
        if (std::all_of(from, to, is_good)) return looked_at_[nth][d];
    }
    return std::nullopt;
}

std::vector<Ahead::Stretch> Ahead::eligible(std::size_t nth) const {
    std::vector<Stretch> out;
    for (std::size_t d = 0; d < looked_at_[nth].size(); ++d) {
        const auto from = verdicts_.begin() + batch_.first_member(first_row_[nth] + d);
        const auto to = verdicts_.begin() + batch_.first_member(first_row_[nth] + d + 1);
        if (!std::all_of(from, to, [](Verdict verdict) { return verdict == Verdict::eligible; })) continue;
        const bool ends = d + 1 == looked_at_[nth].size();
        const Lane last = ends ? last_day_ahead(looked_at_[nth].front()) : looked_at_[nth][d + 1] - 1;
        if (!out.empty() && out.back().last + 1 == looked_at_[nth][d]) {
            out.back().last = last;
        } else {
            out.push_back({looked_at_[nth][d], last});
        }
    }
    return out;
}

void settle(const Ahead& ahead, const run::Batch& batch, Settled& out) {
    for (std::size_t i = 0; i < ahead.families().size(); ++i) {
        const std::size_t family = ahead.families()[i];
        const auto from = out.verdicts.begin() + batch.first_member(family);
        const auto to = out.verdicts.begin() + batch.first_member(family + 1);
        if (std::any_of(from, to, may_improve)) out.families[family] = ahead.first_good(i);
        for (std::size_t m = batch.first_member(family); m < batch.first_member(family + 1); ++m) {
            if (!may_improve(out.verdicts[m])) continue;
            out.earliest[m] = ahead.first_good(i, m - batch.first_member(family));
            if (out.earliest[m]) out.verdicts[m] = Verdict::not_yet;
        }
    }
}

Settled settle(const run::Evaluator& run, Ahead& ahead, const std::vector<bool>& wanted) {
    const run::Batch& batch = run.batch();
    Settled out;
    verdicts(run, out.verdicts);
    out.earliest.resize(batch.members());
    out.families.resize(batch.families());

    std::vector<std::size_t> waiting;
    for (std::size_t family = 0; family < batch.families(); ++family) {
        if (!wanted.empty() && !wanted[family]) continue;
        const auto from = out.verdicts.begin() + batch.first_member(family);
        const auto to = out.verdicts.begin() + batch.first_member(family + 1);
        if (std::any_of(from, to, may_improve)) waiting.push_back(family);
    }
    for (std::size_t i = 0; i < waiting.size(); i += kFamiliesAtOnce) {
        const auto first = waiting.begin() + static_cast<std::ptrdiff_t>(i);
        ahead.look({first, first + static_cast<std::ptrdiff_t>(std::min(kFamiliesAtOnce, waiting.size() - i))}, batch.readings);
        settle(ahead, batch, out);
    }
    return out;
}

}  // namespace reunify::verdict
