#include "verdict/fillings.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "base/calendar.h"
#include "base/decimal.h"
#include "feel/operation.h"
#include "plan/alike.h"
#include "verdict/columns.h"

namespace reunify::verdict {

using feel::Operation;
using plan::Instruction;
using plan::Origin;
using plan::Register;

namespace {

/// A run of fewer rows costs as much.
constexpr std::size_t kWorthARun = 64;

/// More rows than that for one member, or more facts one after the other, are not tried.
constexpr std::size_t kMostRows = 512;
constexpr std::size_t kMostFacts = 4;

/// Limits are few values each, and people give them for several facts.
constexpr std::size_t kMostRowsWithin = 4096;
constexpr std::size_t kMostFactsWithin = 12;

/// Each row is the whole family, and each of its members has rows: of a larger family fewer are tried, so that all together cost no more.
constexpr std::size_t kTriedInFull = 8;

constexpr std::array<Lane, 7> kSums{0, 1000, 1500, 2000, 2500, 3000, 4000};
constexpr std::array<Lane, 5> kCounts{0, 1, 2, 3, 5};

/// Of limits: more counts are not tried one by one.
constexpr Lane kMostCounts = 40, kSteps = 3;

/// By member of a family whether its facts contradict each other; empty where nobody's do.
std::vector<bool> torn_members(const run::Evaluator& run, std::size_t family) {
    if (!contradicts(run, family)) return {};
    std::vector<bool> out;
    for (std::size_t m = run.batch().first_member(family); m < run.batch().first_member(family + 1); ++m)
        out.push_back(contradicts(run, family, m));
    return out;
}

}  // namespace

Fillings::Fillings(std::shared_ptr<const plan::Program> program, const FilingDays& days)
    : program_(std::move(program)),
      filing_fact_(filing_fact(*program_->rules)),
      batch_(*program_->rules),
      run_(program_),
      search_(run_, days),
      missing_facts_(run_),
      days_(run_),
      ends_(program_, days) {}

std::vector<std::optional<Agreement>> Fillings::agree(const run::Evaluator& run, const TimedVerdicts& verdicts,
                                                      const std::vector<std::size_t>& readings, const std::vector<bool>& among) {
    const run::Batch& from = run.batch();
    std::vector<std::optional<Agreement>> out(from.members());
    jobs_.clear();
    for (std::size_t family = 0; family < from.families(); ++family) {
        const std::size_t first = from.first_member(family);
        std::optional<std::vector<bool>> torn;
        for (std::size_t m = first; m < from.first_member(family + 1); ++m) {
            if (verdicts.verdicts[m] != Verdict::undetermined || (!among.empty() && !among[m])) continue;
            if (!verdicts.later[m].day && is_plainly_open(run, family, m)) continue;
            Job& job = jobs_.emplace_back();
            job.family = family;
            job.nth = m - first;
            if (!torn) torn = torn_members(run, family);
            job.torn = *torn;
            job.left.push_back({jobs_.size() - 1});
        }
    }
    for (std::vector<Row> rows = next_round(); !rows.empty(); rows = next_round()) {
        for (std::size_t next = 0; next < rows.size();) {
            std::vector<Row> some;
            for (std::size_t members = 0; next < rows.size() && some.size() < kFamiliesAtOnce && members < kMembersAtOnce; ++next) {
                const Job& job = jobs_[rows[next].job];
                if (!job.open) continue;
                members += from.first_member(job.family + 1) - from.first_member(job.family);
                some.push_back(std::move(rows[next]));
            }
            run_rows(from, some, readings);
            look_ahead(some);
            for (std::size_t family = 0; family < some.size(); ++family) {
                Job& job = jobs_[some[family].job];
                if (job.open) look_at(family, some[family], job);
            }
        }
    }
    decisive_.assign(from.members(), {});
    for (const Job& job : jobs_) {
        decisive_[from.first_member(job.family) + job.nth] = job.decisive;
        if (job.open && job.found) out[from.first_member(job.family) + job.nth] = job.found;
    }
    return out;
}

/// Of each member whose answers agree so far a few rows, twice as many as the time before.
std::vector<Fillings::Row> Fillings::next_round() {
    std::vector<Row> out;
    const auto open = static_cast<std::size_t>(std::count_if(jobs_.begin(), jobs_.end(), [](const Job& job) { return job.open; }));
    for (Job& job : jobs_) {
        if (!job.open) continue;
        const std::size_t taken = std::min(std::max(job.at_once, kWorthARun / open), job.left.size());
        const auto first = job.left.end() - static_cast<std::ptrdiff_t>(taken);
        std::move(first, job.left.end(), std::back_inserter(out));
        job.left.erase(first, job.left.end());
        job.at_once *= 2;
    }
    return out;
}

std::vector<std::optional<Agreement>> Fillings::settle(const run::Evaluator& run, TimedVerdicts& verdicts, const std::vector<bool>& among) {
    std::vector<std::optional<Agreement>> agreed = agree(run, verdicts, run.batch().readings, among);
    for (std::size_t m = 0; m < agreed.size(); ++m) {
        if (!agreed[m]) continue;
        verdicts.verdicts[m] = agreed[m]->verdict;
        verdicts.earliest[m] = agreed[m]->earliest;
    }
    return agreed;
}

void Fillings::leave_plainly_open(const run::Evaluator& run, const TimedVerdicts& verdicts, std::vector<bool>& among) const {
    const run::Batch& batch = run.batch();
    for (std::size_t family = 0; family < batch.families(); ++family) {
        for (std::size_t m = batch.first_member(family); m < batch.first_member(family + 1); ++m) {
            if (among[m] && !verdicts.later[m].day && is_plainly_open(run, family, m)) among[m] = false;
        }
    }
}

/// Whether some condition hangs on one answer that turns it either way: most of those about whom nothing can be said, at little cost.
bool Fillings::is_plainly_open(const run::Evaluator& run, std::size_t family, std::size_t member) const {
    const plan::Layout& layout = program_->layout;
    if (run.batch().is_bounded(family)) return false;  // limits may settle what an answer in general does not
    return std::any_of(layout.conditions.begin(), layout.conditions.end(), [&](const plan::ConditionSlots& slots) {
        return truth_or(run, slots.fails, family, member, Truth::no) == Truth::unknown && both_ways(run, slots.fails, family, member);
    });
}

/// Whether a truth that is unknown follows from one fact alone that can make it either.
bool Fillings::both_ways(const run::Evaluator& run, Register reg, std::size_t family, std::size_t member) const {
    const auto is_open = [&](Register it) { return it != plan::kNone && value_of(run, it, family, member) == kUnknown; };
    const auto is_fact = [&](Register it) {
        while (program_->code[it].source == Origin::spread || program_->code[it].source == Origin::assume) it = program_->code[it].a;
        return program_->code[it].source == Origin::fact;
    };
    while (true) {
        const Instruction& code = program_->code[reg];
        if (code.source == Origin::fact) return true;
        if (code.source == Origin::spread || code.source == Origin::assume) {
            reg = code.a;
            continue;
        }
        if (code.source != Origin::operation) return false;
        switch (code.operation) {
            case Operation::negation:
            case Operation::same_truth:
                reg = code.a;
                break;
            case Operation::conjunction:
            case Operation::disjunction:
                if (is_open(code.a) == is_open(code.b)) return false;
                reg = is_open(code.a) ? code.a : code.b;
                break;
            case Operation::one_of:
                return is_fact(code.a);
            case Operation::equal:
            case Operation::less:
            case Operation::less_or_equal:
                return is_open(code.a) != is_open(code.b) && is_fact(is_open(code.a) ? code.a : code.b);
            default:
                return false;
        }
    }
}

void Fillings::run_rows(const run::Batch& from, const std::vector<Row>& rows, const std::vector<std::size_t>& readings) {
    batch_.clear();
    batch_.readings = readings;
    // Rows of one family stand together: it is copied at once.
    for (std::size_t first = 0; first < rows.size();) {
        const auto of_another = [&](const Row& row) { return jobs_[row.job].family != jobs_[rows[first].job].family; };
        const auto end = std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(first), rows.end(), of_another);
        const auto last = static_cast<std::size_t>(end - rows.begin());
        batch_.append(from, jobs_[rows[first].job].family, last - first);
        for (; first < last; ++first) {
            fill_cells(batch_, *program_->rules, first, rows[first].filled);
            if (rows[first].filed_on) batch_.set(*filing_fact_, first, *rows[first].filed_on);
        }
    }
    run_.run(batch_);
}

