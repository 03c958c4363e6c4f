#include "verdict/filing_days.h"

#include <algorithm>
#include <iterator>
#include <mutex>

#include "base/calendar.h"
#include "verdict/columns.h"

namespace reunify::verdict {

Lane last_day_ahead(Lane from) {
    return calendar::add_months(from, kMonthsAhead).value_or(from);
}

std::optional<std::size_t> filing_fact(const law::RuleSet& rules) {
    return rules.roles.filed_on;
}

std::vector<Lane> every_day(Lane from) {
    std::vector<Lane> days;
    const Lane last = last_day_ahead(from);
    days.reserve(static_cast<std::size_t>(last - from));
    for (Lane day = from + 1; day <= last; ++day) days.push_back(day);
    return days;
}

FilingDays::FilingDays(const plan::Program& program, plan::Asked asked)
    : fact_(filing_fact(*program.rules)), follow_(program.rules->readings.size(), false) {
    if (!fact_ || program.layout.given[*fact_] == plan::kNone) return;
    eras_ = plan::span(program, *fact_, asked);
    // Within an era the tests of its borders do not change, nor does what follows from them alone: days take both from their era.
    std::vector<plan::Register> varied{program.layout.given[*fact_]};
    for (const plan::Register test : find_borders(program, asked)) varied.push_back(test);
    const plan::Slice fixed = plan::slice(program, *fact_, varied, asked);
    days_ = plan::slice(*fixed.program, *fact_, {fixed.program->layout.given[*fact_]}, asked);
    std::vector<plan::Register> in_eras(fixed.program->code.size(), plan::kNone);
    for (plan::Register reg = 0; reg < fixed.place_of.size(); ++reg) {
        if (fixed.place_of[reg] != plan::kNone) in_eras[fixed.place_of[reg]] = eras_.place_of[reg];
    }
    for (plan::Register& taken : days_.taken) taken = in_eras[taken];
    for (std::size_t r = 0; r < follow_.size(); ++r) {
        const std::vector<std::uint32_t>& touched = program.touched_by[r];
        follow_[r] =
            !eras_.program->touched_by[r].empty() || std::any_of(borders_.begin(), borders_.end(), [&touched](const Border& border) {
                return std::binary_search(touched.begin(), touched.end(), border.limit);
            });
    }

    // An assumption takes a value where one is unknown, so it may not be given what would be unknown for want of a day only.
    const std::vector<plan::Instruction>& code = days_.program->code;
    eras_decide_ = std::none_of(code.begin(), code.end(), [&code](const plan::Instruction& it) {
        return it.source == plan::Origin::assume && (code[it.a].source != plan::Origin::fact || code[it.a].index == 0);
    });

    const plan::Critical critical = plan::critical_days(*days_.program, *fact_);
    daily_ = critical.daily;
    for (plan::Critical* late : {&late_, &moved_}) {
        late->lookups = critical.lookups;
        late->dependent = critical.dependent;
    }
    for (const plan::Crossing& crossing : critical.crossings) note(crossing);
}

/// The comparisons of the filing day itself with one day that is the same for every family.
std::vector<plan::Register> FilingDays::find_borders(const plan::Program& program, plan::Asked asked) {
    std::vector<plan::Register> tests;
    const plan::Register day = program.layout.given[*fact_];
    const plan::Critical critical = plan::critical_days(program, *fact_, plan::roots_of(program.layout, asked));
    for (const plan::Crossing& crossing : critical.crossings) {
        if (crossing.on == crossing.after || program.columns[crossing.test].level != Level::family) continue;
        const plan::Instruction& code = program.code[crossing.test];
        const plan::Register limit = code.a == day ? code.b : code.a;
        if ((code.a != day && code.b != day) || program.columns[limit].level != Level::constant) continue;
        tests.push_back(crossing.test);
        borders_.push_back({limit, crossing.on});
    }
    return tests;
}

void FilingDays::note(const plan::Crossing& crossing) {
    const plan::Register reg = crossing.fixed.base;
    const plan::Instruction& code = days_.program->code[reg];
    const bool plain = crossing.moving.shifts.empty() && crossing.fixed.shifts.empty();
    if (plain && code.source == plan::Origin::fact) {
        const plan::Register taken = days_.taken[code.index];
        return note(crossing, taken, eras_.program->columns[taken].level, limits_);
    }
    late_.crossings.push_back(crossing);
    if (!plain) {
        moved_.crossings.push_back(crossing);
        return;
    }
    note(crossing, reg, days_.program->columns[reg].level, late_limits_);
}

void FilingDays::note(const plan::Crossing& crossing, plan::Register reg, Level level, std::vector<Limit>& limits) {
    auto limit = std::find_if(limits.begin(), limits.end(), [reg](const Limit& other) { return other.reg == reg; });
    if (limit == limits.end()) limit = limits.insert(limits.end(), {reg, level == Level::member});
    limit->on = limit->on || crossing.on;
    limit->after = limit->after || crossing.after;
}

Lane FilingDays::given(const run::Batch& batch, std::size_t family) const {
    if (!eras_.program) return kUnknown;
    const Lane day = batch.lane(*fact_, family);
    return is_known(day) ? day : kUnknown;
}

namespace {

/// Keeps the days ascending; false if the day is already there.
bool add(std::vector<Lane>& days, Lane day) {
    const auto place = std::lower_bound(days.begin(), days.end(), day);
    if (place != days.end() && *place == day) return false;
    days.insert(place, day);
    return true;
}

}  // namespace

std::vector<Lane> FilingDays::borders(const run::Evaluator& run) const {
    std::vector<Lane> turns;
    for (const Border& border : borders_) {
        const Lane limit = run.lane(border.limit, 0, 0);
        if (is_known(limit)) add(turns, border.on ? limit : limit + 1);
    }
    return turns;
}

void FilingDays::limits(const run::Evaluator& run, std::vector<Limit>& out) const {
    out = limits_;
    for (Limit& limit : out) limit.days = run.lanes(limit.reg);
}

void FilingDays::add_days(std::vector<Lane>& days, const run::Evaluator& run, const std::vector<Limit>& limits, std::size_t family,
                          Lane first, Lane last) const {
    const run::Batch& batch = run.batch();
    add(days, first);
    if (daily_) {
        while (days.back() < last) days.push_back(days.back() + 1);
        return;
    }
    for (const Limit& limit : limits) {
        const std::size_t begin = limit.of_member ? batch.first_member(family) : family;
        const std::size_t end = limit.days.same ? begin + 1 : limit.of_member ? batch.first_member(family + 1) : family + 1;
        for (std::size_t row = begin; row < end; ++row) {
            const auto turn = [&](Lane day) {
                if (day < first || day > last) return;
                if (limit.on && day > first) add(days, day);
                if (limit.after && day < last) add(days, day + 1);
            };
            if (limit.days[row] != kUnknown || !batch.is_bounded(family)) {
                turn(limit.days[row]);
            } else if (const auto within = run.limits(limit.reg, family, row)) {
                turn(within->least);
                turn(within->most);
            }
        }
    }
}

void FilingDays::late_limits(const run::Evaluator& run, std::vector<Limit>& out) const {
    out = late_limits_;
    for (Limit& limit : out) limit.days = run.lanes(limit.reg);
}

void FilingDays::add_late_days(std::vector<Lane>& days, const run::Evaluator& run, const std::vector<Limit>& limits, Tried rows, Lane first,
                               Lane last) const {
    const run::Batch& batch = run.batch();
    for (const Limit& limit : limits) {
        const std::size_t begin = limit.of_member ? batch.first_member(rows.first) : rows.first;
        const std::size_t end = limit.days.same ? begin + 1 : limit.of_member ? batch.first_member(rows.last) : rows.last;
        Lane before = kUnknown;
        for (std::size_t at = begin; at < end; ++at) {
            const Lane day = limit.days[at];
            if (day == before) continue;  // most rows show what the row before shows
            before = day;
            if (day < first || day > last) continue;
            if (limit.on && day > first) add(days, day);
            if (limit.after && day < last) add(days, day + 1);
        }
    }
    for (std::size_t row = rows.first; row < rows.last; ++row) {
        const bool bounded = batch.is_bounded(row);
        if (!bounded && moved_.crossings.empty() && moved_.lookups.empty()) continue;
        for (std::size_t m = batch.first_member(row); m < batch.first_member(row + 1); ++m) {
            const auto turn = [&](const plan::Critical& critical, const plan::Values& value) {
                for (const Lane day : plan::days(critical, *days_.program, value, first, last)) add(days, day);
            };
            turn(moved_, [&](plan::Register reg) { return value_of(run, reg, row, m); });
            if (!bounded) continue;
            for (const auto end : {&run::Limits::least, &run::Limits::most}) {
                turn(late_, [&](plan::Register reg) {
                    if (run.program().columns[reg].kind == Kind::boolean) return value_of(run, reg, row, m);
                    const auto within = run.limits(reg, row, m);
                    return within ? (*within).*end : kUnknown;
                });
            }
        }
    }
}

std::shared_ptr<const FilingDays> filing_days_of(const std::shared_ptr<const plan::Program>& program, plan::Asked asked) {
    struct Known {
        std::weak_ptr<const plan::Program> program;
        plan::Asked asked{};
        std::shared_ptr<const FilingDays> days;
    };
    static std::mutex guard;
    static std::vector<Known> all;
    const auto is_it = [&](const Known& it) { return it.asked == asked && it.program.lock() == program; };
    const auto find = [&] { return std::find_if(all.begin(), all.end(), is_it); };
    {
        const std::lock_guard lock(guard);
        if (const auto found = find(); found != all.end()) return found->days;
    }
    // Nobody waits for another program's analysis; two threads that want the same one work it out twice, once.
    auto days = std::make_shared<const FilingDays>(*program, asked);
    const std::lock_guard lock(guard);
    std::erase_if(all, [](const Known& each) { return each.program.expired(); });
    if (const auto found = find(); found != all.end()) return found->days;
    return all.emplace_back(Known{program, asked, std::move(days)}).days;
}

}  // namespace reunify::verdict
