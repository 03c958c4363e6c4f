#include "verdict/ahead.h"

#include <algorithm>
#include <utility>

#include "verdict/columns.h"

namespace reunify::verdict {

namespace {

/// The evaluator asked keeps the program alive longer than anything here lives: a pointer without an owner will do.
std::shared_ptr<const plan::Program> borrowed(const run::Evaluator& run) { return {std::shared_ptr<void>(), &run.program()}; }

}  // namespace

Ahead::Ahead(const run::Evaluator& run, const FilingDays& days, std::vector<std::size_t> families)
    : from_(run), days_(days), families_(std::move(families)), batch_(*run.program().rules), run_(borrowed(run)) {
    for (const std::size_t family : families_) {
        found_.push_back(days_.begin(run.batch(), family));
        days_.extend(found_.back(), run, family, family + 1);
    }
    grow();
}

void Ahead::grow() {
    const std::optional<std::size_t> fact = filing_fact(*from_.program().rules);
    do {
        batch_.clear();
        batch_.readings = from_.batch().readings;
        first_row_.clear();
        looked_at_.clear();
        for (std::size_t i = 0; i < families_.size(); ++i) {
            first_row_.push_back(batch_.families());
            looked_at_.push_back(found_[i].days);
            for (const Lane day : found_[i].days) {
                batch_.append(from_.batch(), families_[i]);
                batch_.set(*fact, batch_.families() - 1, day);
            }
        }
        first_row_.push_back(batch_.families());
        run_.run(batch_);
    } while (look_for_days());
    verdicts(run_, verdicts_);
}

bool Ahead::look_for_days() {
    bool more = false;
    for (std::size_t i = 0; i < families_.size(); ++i) more = days_.extend(found_[i], run_, first_row_[i], first_row_[i + 1]) || more;
    return more;
}

bool Ahead::vary(std::size_t reading, std::size_t option) {
    run_.vary(reading, option);
    verdicts(run_, verdicts_);
    return look_for_days();
}

void Ahead::reset(std::size_t reading) {
    run_.reset(reading);
    verdicts(run_, verdicts_);
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

Settled settle(const run::Evaluator& run, const FilingDays& days, const std::vector<bool>& wanted) {
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
        if (std::none_of(from, to, may_improve)) continue;
        waiting.push_back(family);
        if (waiting.size() == kFamiliesAtOnce) settle(Ahead(run, days, std::exchange(waiting, {})), batch, out);
    }
    if (!waiting.empty()) settle(Ahead(run, days, std::move(waiting)), batch, out);
    return out;
}

}  // namespace reunify::verdict