/// Where limits are given it is told what decides (`decisive`): there two that are refused may differ in fewer facts, by their days.
bool Fillings::looks_ahead(std::size_t family, const Row& row) const {
    return row.stopped || batch_.is_bounded(family);
}

/// Judges the rows of the run, each for the member it is about; time is looked at for those only of whom all else has been said.
void Fillings::look_ahead(const std::vector<Row>& rows) {
    verdicts(run_, verdicts_);
    later_.assign(rows.size(), {});
    std::vector<std::size_t> stopped;
    std::vector<Verdict> now(verdicts_.size(), Verdict::eligible);  // nobody else's days are looked for
    for (std::size_t family = 0; family < rows.size(); ++family) {
        const std::size_t member = batch_.first_member(family) + jobs_[rows[family].job].nth;
        if (!looks_ahead(family, rows[family]) || rows[family].filed_on) continue;
        stopped.push_back(family);
        now[member] = verdicts_[member];
    }
    if (stopped.empty()) return;
    search_.look(std::move(stopped), batch_.readings, now);
    for (std::size_t i = 0; i < search_.families(); ++i) {
        const std::size_t family = search_.family(i);
        const std::size_t nth = jobs_[rows[family].job].nth;
        later_[family] = search_.later(i, nth);
        Verdict& verdict = verdicts_[batch_.first_member(family) + nth];
        verdict = timed(verdict, later_[family]);
    }
}

