#include "verdict/ahead.h"

#include <algorithm>
#include <utility>

#include "verdict/columns.h"

namespace reunify::verdict {

void Ahead::Rows::start() {
    batch.restart();
    first.clear();
    families.clear();
    members.clear();
}

void Ahead::Rows::add(const run::Batch& from, std::size_t family) {
    batch.add_family();
    families.push_back(static_cast<std::uint32_t>(family));
    for (std::uint32_t m = from.first_member(family); m < from.first_member(family + 1); ++m) {
        batch.add_member();
        members.push_back(m);
    }
}

/// Fills a column with what a run has computed for each row's family or member.
void Ahead::Rows::take(const plan::Slice& slice, std::size_t column, const run::Evaluator& from) {
    const std::vector<std::uint32_t>& rows = slice.columns[column].level == Level::member ? members : families;
    const auto copy = [&rows](const auto* values, auto* to) {
        for (std::size_t row = 0; row < rows.size(); ++row) to[row] = values[rows[row]];
    };
    if (slice.columns[column].kind == Kind::boolean) {
        copy(from.truths(slice.taken[column]), batch.truths(column));
    } else {
        copy(from.lanes(slice.taken[column]), batch.lanes(column));
    }
}

Ahead::Ahead(const run::Evaluator& run, const FilingDays& days)
    : from_(run),
      days_(days),
      by_era_{run::Batch(*run.program().rules, days.eras().columns), {}, {}, {}},
      by_day_{run::Batch(*run.program().rules, days.days().columns), {}, {}, {}} {
    if (!days_.eras().program) return;
    era_run_.emplace(days_.eras().program);
    day_run_.emplace(days_.days().program);
}

void Ahead::look(std::vector<std::size_t> families, const std::vector<std::size_t>& readings, const std::vector<Verdict>& now) {
    families_ = std::move(families);
    by_era_.batch.readings = readings;
    by_day_.batch.readings = readings;
    looked_at_.assign(families_.size(), {});
    by_day_.first.assign(families_.size() + 1, 0);
    if (!era_run_) return;
    run_eras();
    find_days(now);
    do run_days();
    while (find_late_days());
    verdicts(*day_run_, verdicts_);
}

/// Within an era the day is not known: what an era says all the same holds on each of its days.
void Ahead::run_eras() {
    const run::Batch& batch = from_.batch();
    by_era_.start();
    eras_.clear();
    std::vector<Lane> first_days;  // by row
    for (const std::size_t family : families_) {
        by_era_.first.push_back(by_era_.batch.families());
        const Lane from = days_.given(batch, family);
        eras_.push_back(from == kUnknown ? std::vector<Lane>() : days_.eras(from_, from, last_day_ahead(from)));
        for (const Lane day : eras_.back()) {
            by_era_.add(batch, family);
            first_days.push_back(day);
        }
    }
    by_era_.first.push_back(by_era_.batch.families());
    std::fill_n(by_era_.batch.lanes(0), first_days.size(), kUnknown);
    for (std::size_t test = 0; test < days_.tests(); ++test) {
        for (std::size_t row = 0; row < first_days.size(); ++row) by_era_.batch.truth(1 + test, row) = days_.test(test, from_, first_days[row]);
    }
    const plan::Slice& slice = days_.eras();
    for (std::size_t column = 1 + days_.tests(); column < slice.taken.size(); ++column) by_era_.take(slice, column, from_);
    era_run_->run(by_era_.batch);
    verdicts(*era_run_, verdicts_);
}

bool Ahead::may_become_good(std::size_t nth, const std::vector<Verdict>& now) const {
    if (!days_.eras_decide()) return !eras_[nth].empty();
    const std::uint32_t own = from_.batch().first_member(families_[nth]);
    for (std::size_t row = by_era_.first[nth]; row < by_era_.first[nth + 1]; ++row) {
        const std::size_t first = by_era_.batch.first_member(row);
        for (std::size_t m = first; m < by_era_.batch.first_member(row + 1); ++m) {
            if (is_good(verdicts_[m]) && (now.empty() || may_improve(now[own + m - first]))) return true;
        }
    }
    return false;
}

void Ahead::find_days(const std::vector<Verdict>& now) {
    for (std::size_t i = 0; i < families_.size(); ++i) {
        if (!may_become_good(i, now)) continue;
        const Lane end = last_day_ahead(eras_[i].front());
        for (std::size_t e = 0; e < eras_[i].size(); ++e) {
            const Lane last = e + 1 == eras_[i].size() ? end : eras_[i][e + 1] - 1;
            days_.add_days(looked_at_[i], *era_run_, by_era_.first[i] + e, eras_[i][e], last);
        }
    }
}

void Ahead::run_days() {
    by_day_.start();
    std::vector<Lane> days;  // by row
    for (std::size_t i = 0; i < families_.size(); ++i) {
        by_day_.first.push_back(by_day_.batch.families());
        std::size_t era = 0;
        for (const Lane day : looked_at_[i]) {
            while (era + 1 < eras_[i].size() && day >= eras_[i][era + 1]) ++era;
            by_day_.add(by_era_.batch, by_era_.first[i] + era);
            days.push_back(day);
        }
    }
    by_day_.first.push_back(by_day_.batch.families());
    std::copy(days.begin(), days.end(), by_day_.batch.lanes(0));
    const plan::Slice& slice = days_.days();
    for (std::size_t column = 1; column < slice.taken.size(); ++column) by_day_.take(slice, column, *era_run_);
    day_run_->run(by_day_.batch);
}

bool Ahead::find_late_days() {
    bool more = false;
    for (std::size_t i = 0; i < families_.size(); ++i) {
        if (looked_at_[i].empty()) continue;
        const Lane last = last_day_ahead(looked_at_[i].front());
        for (std::size_t row = by_day_.first[i]; row < by_day_.first[i + 1]; ++row) {
            more = days_.add_late_days(looked_at_[i], *day_run_, row, last) || more;
        }
    }
    return more;
}

std::optional<Lane> Ahead::first_good(std::size_t nth, std::size_t member) const {
    for (std::size_t d = 0; d < looked_at_[nth].size(); ++d) {
        if (is_good(verdicts_[by_day_.batch.first_member(by_day_.first[nth] + d) + member])) return looked_at_[nth][d];
    }
    return std::nullopt;
}

std::optional<Lane> Ahead::first_good(std::size_t nth) const {
    for (std::size_t d = 0; d < looked_at_[nth].size(); ++d) {
        const auto from = verdicts_.begin() + by_day_.batch.first_member(by_day_.first[nth] + d);
        const auto to = verdicts_.begin() + by_day_.batch.first_member(by_day_.first[nth] + d + 1);
        if (std::all_of(from, to, is_good)) return looked_at_[nth][d];
    }
    return std::nullopt;
}

std::vector<Ahead::Stretch> Ahead::eligible(std::size_t nth) const {
    std::vector<Stretch> out;
    for (std::size_t d = 0; d < looked_at_[nth].size(); ++d) {
        const auto from = verdicts_.begin() + by_day_.batch.first_member(by_day_.first[nth] + d);
        const auto to = verdicts_.begin() + by_day_.batch.first_member(by_day_.first[nth] + d + 1);
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
        ahead.look({first, first + static_cast<std::ptrdiff_t>(std::min(kFamiliesAtOnce, waiting.size() - i))}, batch.readings, out.verdicts);
        settle(ahead, batch, out);
    }
    return out;
}

}  // namespace reunify::verdict
