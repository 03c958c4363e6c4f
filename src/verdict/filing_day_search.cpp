#include "verdict/filing_day_search.h"

#include <algorithm>
#include <utility>

#include "verdict/columns.h"

namespace reunify::verdict {

void FilingDaySearch::Rows::start() {
    batch.restart();
    families.clear();
    members.clear();
}

void FilingDaySearch::Rows::add(const run::Batch& from, std::size_t family) {
    const std::uint32_t end = from.first_member(family + 1);
    batch.add_family();
    batch.add_members(end - from.first_member(family));
    families.push_back(static_cast<std::uint32_t>(family));
    for (std::uint32_t m = from.first_member(family); m < end; ++m) members.push_back(m);
}

/// Fills a column with what a run has computed for each row's family or member.
void FilingDaySearch::Rows::take(const plan::Slice& slice, std::size_t column, const run::Evaluator& from) {
    const std::vector<std::uint32_t>& rows = slice.columns[column].level == Level::member ? members : families;
    const auto copy = [&](const auto& values, auto* __restrict to) {
        if (values.same && !rows.empty()) return batch.set_all(column, *values.at);
        const auto* __restrict from_values = values.at;
        const std::uint32_t* __restrict from_row = rows.data();
        for (std::size_t row = 0; row < rows.size(); ++row) to[row] = from_values[from_row[row]];
    };
    if (slice.columns[column].kind == Kind::boolean) {
        copy(from.truths(slice.taken[column]), batch.truths(column));
    } else {
        copy(from.lanes(slice.taken[column]), batch.lanes(column));
        if (!from.batch().bounds().empty()) bound(column, slice.taken[column], slice.columns[column].level, from);
    }
}

/// Hands on what a column lies between where facts are known only within limits.
void FilingDaySearch::Rows::bound(std::size_t column, plan::Register taken, Level level, const run::Evaluator& from) {
    for (std::size_t row = 0; row < families.size(); ++row) {
        if (!from.batch().is_bounded(families[row])) continue;
        const std::size_t own = from.batch().first_member(families[row]), first = batch.first_member(row);
        const std::size_t width = level == Level::member ? batch.first_member(row + 1) - first : 1;
        for (std::size_t i = 0; i < width; ++i) {
            if (from.lane(taken, families[row], own + i) != kUnknown) continue;
            if (const auto limits = from.limits(taken, families[row], own + i))
                batch.bound({column, level == Level::member ? first + i : row, limits->least, limits->most});
        }
    }
}

FilingDaySearch::FilingDaySearch(const run::Evaluator& run, const FilingDays& days)
    : from_(run),
      days_(days),
      by_family_{run::Batch(*run.program().rules, days.eras().columns), {}, {}},
      by_day_{run::Batch(*run.program().rules, days.days().columns), {}, {}} {
    if (!days_.eras().program) return;
    era_run_.emplace(days_.eras().program);
    day_run_.emplace(days_.days().program);
}

void FilingDaySearch::look(std::vector<std::size_t> families, const std::vector<std::size_t>& readings, const std::vector<Verdict>& now) {
    by_family_.batch.readings = readings;
    by_day_.batch.readings = readings;
    take_families(std::move(families));
    if (!era_run_) return;
    for (std::size_t era = 0; run_era(era); ++era) {
        note_waits(era);
        try_days(era, now);
    }
}

std::vector<bool> FilingDaySearch::beyond_help(std::vector<std::size_t> families) {
    const run::Batch& batch = from_.batch();
    std::vector<bool> out(batch.members(), false);
    if (!era_run_ || !days_.eras_decide()) return out;
    for (std::size_t r = 0; r < batch.readings.size(); ++r)
        by_family_.batch.readings[r] = from_.program().rules->readings[r].options.size();
    take_families(std::move(families));
    for (std::size_t i = 0; i < count_; ++i) {
        const Family& family = families_[i];
        for (std::size_t m = batch.first_member(family.family); m < batch.first_member(family.family + 1); ++m) out[m] = family.eras > 0;
    }
    for (std::size_t era = 0; run_era(era); ++era) {
        for (std::size_t i = 0; i < count_ && era < families_[i].eras; ++i) {
            const std::size_t own = batch.first_member(families_[i].family);
            const std::size_t first = by_family_.batch.first_member(i);
            for (std::size_t m = 0; m < members(i); ++m) out[own + m] = out[own + m] && !is_good(in_era_[first + m]);
        }
    }
    return out;
}

/// Those with most eras come first, so that the rows of an era stand together.
void FilingDaySearch::take_families(std::vector<std::size_t> families) {
    const run::Batch& batch = from_.batch();
    borders_ = era_run_ ? days_.borders(from_) : std::vector<Lane>();
    count_ = families.size();
    if (families_.size() < count_) families_.resize(count_);
    for (std::size_t i = 0; i < count_; ++i) {
        Family& family = families_[i];
        family.family = families[i];
        family.days.clear();
        family.verdicts.clear();
        const std::size_t members = batch.first_member(families[i] + 1) - batch.first_member(families[i]);
        family.eras = 0;
        family.from = days_.given(batch, families[i]);
        family.surely.assign(members, true);
        family.waits.assign(members, true);
        if (family.from == kUnknown) continue;
        family.last = last_day_ahead(family.from);
        const auto border = std::upper_bound(borders_.begin(), borders_.end(), family.from);
        family.border = static_cast<std::size_t>(border - borders_.begin());
        family.eras = 1 + static_cast<std::size_t>(std::upper_bound(border, borders_.end(), family.last) - border);
    }
    const auto longer = [](const Family& a, const Family& b) { return a.eras > b.eras; };
    const auto end = families_.begin() + static_cast<std::ptrdiff_t>(count_);
    if (!std::is_sorted(families_.begin(), end, longer)) std::stable_sort(families_.begin(), end, longer);
    by_family_.start();
    for (std::size_t i = 0; i < count_; ++i) by_family_.add(batch, families_[i].family);
    if (!era_run_) return;
    std::fill_n(by_family_.batch.lanes(0), count_, kUnknown);
    by_family_.batch.leave_to(kOfDays, [this](std::size_t column) { by_family_.take(days_.eras(), column, from_); });
}

/// Runs the eras of that number; false if no family has one.
bool FilingDaySearch::run_era(std::size_t era) {
    std::size_t with_era = 0;
    for (std::size_t i = 0; i < count_ && era < families_[i].eras; ++i) {
        ++with_era;
        by_family_.batch.lane(1, i) = first_day(families_[i], era);
        by_family_.batch.lane(2, i) = last_day(families_[i], era);
    }
    if (with_era == 0) return false;
    by_family_.batch.keep(with_era);
    era_run_->run(by_family_.batch);
    verdicts(*era_run_, in_era_);
    return true;
}

void FilingDaySearch::note_waits(std::size_t era) {
    const plan::Register waits = days_.eras().program->layout.waits;
    for (std::size_t i = 0; i < count_ && era < families_[i].eras; ++i) {
        std::vector<bool>& so_far = families_[i].waits;
        const std::size_t first = by_family_.batch.first_member(i);
        for (std::size_t m = 0; m < so_far.size(); ++m)
            so_far[m] = so_far[m] && truth_or(*era_run_, waits, i, first + m, Truth::no) != Truth::no;
    }
}

/// Whether some day of the era just run may help a member who is asked for.
bool FilingDaySearch::may_become_good(std::size_t nth, const std::vector<Verdict>& now) const {
    if (!days_.eras_decide()) return true;
    const std::size_t own = from_.batch().first_member(families_[nth].family);
    const std::size_t first = by_family_.batch.first_member(nth);
    for (std::size_t m = 0; m < members(nth); ++m) {
        if (is_good(in_era_[first + m]) && (now.empty() || may_improve(now[own + m]))) return true;
        // Whether the wait goes on is not the same on all its days, or not known: the days themselves tell which.
        const bool waits = families_[nth].waits[m] && (now.empty() || now[own + m] == Verdict::not_yet);
        if (waits && truth_or(*era_run_, days_.eras().program->layout.waits, nth, first + m, Truth::no) == Truth::unknown) return true;
    }
    return false;
}

/// Tries the days of the era just run on which something changes, for those families that some day of it may help.
void FilingDaySearch::try_days(std::size_t era, const std::vector<Verdict>& now) {
    std::vector<std::vector<Lane>>& days = to_try_;
    if (days.size() < count_) days.resize(count_);
    bool some = false;  // most eras help nobody
    for (std::size_t i = 0; i < count_; ++i) {
        const Family& family = families_[i];
        days[i].clear();
        if (era >= family.eras || !may_become_good(i, now)) continue;
        if (!some) days_.limits(*era_run_, limits_);
        some = true;
        days_.add_days(days[i], *era_run_, limits_, i, first_day(family, era), last_day(family, era));
        // Who may improve does not do so on the day that gave the verdict.
        if (!now.empty() && era == 0 && !days_.has_late_days()) days[i].erase(days[i].begin());
    }
    if (!some) return;
    // What a day shows may name other days: those are tried in the next round.
    while (run_days(days)) {
        note_days(days);
        if (!days_.has_late_days()) return;
        days_.late_limits(*day_run_, limits_);
        std::size_t row = 0;
        for (std::size_t i = 0; i < count_; ++i) {
            if (days[i].empty()) continue;
            const std::size_t end = row + days[i].size();
            days[i].clear();
            days_.add_late_days(days[i], *day_run_, limits_, {row, end}, first_day(families_[i], era), last_day(families_[i], era));
            const std::vector<Lane>& tried = families_[i].days;
            std::erase_if(days[i], [&](Lane day) { return std::binary_search(tried.begin(), tried.end(), day); });
            row = end;
        }
    }
}

/// Runs days of the families, a row each; false if there are none.
bool FilingDaySearch::run_days(const std::vector<std::vector<Lane>>& days) {
    by_day_.start();
    std::vector<Lane> by_row;
    for (std::size_t i = 0; i < count_; ++i) {
        for (const Lane day : days[i]) {
            by_day_.add(by_family_.batch, i);
            by_row.push_back(day);
        }
    }
    if (by_row.empty()) return false;
    std::copy(by_row.begin(), by_row.end(), by_day_.batch.lanes(0));
    by_day_.batch.leave_to(1, [this](std::size_t column) { by_day_.take(days_.days(), column, *era_run_); });
    day_run_->run(by_day_.batch);
    verdicts(*day_run_, on_day_);
    return true;
}

/// Keeps what the days just run bring.
void FilingDaySearch::note_days(const std::vector<std::vector<Lane>>& days) {
    const plan::Register waits = days_.days().program->layout.waits;
    std::size_t row = 0;
    for (std::size_t i = 0; i < count_; ++i) {
        Family& family = families_[i];
        const std::size_t width = members(i);
        for (const Lane day : days[i]) {
            const std::size_t first = by_day_.batch.first_member(row);
            for (std::size_t m = 0; m < width; ++m) {
                const Truth waiting = truth_or(*day_run_, waits, row, first + m, Truth::no);
                family.waits[m] = family.waits[m] && waiting != Truth::no;
                family.surely[m] = family.surely[m] && waiting == Truth::yes;
            }
            const auto place = std::upper_bound(family.days.begin(), family.days.end(), day);
            const auto to = family.verdicts.begin() + (place - family.days.begin()) * static_cast<std::ptrdiff_t>(width);
            const auto from = on_day_.begin() + static_cast<std::ptrdiff_t>(first);
            family.verdicts.insert(to, from, from + static_cast<std::ptrdiff_t>(width));
            family.days.insert(place, day);
            ++row;
        }
    }
}

std::size_t FilingDaySearch::members(std::size_t nth) const {
    return from_.batch().first_member(families_[nth].family + 1) - from_.batch().first_member(families_[nth].family);
}

Later FilingDaySearch::later(std::size_t nth, std::size_t member) const {
    const Family& family = families_[nth];
    Later out;
    out.looked = !era_run_ || family.eras > 0;
    out.waits = family.waits[member];
    out.surely_waits = family.surely[member];
    const plan::Register refused = from_.program().layout.refused;
    out.may_fail = truth_or(from_, refused, family.family, from_.batch().first_member(family.family) + member, Truth::no) != Truth::no;
    for (std::size_t d = 0; d < family.days.size() && !out.day; ++d) {
        const Verdict verdict = family.verdicts[d * members(nth) + member];
        if (!is_good(verdict)) continue;
        out.day = family.days[d];
        out.sure = verdict != Verdict::undetermined;
    }
    return out;
}

std::optional<Lane> FilingDaySearch::first_good(std::size_t nth) const {
    const Family& family = families_[nth];
    for (std::size_t d = 0; d < family.days.size(); ++d) {
        const auto from = family.verdicts.begin() + static_cast<std::ptrdiff_t>(d * members(nth));
        if (std::all_of(from, from + static_cast<std::ptrdiff_t>(members(nth)), is_good)) return family.days[d];
    }
    return std::nullopt;
}

std::vector<FilingDaySearch::Stretch> FilingDaySearch::eligible(std::size_t nth) const {
    const Family& family = families_[nth];
    std::vector<Stretch> out;
    for (std::size_t d = 0; d < family.days.size(); ++d) {
        const auto from = family.verdicts.begin() + static_cast<std::ptrdiff_t>(d * members(nth));
        const auto to = from + static_cast<std::ptrdiff_t>(members(nth));
        if (!std::all_of(from, to, [](Verdict verdict) { return verdict == Verdict::eligible; })) continue;
        // Until the next day tried, or the end of the era where the next has no day worth trying.
        Lane last = d + 1 == family.days.size() ? family.last : family.days[d + 1] - 1;
        const auto next_era = std::upper_bound(borders_.begin(), borders_.end(), family.days[d]);
        if (next_era != borders_.end()) last = std::min(last, *next_era - 1);
        if (!out.empty() && out.back().last + 1 == family.days[d]) {
            out.back().last = last;
        } else {
            out.push_back({family.days[d], last});
        }
    }
    return out;
}

std::optional<Lane> FilingDaySearch::last_as_good(std::size_t nth, std::size_t member, Lane since) const {
    const Family& family = families_[nth];
    const auto own = std::upper_bound(family.days.begin(), family.days.end(), since);
    if (own == family.days.begin()) return std::nullopt;
    const auto verdict_on = [&](std::size_t day) { return family.verdicts[day * members(nth) + member]; };
    std::size_t day = static_cast<std::size_t>(own - family.days.begin()) - 1;
    // Of an era that starts without a day tried it is certain that it helps nobody.
    const auto next_era = [&](std::size_t tried) { return std::upper_bound(borders_.begin(), borders_.end(), family.days[tried]); };
    const Verdict now = verdict_on(day);
    if (now > Verdict::assessment_needed) return std::nullopt;
    for (;; ++day) {
        const auto border = next_era(day);
        const bool last = day + 1 == family.days.size();
        if (border != borders_.end() && *border <= family.last && (last || *border < family.days[day + 1])) {
            if (*border <= since) return std::nullopt;
            return *border - 1;
        }
        if (last) return std::nullopt;
        if (verdict_on(day + 1) > now) return family.days[day + 1] - 1;
    }
}

namespace {

/// Settles the families of `search`, whose verdicts in `out` are as read from the columns of their own batch.
void timed_verdicts(const FilingDaySearch& search, const run::Batch& batch, TimedVerdicts& out) {
    for (std::size_t i = 0; i < search.families(); ++i) {
        const std::size_t family = search.family(i);
        const auto from = out.verdicts.begin() + batch.first_member(family);
        const auto to = out.verdicts.begin() + batch.first_member(family + 1);
        if (std::any_of(from, to, may_improve)) out.families[family] = search.first_good(i);
        for (std::size_t m = batch.first_member(family); m < batch.first_member(family + 1); ++m) {
            if (!may_improve(out.verdicts[m])) continue;
            out.later[m] = search.later(i, m - batch.first_member(family));
            out.verdicts[m] = timed(out.verdicts[m], out.later[m]);
            if (out.verdicts[m] == Verdict::not_yet) out.earliest[m] = out.later[m].day;
        }
    }
}

}  // namespace

TimedVerdicts timed_verdicts(const run::Evaluator& run, FilingDaySearch& search, const std::vector<bool>& wanted) {
    const run::Batch& batch = run.batch();
    TimedVerdicts out;
    verdicts(run, out.verdicts);
    out.earliest.resize(batch.members());
    out.later.resize(batch.members());
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
        search.look({first, first + static_cast<std::ptrdiff_t>(std::min(kFamiliesAtOnce, waiting.size() - i))}, batch.readings,
                    out.verdicts);
        timed_verdicts(search, batch, out);
    }
    return out;
}

}  // namespace reunify::verdict
