#include "verdict/agreed_ends.h"

#include <algorithm>
#include <utility>

#include "verdict/columns.h"
#include "verdict/filing_day_search.h"

namespace reunify::verdict {

AgreedEnds::AgreedEnds(std::shared_ptr<const plan::Program> program) : batch_(*program->rules), run_(std::move(program)) {}

void AgreedEnds::clear(const std::vector<std::size_t>& readings) {
    batch_.clear();
    batch_.readings = readings;
    rows_.clear();
    members_.clear();
}

void AgreedEnds::add(const run::Batch& from, std::size_t family, std::size_t nth, const std::vector<Cell>& cells) {
    const std::size_t row = batch_.families();
    batch_.append(from, family);
    fill_cells(batch_, *run_.program().rules, row, cells);
    members_.push_back(batch_.first_member(row) + nth);
    const std::size_t member = from.first_member(family) + nth;
    if (rows_.empty() || rows_.back().member != member) rows_.push_back({member, row, row});
    rows_.back().last = row + 1;
}

void AgreedEnds::run() {
    run_.run(batch_);
}

void AgreedEnds::vary(std::size_t reading, std::size_t option) {
    if (rows_.empty()) return;
    run_.vary(reading, option);
    verdicts(run_, verdicts_);
}

void AgreedEnds::reset(std::size_t reading) {
    if (!rows_.empty()) run_.reset(reading);
}

AgreedEnds::Answer AgreedEnds::of(std::size_t member) const {
    const auto rows =
        std::lower_bound(rows_.begin(), rows_.end(), member, [](const Rows& it, std::size_t wanted) { return it.member < wanted; });
    if (rows == rows_.end() || rows->member != member) return {};
    bool refused = false, differ = false;
    const Verdict first = verdicts_[members_[rows->first]];
    for (std::size_t row = rows->first; row < rows->last; ++row) {
        const Verdict verdict = verdicts_[members_[row]];
        if (verdict == Verdict::undetermined) return {};
        refused = refused || may_improve(verdict);
        differ = differ || may_improve(verdict) != may_improve(first) || (!may_improve(verdict) && verdict != first);
    }
    if (differ) return {Answer::Kind::several, Verdict::undetermined};
    return refused ? Answer{} : Answer{Answer::Kind::one, first};
}

}  // namespace reunify::verdict
