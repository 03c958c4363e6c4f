#include "plan/critical.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/calendar.h"
#include "feel/operation.h"
#include "plan/prune.h"

namespace reunify::plan {

using feel::Operation;

namespace {

constexpr std::size_t kMostMoments = 24;  // more alternatives than that are no longer worth following
constexpr Lane kSecondsADay = 86'400;

bool only(Operation operation, const std::vector<Shift>& shifts) {
    return std::all_of(shifts.begin(), shifts.end(), [operation](Shift shift) { return shift.operation == operation; });
}

/// Whether two days counted from the same day lie the same way round whatever that day is. Of days and months mixed, or months added twice,
/// the ends of months decide.
bool keep_order(const Moment& left, const Moment& right) {
    if (left == right) return true;
    if (only(Operation::add_seconds, left.shifts) && only(Operation::add_seconds, right.shifts)) return true;
    return left.shifts.size() <= 1 && right.shifts.size() <= 1 && only(Operation::add_months, left.shifts) &&
           only(Operation::add_months, right.shifts);
}

/// Walks the program once. A register that follows the day is either a date, with the moments that it may be, or changes by steps only, at
/// crossings and lookups already noted.
class Analysis {
public:
    Analysis(const Program& program, Register day, const std::vector<Register>& roots)
        : program_(program), needed_(needed_for(program, roots)), moments_(program.code.size()) {
        found_.dependent = depending_on(program, day);
        for (const Instruction& it : program.code) {
            if (!needed_[it.out] || !found_.dependent[it.out]) continue;
            if (it.out == day) {
                moments_[it.out] = {Moment{}};
            } else {
                look(it);
            }
        }
    }

    Critical take() { return std::move(found_); }

private:
    bool moves(Register reg) const { return reg != kNone && !moments_[reg].empty(); }

    /// What a date may be: its moments, or itself where it does not follow the day or only by steps.
    std::vector<Moment> moments(Register reg) const { return moves(reg) ? moments_[reg] : std::vector<Moment>{Moment{reg, {}}}; }

    void give_up(const Instruction& it) {
        if (!found_.daily) found_.cause = it.out;
        found_.daily = true;
    }

    void unite(const Instruction& it, Register left, Register right) {
        std::vector<Moment>& all = moments_[it.out];
        all = moments(left);
        for (Moment& moment : moments(right)) {
            if (std::find(all.begin(), all.end(), moment) == all.end()) all.push_back(std::move(moment));
        }
        if (all.size() > kMostMoments) give_up(it);
    }

    void look(const Instruction& it) {
        if (it.source == Origin::spread) {
            moments_[it.out] = moments_[it.a];
            return;
        }
        if (!moves(it.a) && !moves(it.b) && !moves(it.c)) return;
        if (it.source == Origin::assume) {
            assume(it);
            return;
        }
        switch (it.operation) {
            case Operation::choose:
                choose(it);
                return;
            case Operation::lesser:
            case Operation::greater:
                unite(it, it.a, it.b);
                return;
            case Operation::add_months:
            case Operation::add_seconds:
                shift(it);
                return;
            case Operation::less:
            case Operation::less_or_equal:
            case Operation::equal:
                cross(it, it.a, it.b);
                return;
            case Operation::amount:
                look_up(it);
                return;
            default:
                give_up(it);
                return;
        }
    }

    void assume(const Instruction& it) {
        const std::vector<Moment> given = moments(it.a);
        const bool always_given = std::none_of(given.begin(), given.end(), [](const Moment& moment) { return moment.base != kNone; });
        if (always_given) {
            moments_[it.out] = given;
        } else {
            unite(it, it.a, it.c);
        }
    }

    void shift(const Instruction& it) {
        std::vector<Moment> all = moments(it.a);
        for (Moment& moment : all) moment.shifts.push_back({it.operation, it.b});
        moments_[it.out] = std::move(all);
    }

    /// With its test unknown, `choose` asks whether its branches are the same day.
    void choose(const Instruction& it) {
        cross(it, it.b, it.c);
        unite(it, it.b, it.c);
    }

