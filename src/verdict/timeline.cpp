#include "verdict/timeline.h"

#include <algorithm>
#include <list>
#include <utility>

#include "verdict/assessment.h"
#include "verdict/beyond_help.h"
#include "verdict/calendar_days.h"
#include "verdict/change_causes.h"
#include "verdict/columns.h"
#include "verdict/filing_day_search.h"
#include "verdict/filing_days.h"
#include "verdict/fillings.h"
#include "verdict/missing_facts.h"
#include "verdict/provenance.h"

namespace reunify::verdict {

namespace {

/// One row a filing day that has to be looked at, all members on each: between two of them nothing changes (calendar_days.h).
class Calendar {
public:
    Calendar(const std::shared_ptr<const plan::Program>& program, const run::Batch& family, Lane from)
        : batch_(*program->rules), run_(program), members_(family.first_member(1)) {
        batch_.readings = family.readings;
        const std::optional<std::size_t> fact = filing_fact(*program->rules);
        days_ = calendar_days(run_, family, from);
        batch_.append(family, 0, days_.size());
        if (fact) std::copy(days_.begin(), days_.end(), batch_.lanes(*fact));
        run_.run(batch_);
        verdicts(run_, verdicts_);
    }

    Calendar(Calendar&&) = delete;  // the run reads the batch where it is

    const run::Evaluator& run() const { return run_; }
    const std::vector<Lane>& days() const { return days_; }
    std::size_t nth(Lane day) const { return static_cast<std::size_t>(std::lower_bound(days_.begin(), days_.end(), day) - days_.begin()); }
    std::size_t members() const { return members_; }
    std::size_t row(std::size_t day, std::size_t member) const { return day * members_ + member; }
    const std::vector<Verdict>& by_row() const { return verdicts_; }
    Verdict& verdict(std::size_t day, std::size_t member) { return verdicts_[row(day, member)]; }
    std::vector<Verdict> verdicts_on(std::size_t day) const {
        const auto from = verdicts_.begin() + static_cast<std::ptrdiff_t>(row(day, 0));
        return {from, from + static_cast<std::ptrdiff_t>(members_)};
    }

    /// What all fillings of what is missing agree on, and what decides where they do not; by row.
    void agree(std::vector<std::optional<Agreement>> agreed, std::vector<std::vector<std::size_t>> decisive) {
        agreed_ = std::move(agreed);
        decisive_ = std::move(decisive);
    }
    const std::vector<std::size_t>& decisive(std::size_t day, std::size_t member) const { return decisive_[row(day, member)]; }

    State state(std::size_t condition, std::size_t day, std::size_t member) const {
        State out = state_of(run_, condition, day, row(day, member));
        if (out.status != Status::unknown || agreed_.empty() || !agreed_[row(day, member)]) return out;
        const std::uint64_t bit = std::uint64_t{1} << condition;
        if ((agreed_[row(day, member)]->fails & bit) != 0) out.status = Status::not_met;
        if ((agreed_[row(day, member)]->holds & bit) != 0) out.status = Status::met;
        return out;
    }

    /// Whether a condition is as open as the day before in itself: what all fillings agreed on ends or begins for the verdict as a whole,
    /// or the verdict stays and the law that applies becomes known, or what they do not agree on has no part in it.
    bool is_as_open(std::size_t condition, std::size_t day, std::size_t member) const {
        const Status before = state_of(run_, condition, day - 1, row(day - 1, member)).status;
        const Status after = state_of(run_, condition, day, row(day, member)).status;
        if (before != Status::unknown) return false;
        const bool alike = verdicts_[row(day - 1, member)] == verdicts_[row(day, member)];
        if (after != Status::unknown) return alike && differs(run_.program().layout.regime, day, member);
        if (alike && state(condition, day, member).status == Status::unknown) return true;
        return !agreed_.empty() && agreed_[row(day - 1, member)].has_value() != agreed_[row(day, member)].has_value();
    }

    Lane value(plan::Register reg, std::size_t day, std::size_t member) const { return value_of(run_, reg, day, row(day, member)); }

    /// Whether a register differs from the day before.
    bool differs(plan::Register reg, std::size_t day, std::size_t member) const {
        return reg != plan::kNone && value(reg, day, member) != value(reg, day - 1, member);
    }

