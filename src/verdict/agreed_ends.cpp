#include "verdict/agreed_ends.h"

#include <algorithm>
#include <utility>

#include "verdict/columns.h"

namespace reunify::verdict {

AgreedEnds::AgreedEnds(std::shared_ptr<const plan::Program> program, const FilingDays& days)
    : batch_(*program->rules), run_(std::move(program)), search_(run_, days) {}

void AgreedEnds::clear(const std::vector<std::size_t>& readings) {
    batch_.clear();
    batch_.readings = readings;
    rows_.clear();
    members_.clear();
}

void AgreedEnds::add(const run::Batch& from, std::size_t family, std::size_t nth, const std::vector<Cell>& cells, Verdict agreed) {
    const std::size_t row = batch_.families();
    batch_.append(from, family);
    fill_cells(batch_, *run_.program().rules, row, cells);
    members_.push_back(batch_.first_member(row) + nth);
    const std::size_t member = from.first_member(family) + nth;
    if (rows_.empty() || rows_.back().member != member) rows_.push_back({member, row, row, agreed});
    rows_.back().last = row + 1;
}

void AgreedEnds::run() {
    run_.run(batch_);
    verdicts(run_, chosen_);
}

void AgreedEnds::vary(std::size_t reading, std::size_t option) {
    if (rows_.empty()) return;
    if (!touched_) touched_.emplace(run_, search_.days(), reading);
    readings_ = batch_.readings;
    readings_[reading] = option;
    run_.vary(reading, option);
    verdicts(run_, verdicts_);
    earliest_.assign(batch_.families(), std::nullopt);
    for (Rows& rows : rows_) rows.timed = false;
}

void AgreedEnds::reset(std::size_t reading) {
    if (!rows_.empty()) run_.reset(reading);
    touched_.reset();
}

bool AgreedEnds::is_open(const Rows& rows) const {
    for (std::size_t row = rows.first; row < rows.last; ++row) {
        if (verdicts_[members_[row]] == Verdict::undetermined) return true;
    }
    return false;
}

/// Whether the option changes nothing of the verdicts of the ends, nor of that on which their later days rest.
bool AgreedEnds::is_as_chosen(const Rows& rows) const {
    for (std::size_t row = rows.first; row < rows.last; ++row) {
        if (verdicts_[members_[row]] != chosen_[members_[row]] || touched_->changed(row)) return false;
    }
    return true;
}

void AgreedEnds::look_ahead(const std::vector<bool>& among) {
    std::vector<std::size_t> stopped;
    std::vector<Verdict> now(batch_.members(), Verdict::eligible);  // nobody else's days are looked for
    for (Rows& rows : rows_) {
        if (!among[rows.member] || is_open(rows)) continue;
        rows.timed = true;
        const bool as_chosen = is_as_chosen(rows);
        for (std::size_t row = rows.first; row < rows.last; ++row) {
            Verdict& verdict = verdicts_[members_[row]];
            if (as_chosen) verdict = rows.agreed;
            if (as_chosen || !may_improve(verdict)) continue;
            now[members_[row]] = verdict;
            stopped.push_back(row);
        }
    }
    for (std::size_t next = 0; next < stopped.size(); next += kFamiliesAtOnce) {
        const auto first = stopped.begin() + static_cast<std::ptrdiff_t>(next);
        search_.look({first, first + static_cast<std::ptrdiff_t>(std::min(kFamiliesAtOnce, stopped.size() - next))}, readings_, now);
        for (std::size_t i = 0; i < search_.families(); ++i) {
            const std::size_t row = search_.family(i);
            const Later later = search_.later(i, members_[row] - batch_.first_member(row));
            Verdict& verdict = verdicts_[members_[row]];
            verdict = timed(verdict, later);
            if (verdict == Verdict::not_yet) earliest_[row] = later.day;
        }
    }
}

AgreedEnds::Answer AgreedEnds::of(std::size_t member) const {
    const auto rows =
        std::lower_bound(rows_.begin(), rows_.end(), member, [](const Rows& it, std::size_t wanted) { return it.member < wanted; });
    if (rows == rows_.end() || rows->member != member || is_open(*rows)) return {};
    const Verdict first = verdicts_[members_[rows->first]];
    bool refused = false;
    for (std::size_t row = rows->first; row < rows->last; ++row) {
        const Verdict verdict = verdicts_[members_[row]];
        refused = refused || may_improve(verdict);
        const bool unlike = rows->timed ? verdict != first || earliest_[row] != earliest_[rows->first]
                                        : may_improve(verdict) != may_improve(first) || (!may_improve(verdict) && verdict != first);
        if (unlike) return {Answer::Kind::several, Verdict::undetermined};
    }
    return refused && !rows->timed ? Answer{} : Answer{Answer::Kind::one, first};
}

}  // namespace reunify::verdict