std::vector<bool> Fillings::steady(const run::Batch& from) {
    std::vector<bool> out(from.members(), false);
    if (!run_.readings_can_open()) return out;
    std::vector<std::size_t> open;  // an option behind the last one
    for (const law::Reading& reading : program_->rules->readings) open.push_back(reading.options.size());
    std::vector<Row> rows;
    std::vector<std::size_t> members;
    const auto look = [&] {
        run_rows(from, rows, open);
        steady_rows(rows, members, out);
        rows.clear();
        members.clear();
    };
    for (const Job& job : jobs_) {
        if (!job.open || !job.found) continue;
        const std::size_t member = from.first_member(job.family) + job.nth;
        out[member] = true;
        rows.insert(rows.end(), job.ends.begin(), job.ends.end());
        members.insert(members.end(), job.ends.size(), member);
        if (rows.size() >= kFamiliesAtOnce) look();
    }
    look();
    return out;
}

AgreedEnds& Fillings::ends(const run::Batch& from, const std::vector<bool>& left_out) {
    ends_.clear(from.readings);
    for (const Job& job : jobs_) {
        const std::size_t member = from.first_member(job.family) + job.nth;
        // Columns are kept for every row: who finds no place is asked anew under each option.
        if (!job.open || !job.found || left_out[member] || ends_.members() >= kMembersAtOnce) continue;
        for (const Row& row : job.ends) ends_.add(from, job.family, job.nth, row.filled, job.found->verdict);
    }
    ends_.run();
    return ends_;
}

/// Takes away those of whom a row is not certain: time may help who is refused only where some era as a whole leaves that open.
void Fillings::steady_rows(const std::vector<Row>& rows, const std::vector<std::size_t>& members, std::vector<bool>& out) {
    std::vector<Verdict> now;
    verdicts(run_, now);
    std::vector<std::size_t> refused;
    for (std::size_t family = 0; family < rows.size(); ++family) {
        if (now[batch_.first_member(family) + jobs_[rows[family].job].nth] == Verdict::not_eligible) refused.push_back(family);
    }
    const std::vector<bool> beyond_help = search_.beyond_help(std::move(refused));
    for (std::size_t family = 0; family < rows.size(); ++family) {
        const Job& job = jobs_[rows[family].job];
        const std::size_t member = batch_.first_member(family) + job.nth;
        const bool sure = now[member] == job.found->verdict && (!may_improve(now[member]) || beyond_help[member]);
        out[members[family]] = out[members[family]] && sure;
    }
}