    /// Marks the days on which a register differs, for anybody, from the day before: one pass over its column.
    void mark(plan::Register reg, std::vector<char>& days) const {
        if (reg == plan::kNone) return;
        const plan::Column column = run_.program().columns[reg];
        if (column.level == Level::constant) return;
        const std::size_t width = column.level == Level::member ? members_ : 1;
        if (column.kind == Kind::boolean) {
            mark(run_.truths(reg), width, days);
        } else {
            mark(run_.lanes(reg), width, days);
        }
    }

private:
    template <class T>
    void mark(const run::Input<T>& column, std::size_t width, std::vector<char>& days) const {
        if (column.same) return;
        for (std::size_t day = 1; day < days_.size(); ++day) {
            const T* row = column.at + day * width;
            for (std::size_t i = 0; i < width; ++i)
                days[day] = static_cast<char>(days[day] | static_cast<char>(row[i] != (row - width)[i]));
        }
    }

    run::Batch batch_;
    run::Evaluator run_;
    std::size_t members_;
    std::vector<Lane> days_;
    std::vector<Verdict> verdicts_;
    std::vector<std::optional<Agreement>> agreed_;
    std::vector<std::vector<std::size_t>> decisive_;
};

std::optional<std::size_t> route_named(const law::RuleSet& rules, Lane word) {
    if (!is_known(word)) return std::nullopt;
    for (std::size_t r = 0; r < rules.routes.size(); ++r) {
        if (rules.routes[r].name == rules.pool.word(word)) return r;
    }
    return std::nullopt;
}

Verdict weakest(const std::vector<Verdict>& members) {
    return members.empty() ? Verdict::undetermined : *std::max_element(members.begin(), members.end());
}

/// Whether refusal or waiting is certain on a day, certain not to be, or neither.
Truth refusal(const Calendar& calendar, std::size_t day, std::size_t member) {
    const plan::Layout& layout = calendar.run().program().layout;
    const auto truth = [&](plan::Register reg, Truth without) {
        return truth_or(calendar.run(), reg, day, calendar.row(day, member), without);
    };
    const Truth right = truth(layout.has_right, Truth::yes);
    const Truth refused = truth(layout.refused, Truth::no);
    const Truth waits = truth(layout.waits, Truth::no);
    if (right == Truth::no || refused == Truth::yes || waits == Truth::yes) return Truth::yes;
    return right == Truth::yes && refused == Truth::no && waits == Truth::no ? Truth::no : Truth::unknown;
}

/// Takes what later days bring into the verdict of each day, and finds the first good days. Returns by
/// row (day by day, member by member) what it can expect.
std::vector<Later> look_ahead(Calendar& calendar, Timeline& out) {
    const plan::Layout& layout = calendar.run().program().layout;
    std::vector<Later> later(calendar.members());
    std::vector<Later> by_row(calendar.days().size() * calendar.members());
    Later together;
    for (std::size_t d = calendar.days().size(); d-- > 0;) {
        bool all = calendar.members() > 0, sure = true, eligible = true;
        for (std::size_t m = 0; m < calendar.members(); ++m) {
            const Truth here = refusal(calendar, d, m);
            const Truth waiting = truth_or(calendar.run(), layout.waits, d, calendar.row(d, m), Truth::no);
            Later& next = later[m];
            next.may_fail = truth_or(calendar.run(), layout.refused, d, calendar.row(d, m), Truth::no) != Truth::no;
            next.waits = next.waits && waiting != Truth::no;
            next.surely_waits = next.surely_waits && waiting == Truth::yes;
            if (here != Truth::yes) {
                next.day = calendar.days()[d];
                next.sure = here == Truth::no;
            }
            Verdict& verdict = calendar.verdict(d, m);
            all = all && here != Truth::yes;
            sure = sure && here == Truth::no;
            eligible = eligible && verdict == Verdict::eligible;
            verdict = timed(verdict, next);
            by_row[calendar.row(d, m)] = next;
        }
        if (all) together.day = calendar.days()[d];
        if (all) together.sure = sure;
        if (all && eligible) out.eligible = calendar.days()[d];
    }
    for (const Later& next : later) out.earliest_of.push_back(next.sure ? next.day : std::nullopt);
    if (together.sure) out.earliest = together.day;
    return by_row;
}

/// The family on every day with all that is known within limits at its least, and at its most: a day on which either turns is one on
/// which something may start or cease to be certain. None for a family without limits.
std::list<Calendar> at_limits(const std::shared_ptr<const plan::Program>& program, const run::Batch& family, Lane from) {
    std::list<Calendar> out;
    if (!family.is_bounded(0)) return out;
    for (const auto end : {&run::Bounds::least, &run::Bounds::most}) {
        run::Batch given = family;
        for (const std::vector<run::Bounds>& of_fact : family.bounds()) {
            for (const run::Bounds& bounds : of_fact) given.set(bounds.fact, bounds.row, bounds.*end);
        }
        out.emplace_back(program, given, from);
    }
    return out;
}

/// Takes what all fillings of what is missing agree on into the verdicts, once for each stretch of days.
void fill_in(const std::shared_ptr<const plan::Program>& program, Calendar& calendar, const std::vector<char>& differs,
             std::vector<Later> later, Timeline& out) {
    const std::shared_ptr<const FilingDays> known_days = filing_days_of(program);
    const FilingDays& days = *known_days;
    Fillings fillings(program, days);
    TimedVerdicts verdicts;
    std::vector<bool> among;
    for (std::size_t d = 0; d < calendar.days().size(); ++d) {
        const std::vector<Verdict> here = calendar.verdicts_on(d);
        verdicts.verdicts.insert(verdicts.verdicts.end(), here.begin(), here.end());
        among.insert(among.end(), here.size(), d == 0 || differs[d] != 0);
    }
    verdicts.later = std::move(later);
    verdicts.earliest.resize(verdicts.verdicts.size());
    auto agreed = fillings.agree(calendar.run(), verdicts, calendar.run().batch().readings, among);
    auto decisive = fillings.decisive();
    for (std::size_t m = 0; m < calendar.members(); ++m) {
        if (agreed[m]) out.earliest_of[m] = agreed[m]->earliest;
        for (std::size_t d = 0; d < calendar.days().size(); ++d) {
            const std::size_t row = calendar.row(d, m);
            if (!among[row]) agreed[row] = agreed[calendar.row(d - 1, m)];
            if (!among[row]) decisive[row] = decisive[calendar.row(d - 1, m)];
            if (agreed[row]) calendar.verdict(d, m) = agreed[row]->verdict;
        }
    }
    calendar.agree(std::move(agreed), std::move(decisive));
}

/// The first day on which every member is known to be good: by what all fillings agree on too.
std::optional<Lane> first_good_day(const Calendar& calendar) {
    for (std::size_t d = 0; d < calendar.days().size(); ++d) {
        const std::vector<Verdict> here = calendar.verdicts_on(d);
        const auto surely = [](Verdict verdict) { return is_good(verdict) && verdict != Verdict::undetermined; };
        if (!here.empty() && std::all_of(here.begin(), here.end(), surely)) return calendar.days()[d];
    }
    return std::nullopt;
}

/// The days on which the state of some condition, a regime, a route or a verdict may differ from the day before.
std::vector<char> days_to_compare(Calendar& calendar) {
    std::vector<char> days(calendar.days().size(), 0);
    for (const plan::Register reg : compared_by_day(calendar.run().program().layout)) calendar.mark(reg, days);
    for (std::size_t day = 1; day < days.size(); ++day) {
        for (std::size_t m = 0; m < calendar.members(); ++m) {
            if (calendar.verdict(day, m) != calendar.verdict(day - 1, m)) days[day] = 1;
        }
    }
    return days;
}

const law::Exception* exception_of(const law::RuleSet& rules, std::size_t condition, const State& state) {
    if (!state.version || !state.exception) return nullptr;
    return &rules.conditions[condition].versions[*state.version].exceptions[*state.exception];
}

std::vector<StatusChange> causes(const Calendar& calendar, std::size_t day) {
    const law::RuleSet& rules = *calendar.run().program().rules;
    std::vector<StatusChange> out;
    for (std::size_t m = 0; m < calendar.members(); ++m) {
        for (std::size_t c = 0; c < rules.conditions.size(); ++c) {
            const State before = calendar.state(c, day - 1, m);
            const State after = calendar.state(c, day, m);
            if (before.status == after.status || calendar.is_as_open(c, day, m)) continue;
            const law::Exception* holds = exception_of(rules, c, after);
            out.push_back({m, c, before.status, after.status, holds != nullptr ? holds : exception_of(rules, c, before)});
        }
    }
    return out;
}

/// What a condition is whichever of the two it is. One that is met or not asked is not open.
Status either(Status one, Status other) {
    if (one == other) return one;
    return is_idle(one) && is_idle(other) ? Status::met : Status::unknown;
}

/// What is open only for want of more than limits stands as at both ends of them, where these agree.
void look_at_ends(std::vector<StatusChange>& causes, const std::list<Calendar>& at_limits, std::size_t day) {
    if (at_limits.empty()) return;
    const auto look = [&](Status& status, std::size_t when, const StatusChange& of) {
        const auto at = [&](const Calendar& end) { return end.state(of.condition, when, of.member).status; };
        if (status == Status::unknown) status = either(at(at_limits.front()), at(at_limits.back()));
    };
    for (StatusChange& cause : causes) {
        look(cause.before, day - 1, cause);
        look(cause.after, day, cause);
    }
    std::erase_if(causes,
                  [](const StatusChange& cause) { return cause.before == cause.after || (is_idle(cause.before) && is_idle(cause.after)); });
}

/// What turns at one end of the limits and not, or not yet, at the other is certain no longer, or certain from now on.
void weigh(std::vector<StatusChange>& causes, const Calendar& other, std::size_t day) {
    for (StatusChange& cause : causes) {
        cause.before = either(cause.before, other.state(cause.condition, day - 1, cause.member).status);
        cause.after = either(cause.after, other.state(cause.condition, day, cause.member).status);
    }
    std::erase_if(causes, [](const StatusChange& cause) { return cause.before == cause.after; });
}

/// What decides about those of whom nothing can be said from this day on.
std::vector<std::size_t> deciding(const Calendar& calendar, std::size_t day, const std::vector<Verdict>& before,
                                  const std::vector<Verdict>& after) {
    std::vector<std::size_t> out;
    for (std::size_t m = 0; m < after.size(); ++m) {
        if (after[m] != Verdict::undetermined || before[m] == after[m]) continue;
        for (const std::size_t fact : calendar.decisive(day, m)) {
            if (std::find(out.begin(), out.end(), fact) == out.end()) out.push_back(fact);
        }
    }
    return out;
}

/// What the change was read from, for looking up what lies behind it.
std::vector<Spot> roots_of(const plan::Layout& layout, const Change& change) {
    std::vector<Spot> roots;
    for (const StatusChange& cause : change.causes) add_spots(layout.conditions[cause.condition], cause.member, roots);
    for (const std::size_t member : change.regime_of) roots.push_back({layout.regime, member});
    for (const std::size_t member : change.route_of) roots.push_back({layout.route, member});
    return roots;
}

/// `at_limits`: what is not told apart by what is known for sure is explained by either end of the limits.
void compare_days(const Calendar& calendar, const std::list<Calendar>& at_limits, std::size_t day, const ChangeCauses* change_causes,
                  Timeline& out) {
    const plan::Layout& layout = calendar.run().program().layout;
    const law::RuleSet& rules = *calendar.run().program().rules;
    Change change;
    change.causes = causes(calendar, day);
    look_at_ends(change.causes, at_limits, day);
    const Calendar* turning = &calendar;
    change.members = calendar.verdicts_on(day);
    for (std::size_t m = 0; m < calendar.members(); ++m) {
        if (calendar.differs(layout.regime, day, m)) {
            change.regime_of.push_back(m);
            const Lane word = calendar.value(layout.regime, day, m);
            change.regimes.push_back(is_known(word) ? rules.pool.word(word) : std::string());
        }
        if (calendar.differs(layout.route, day, m)) {
            change.route_of.push_back(m);
            change.routes.push_back(route_named(rules, calendar.value(layout.route, day, m)));
        }
    }
    const bool same = change.causes.empty() && change.regime_of.empty() && change.route_of.empty();
    const bool alike = change.members == calendar.verdicts_on(day - 1);
    if (same && alike) return;
    for (const Calendar& end : at_limits) {
        if (!change.causes.empty() || alike) break;
        turning = &end;
        change.causes = causes(end, day);
        weigh(change.causes, &end == &at_limits.front() ? at_limits.back() : at_limits.front(), day);
    }
    change.decided_by = deciding(calendar, day, calendar.verdicts_on(day - 1), change.members);
    change.on = calendar.days()[day];
    change.verdict = weakest(change.members);
    if (change_causes != nullptr) {
        Causes behind = change_causes->behind(turning->run(), {day - 1, day, change.on}, roots_of(layout, change));
        change.limits = std::move(behind.limits);
        change.amounts = std::move(behind.amounts);
    }
    const auto is_lost = [&](const StatusChange& cause) {
        return turning != &calendar && std::any_of(out.losses.begin(), out.losses.end(), [&](const Loss& loss) {
                   return loss.member == cause.member && loss.condition == cause.condition;
               });
    };
    for (const StatusChange& cause : change.causes) {
        if (is_lost(cause)) continue;  // certain no longer, from the earlier end on
        const bool stood_in_the_way = cause.before == Status::not_met || cause.before == Status::unknown;
        if (!stood_in_the_way && (cause.after == Status::not_met || cause.after == Status::unknown)) {
            out.losses.push_back({change.on - 1, cause.member, cause.condition, cause.before});
        }
    }
    out.changes.push_back(std::move(change));
}

/// Amounts in use after the day to which they were checked: each is looked for from the first day it could be one, and where it only comes
/// into use later, on the days on which something changes.
void find_stale(const Calendar& calendar, Timeline& out) {
    const plan::Program& program = calendar.run().program();
    std::vector<Lane> looked_at{calendar.days().front()};
    for (const law::Amount& amount : program.rules->amounts)
        looked_at.push_back(std::max(amount.checked_until + 1, calendar.days().front()));
    for (const Change& change : out.changes) looked_at.push_back(change.on);
    std::sort(looked_at.begin(), looked_at.end());
    looked_at.erase(std::unique(looked_at.begin(), looked_at.end()), looked_at.end());
    std::vector<bool> found(program.rules->amounts.size(), false);
    for (const Lane day : looked_at) {
        if (day > calendar.days().back()) continue;
        Provenance provenance(calendar.run(), calendar.nth(day));
        for (const StaleAmount& stale : premises(provenance).stale) {
            if (found[stale.amount]) continue;
            found[stale.amount] = true;
            out.stale.push_back({stale.amount, day});
        }
    }
}

}  // namespace

Timeline timeline(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const Question& question) {
    const SingleCase single_case(*program->rules, family, question);
    const std::optional<std::size_t> fact = filing_fact(*program->rules);
    const Lane filed_on = fact ? single_case.batch.lane(*fact, 0) : kUnknown;

    Timeline out;
    const run::Bounds* filed_within = fact ? single_case.batch.bounds_of(*fact, 0) : nullptr;
    out.from_assessment = single_case.filed_then || (!is_known(filed_on) && filed_within == nullptr);
    out.from = out.from_assessment ? single_case.assessed_on : filed_within != nullptr ? filed_within->least : filed_on;
    out.assessed_on = single_case.assessed_on;
    out.readings = single_case.batch.readings;
    Calendar calendar(program, single_case.batch, out.from);
    out.until = calendar.days().back();
    const std::vector<Later> later = look_ahead(calendar, out);
    std::vector<char> differs = days_to_compare(calendar);
    std::list<Calendar> ends = at_limits(program, single_case.batch, out.from);
    for (Calendar& end : ends) {
        const std::vector<char> there = days_to_compare(end);
        for (std::size_t day = 0; day < differs.size(); ++day) differs[day] = static_cast<char>(differs[day] | there[day]);
    }
    fill_in(program, calendar, differs, later, out);
    out.members = calendar.verdicts_on(0);
    out.verdict = weakest(out.members);
    if (!out.earliest) out.earliest = first_good_day(calendar);
    std::optional<ChangeCauses> change_causes;
    if (fact && program->layout.given[*fact] != plan::kNone) change_causes.emplace(*program, *fact);
    for (std::size_t day = 1; day < calendar.days().size(); ++day) {
        if (differs[day] != 0) compare_days(calendar, ends, day, change_causes ? &*change_causes : nullptr, out);
    }
    out.beyond_help = BeyondHelp(*program).on_all(calendar.run(), calendar.by_row(), differs);
    std::erase_if(out.losses, [&](const Loss& loss) { return out.beyond_help[loss.member]; });
    find_stale(calendar, out);
    MissingFacts missing_facts(calendar.run());
    const auto add_missing = [&](std::size_t day, std::size_t m) {
        for (const std::size_t missed : missing(missing_facts, calendar.run(), day, calendar.row(day, m))) {
            if (std::find(out.missing.begin(), out.missing.end(), missed) == out.missing.end()) out.missing.push_back(missed);
        }
    };
    for (std::size_t m = 0; m < calendar.members(); ++m) {
        add_missing(0, m);
        if (later[m].day && !later[m].sure) add_missing(calendar.nth(*later[m].day), m);
    }
    return out;
}

}  // namespace reunify::verdict