    void cross(const Instruction& it, Register a, Register b) {
        for (const Moment& left : moments(a)) {
            for (const Moment& right : moments(b)) {
                const bool left_moves = left.base == kNone;
                const bool right_moves = right.base == kNone;
                if (left_moves && right_moves) {
                    if (!keep_order(left, right)) give_up(it);
                } else if (left_moves || right_moves) {
                    Crossing crossing = left_moves ? Crossing{left, right, it.out} : Crossing{right, left, it.out};
                    // `day < limit` turns on the limit, as `limit <= day` does; `day <= limit` and `limit < day` turn on the day after it.
                    const bool ordered =
                        it.source == Origin::operation && (it.operation == Operation::less || it.operation == Operation::less_or_equal);
                    crossing.on = !ordered || (it.operation == Operation::less) == left_moves;
                    crossing.after = !ordered || !crossing.on;
                    found_.crossings.push_back(std::move(crossing));
                }
            }
        }
    }

    void look_up(const Instruction& it) {
        const auto amount = program_.rules->amount(program_.rules->scope.amounts[it.index]);
        for (const Moment& moment : moments(it.a)) {
            if (amount && moment.base == kNone) found_.lookups.push_back({moment, *amount});
        }
    }

    const Program& program_;
    std::vector<bool> needed_;
    std::vector<std::vector<Moment>> moments_;  ///< by register; empty unless a date that follows the day
    Critical found_;
};

/// By so many days, mostly, some months together are longer than as many others.
constexpr Lane kMonthsDiffer = 4;

std::optional<Lane> moved(Lane day, const std::vector<Shift>& shifts, const Values& value) {
    for (const Shift& shift : shifts) {
        const Lane by = value(shift.by);
        if (!is_known(by)) return std::nullopt;
        if (shift.operation == Operation::add_months) {
            const auto next = calendar::add_months(day, by);
            if (!next) return std::nullopt;
            day = *next;
        } else {
            day += by / kSecondsADay;
        }
    }
    return day;
}

/// The first day from `first` to `last` that moves to `target` or later; none if there is none or the moves lead out of the calendar.
std::optional<Lane> first_reaching(Lane target, const Moment& moving, const Values& value, Lane first, Lane last) {
    if (moving.shifts.empty()) return target > last ? std::nullopt : std::optional<Lane>(std::max(target, first));
    const auto end = moved(last, moving.shifts, value);
    if (!end || *end < target) return std::nullopt;
    const auto reaches = [&](Lane day) {
        const auto there = moved(day, moving.shifts, value);
        return there && *there >= target;
    };
    // Moves lead about as far from one day as from another: months differ by a few days.
    const Lane about = std::clamp(target - (*end - last), first, last);
    if (const Lane before = about - kMonthsDiffer; before > first && !reaches(before)) first = before + 1;
    if (const Lane after = about + kMonthsDiffer; after < last && reaches(after)) last = after;
    while (first < last) {
        const Lane middle = first + (last - first) / 2;
        if (reaches(middle)) {
            last = middle;
        } else {
            first = middle + 1;
        }
    }
    return first;
}

}  // namespace

Critical critical_days(const Program& program, std::size_t fact) {
    const Layout& layout = program.layout;
    std::vector<Register> roots{layout.regime, layout.route, layout.has_right, layout.refused, layout.waits, layout.assessed};
    for (const ConditionSlots& condition : layout.conditions) roots.push_back(condition.fails);
    return critical_days(program, fact, roots);
}

Critical critical_days(const Program& program, std::size_t fact, const std::vector<Register>& roots) {
    return Analysis(program, program.layout.given[fact], roots).take();
}

std::vector<Lane> days(const Critical& critical, const Program& program, const Values& value, Lane first, Lane last) {
    std::vector<Lane> found{first};
    const auto note = [&](Lane target, const Moment& moving) {
        const auto day = first_reaching(target, moving, value, first, last);
        if (day && *day > first) found.push_back(*day);
    };
    for (const Crossing& crossing : critical.crossings) {
        const Lane base = value(crossing.fixed.base);
        if (!is_known(base)) continue;
        if (const auto target = moved(base, crossing.fixed.shifts, value)) {
            if (crossing.on) note(*target, crossing.moving);
            if (crossing.after) note(*target + 1, crossing.moving);
        }
    }
    for (const Lookup& lookup : critical.lookups) {
        for (const law::AmountValue& step : program.rules->amounts[lookup.amount].values) note(step.from, lookup.moving);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace reunify::plan