std::size_t Fillings::most_rows(std::size_t family) const {
    const std::size_t most = batch_.is_bounded(family) ? kMostRowsWithin : kMostRows;
    const std::size_t members = batch_.first_member(family + 1) - batch_.first_member(family);
    return members <= kTriedInFull ? most : most * kTriedInFull * kTriedInFull / (members * members);
}

void Fillings::look_at(std::size_t family, const Row& row, Job& job) {
    const std::size_t member = batch_.first_member(family) + job.nth;
    if (!row.stopped && ++job.rows > most_rows(family)) return give_up(job);
    if (row.filed_on) return branch(family, row, job);
    if (is_ruled_out(family, job)) {
        const auto is_filing = [&](const Cell& cell) { return cell.fact == filing_fact_; };
        if (std::any_of(row.filled.begin(), row.filled.end(), is_filing)) differ(row, job);
        return;
    }
    const Verdict verdict = verdicts_[member];
    if (may_improve(verdict) && !looks_ahead(family, row)) return stop(row, job);
    if (verdict != Verdict::undetermined) return note(family, member, row, job);
    if (!later_[family].day) return branch(family, row, job);
    job.left.push_back(row);
    job.left.back().filed_on = later_[family].day;
}

/// Whether an answer contradicts another fact of somebody whose facts did not contradict each other before.
bool Fillings::is_ruled_out(std::size_t family, const Job& job) const {
    const std::size_t first = batch_.first_member(family);
    for (std::size_t m = first; m < batch_.first_member(family + 1); ++m) {
        if ((job.torn.empty() || !job.torn[m - first]) && contradicts(run_, family, m)) return true;
    }
    return false;
}

/// Refused or to wait, and time makes no good verdict of that: it is looked at only if all others are likewise.
void Fillings::stop(const Row& row, Job& job) {
    if (job.found && !may_improve(job.found->verdict)) return differ(row, job);
    if (!job.found && !job.stopped) job.filled = row.filled;
    job.stopped = true;
    job.left.insert(job.left.begin(), row);
    job.left.front().stopped = true;
}

/// A verdict that is certain: all have to be the same.
void Fillings::note(std::size_t family, std::size_t member, const Row& row, Job& job) const {
    const std::optional<Lane> day = verdicts_[member] == Verdict::not_yet ? later_[family].day : std::nullopt;
    Agreement here{verdicts_[member], day};
    if (job.found ? job.found->verdict != here.verdict || job.found->earliest != day : job.stopped && !may_improve(here.verdict))
        return differ(row, job);
    job.ends.push_back(row);
    const std::vector<plan::ConditionSlots>& conditions = program_->layout.conditions;
    for (std::size_t c = 0; c < conditions.size(); ++c) {
        const Truth fails = truth_or(run_, conditions[c].fails, family, member, Truth::no);
        if (fails == Truth::yes) here.fails |= std::uint64_t{1} << c;
        if (fails == Truth::no) here.holds |= std::uint64_t{1} << c;
    }
    if (!job.found) {
        job.found = here;
        job.filled = row.filled;
    } else {
        job.found->fails &= here.fails;
        job.found->holds &= here.holds;
    }
}

/// Ends the search: a filling differs from the one found first in these facts, and in what it comes to.
void Fillings::differ(const Row& row, Job& job) const {
    job.open = false;
    for (std::size_t i = 0; i < row.filled.size(); ++i) {
        if (i >= job.filled.size() || !(row.filled[i] == job.filled[i])) job.decisive.push_back(row.filled[i].fact);
    }
}

void Fillings::give_up(Job& job) {
    job.open = false;
}

