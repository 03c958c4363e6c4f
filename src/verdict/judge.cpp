#include "verdict/judge.h"

#include <algorithm>
#include <cstring>
#include <iterator>

#include "verdict/columns.h"
#include "verdict/filing_day_search.h"
#include "verdict/missing_facts.h"

namespace reunify::verdict {

namespace {

/// Sets a bit of the outcomes of those members for whom a truth of the program is yes, another where it is open.
void mark(const run::Evaluator& run, plan::Register reg, std::size_t bit, std::vector<Outcome>& outcomes) {
    if (reg == plan::kNone) return;
    const run::Batch& batch = run.batch();
    const Level level = run.program().columns[reg].level;
    const run::Truths column = run.truths(reg);
    if (column.same && *column.at == Truth::no) return;
    const auto one = [&](Outcome& outcome, Truth truth) {
        if (truth == Truth::no) return;
        (truth == Truth::yes ? outcome.not_met : outcome.unknown) |= std::uint64_t{1} << bit;
    };
    if (column.same) {
        for (Outcome& outcome : outcomes) one(outcome, *column.at);
        return;
    }
    // Most conditions fail for few: rows are passed over by the eight.
    const std::size_t rows = level == Level::member ? batch.members() : batch.families();
    for (std::size_t row = 0; row < rows;) {
        std::uint64_t eight = 0;
        if (rows - row >= sizeof eight) std::memcpy(&eight, column.at + row, sizeof eight);
        if (rows - row >= sizeof eight && eight == 0) {
            row += sizeof eight;
            continue;
        }
        for (const std::size_t end = std::min(row + sizeof eight, rows); row < end; ++row) {
            const std::size_t first = level == Level::member ? row : batch.first_member(row);
            const std::size_t last = level == Level::member ? row + 1 : batch.first_member(row + 1);
            for (std::size_t m = first; m < last; ++m) one(outcomes[m], column[row]);
        }
    }
}

}  // namespace

Judge::Judge(std::shared_ptr<const plan::Program> program, bool readings, bool as_given)
    : program_(std::move(program)),
      run_(program_),
      days_(*program_),
      search_(run_, days_),
      fillings_(program_, days_),
      later_days_(program_),
      readings_(readings),
      as_given_(as_given),
      missing_facts_(run_) {
    for (const law::Route& route : program_->rules->routes) {
        if (const auto code = program_->rules->pool.find(route.name)) routes_.emplace(*code, &route);
    }
}

void Judge::judge(const run::Batch& batch, std::vector<Outcome>& outcomes) {
    run_.run(batch);
    outcomes.assign(batch.members(), {});
    const plan::Layout& layout = program_->layout;
    for (std::size_t c = 0; c < layout.conditions.size(); ++c) mark(run_, layout.conditions[c].fails, c, outcomes);

    const ReadingVariants all = as_given_ ? variants_as_given() : variants();
    later_days_.file(batch, unsure_days(all.chosen));
    agreed_.assign(outcomes.size(), false);
    const TimedVerdicts& settled = all.chosen;
    for (std::size_t m = 0; m < outcomes.size(); ++m) {
        outcomes[m].verdict = settled.verdicts[m];
        if (settled.earliest[m]) outcomes[m].earliest = *settled.earliest[m];
        if (!all.agreed[m]) continue;
        agreed_[m] = true;
        outcomes[m].not_met |= all.agreed[m]->fails;
        outcomes[m].unknown &= ~(all.agreed[m]->fails | all.agreed[m]->holds);
    }
    take(layout.regime, &Outcome::regime, outcomes);
    take(layout.route, &Outcome::route, outcomes);
    for (std::size_t r = 0; r < all.verdicts.size(); ++r) {
        for (const std::vector<Verdict>& option : all.verdicts[r]) {
            for (std::size_t m = 0; m < outcomes.size(); ++m) {
                outcomes[m].depends |= static_cast<std::uint64_t>(option[m] != outcomes[m].verdict) << r;
            }
        }
    }
}

ReadingVariants Judge::variants() {
    if (readings_) return reading_variants(run_, search_, fillings_);
    ReadingVariants all;
    all.chosen = timed_verdicts(run_, search_);
    all.agreed = fillings_.settle(run_, all.chosen);
    return all;
}

/// What the run says by itself, and under each other option.
ReadingVariants Judge::variants_as_given() {
    const run::Batch& batch = run_.batch();
    ReadingVariants all;
    verdicts(run_, all.chosen.verdicts);
    all.chosen.earliest.resize(batch.members());
    all.chosen.later.resize(batch.members());
    all.agreed.resize(batch.members());
    for (std::size_t r = 0; readings_ && r < program_->touched_by.size(); ++r) {
        std::vector<std::vector<Verdict>>& options = all.verdicts.emplace_back();
        if (program_->touched_by[r].empty()) continue;
        for (std::size_t o = 0; o < program_->rules->readings[r].options.size(); ++o) {
            if (o == batch.readings[r]) continue;
            run_.vary(r, o);
            verdicts(run_, options.emplace_back());
        }
        run_.reset(r);
    }
    return all;
}

/// Fills a part of the outcomes from a register.
void Judge::take(plan::Register reg, Lane Outcome::*part, std::vector<Outcome>& outcomes) const {
    if (reg == plan::kNone) return;
    const run::Lanes column = run_.lanes(reg);
    if (column.same || program_->columns[reg].level == Level::member) {
        for (std::size_t m = 0; m < outcomes.size(); ++m) outcomes[m].*part = column[m];
        return;
    }
    const run::Batch& batch = run_.batch();
    for (std::size_t family = 0; family < batch.families(); ++family) {
        for (std::size_t m = batch.first_member(family); m < batch.first_member(family + 1); ++m) outcomes[m].*part = column[family];
    }
}

const std::vector<std::size_t>& Judge::open_facts(const Outcome& outcome, std::size_t family, std::size_t member) {
    facts_.clear();
    if (agreed_[member]) return facts_;
    if (outcome.unknown != 0 || !is_known(outcome.route)) {
        const plan::Layout& layout = program_->layout;
        open_.assign(1, layout.has_right);
        for (std::uint64_t bits = outcome.unknown; bits != 0; bits &= bits - 1) {
            open_.push_back(layout.conditions[static_cast<std::size_t>(__builtin_ctzll(bits))].fails);
        }
        facts_ = missing_facts_.of(open_, family, member);
    }
    for (const std::vector<std::size_t>& later : later_days_.missing(member)) facts_.insert(facts_.end(), later.begin(), later.end());
    std::sort(facts_.begin(), facts_.end());
    facts_.erase(std::unique(facts_.begin(), facts_.end()), facts_.end());
    return facts_;
}

std::vector<std::size_t> Judge::missing(const Outcome& outcome, std::size_t family, std::size_t member) {
    if (agreed_[member]) return {};
    std::vector<std::vector<std::size_t>> found = later_days_.missing(member);
    if (outcome.unknown != 0 || !is_known(outcome.route)) {
        std::vector<std::vector<std::size_t>> now = missing_by_condition(missing_facts_, run_, family, member);
        found.insert(found.begin(), std::make_move_iterator(now.begin()), std::make_move_iterator(now.end()));
    }
    return ranked(found);
}

const law::Route* Judge::route_of(const Outcome& outcome) const {
    const auto route = routes_.find(outcome.route);
    return route == routes_.end() ? nullptr : route->second;
}

}  // namespace reunify::verdict