/// Tries every answer to the question that decides most.
void Fillings::branch(std::size_t family, const Row& row, Job& job) {
    const std::optional<Cell> open = open_cell(family, job.nth);
    if (!open) {
        job.open = false;  // what is unknown is no fact: an amount that no source gives
        return;
    }
    const std::size_t most_facts = batch_.is_bounded(family) ? kMostFactsWithin : kMostFacts;
    if (row.filled.size() == most_facts) return give_up(job);
    Cell cell = *open;
    std::vector<Lane> tried = answers(cell, family);
    if (tried.empty() || job.rows + tried.size() > most_rows(family)) return give_up(job);
    // Both ends are tried first: they differ more than their neighbours.
    if (tried.size() > 2) std::rotate(tried.begin(), tried.begin() + 1, tried.end() - 1);
    for (const Lane answer : tried) {
        cell.value = answer;
        job.left.push_back({row.job, row.filled});
        job.left.back().filled.push_back(cell);
    }
}

/// The most decisive fact missing, of the member himself or of another on whom he depends.
std::optional<Cell> Fillings::open_cell(std::size_t family, std::size_t nth) {
    const std::size_t first = batch_.first_member(family);
    // What a later day brings hangs on the filing day before all else.
    const auto holds = [&](Register reg) { return truth_or(run_, reg, family, first + nth, Truth::no) == Truth::yes; };
    const bool stopped = holds(program_->layout.waits) || holds(program_->layout.refused);
    if (stopped && filing_fact_ && batch_.get(*filing_fact_, family) == kUnknown) return Cell{*filing_fact_, 0};
    for (const std::size_t fact : missing(missing_facts_, run_, family, first + nth)) {
        if (program_->rules->facts[fact].level != Level::member) return Cell{fact, 0};
        if (batch_.get(fact, first + nth) == kUnknown) return Cell{fact, nth};
        for (std::size_t m = first; m < batch_.first_member(family + 1); ++m) {
            if (batch_.get(fact, m) == kUnknown) return Cell{fact, m - first};
        }
    }
    return std::nullopt;
}

/// The limits and some amounts between them; of a count all, if they are not too many. What is asked of an amount is a least or a most one,
/// so that the limits decide.
std::vector<Lane> Fillings::within_limits(const run::Bounds& within, bool whole) {
    const Lane unit = whole ? decimal::kOne : decimal::kOne / 100;
    const Lane span = within.most - within.least;
    const Lane steps = whole ? std::min(span / unit, kMostCounts) : kSteps;
    std::vector<Lane> out{within.least, within.most};
    for (Lane step = 1; step < steps; ++step) out.push_back(within.least + span / steps * step / unit * unit);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<Lane> Fillings::answers(const Cell& cell, std::size_t family) {
    const law::Fact& fact = program_->rules->facts[cell.fact];
    std::vector<Lane> out;
    switch (fact.type) {
        case law::FactType::yes_no:
            return {0, 1};
        case law::FactType::choice:
            return words(cell.fact);
        case law::FactType::date:
            return days_.of(cell, family);
        case law::FactType::money:
            for (const Lane sum : kSums) out.push_back(sum * decimal::kOne);
            break;
        case law::FactType::count:
            for (const Lane count : kCounts) out.push_back(count * decimal::kOne);
            break;
        case law::FactType::text:
            return {};
    }
    if (const run::Bounds* within = bounds_of(batch_, *program_->rules, cell, family))
        return within_limits(*within, fact.type == law::FactType::count);
    std::erase_if(out, [&](Lane value) { return (fact.least && value <= *fact.least) || (fact.most && value >= *fact.most); });
    if (fact.least) out.push_back(*fact.least);
    if (fact.most) out.push_back(*fact.most);
    return out;
}

/// A choice's words, as far as some condition tells them apart.
const std::vector<Lane>& Fillings::words(std::size_t fact) {
    const auto [at, fresh] = words_.try_emplace(fact);
    if (!fresh) return at->second;
    std::vector<Register> roots = plan::roots_of(program_->layout, plan::Asked::verdict);
    for (const plan::ConditionSlots& condition : program_->layout.conditions) roots.push_back(condition.fails);
    at->second = plan::words_told_apart(*program_, fact, roots);
    return at->second;
}

}  // namespace reunify::verdict
