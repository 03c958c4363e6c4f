#include "verdict/change_causes.h"

#include <algorithm>

#include "base/calendar.h"
#include "feel/operation.h"
#include "plan/prune.h"
#include "verdict/columns.h"

namespace reunify::verdict {

namespace {

constexpr Lane kSecondsADay = 86'400;

/// The registers on the way from a change back to where it came from: each differs between the two days, and so does one that reads it.
class Trail {
public:
    Trail(const run::Evaluator& run, const Neighbours& days)
        : run_(run),
          days_(days),
          first_(run.batch().first_member(days.after)),
          first_before_(run.batch().first_member(days.before)),
          members_(run.batch().first_member(days.after + 1) - first_),
          seen_(run.program().code.size() * (members_ + 1), false) {}

    void follow(const Spot& root) {
        visit(root);
        while (!waiting_.empty()) {
            const Spot spot = waiting_.back();
            waiting_.pop_back();
            found_.push_back(spot);
            const plan::Instruction& code = run_.program().code[spot.reg];
            for (const plan::Register reg : plan::arguments_of(code)) {
                if (reg == plan::kNone || reg == branch_not_taken(code, spot)) continue;
                const bool gathers = level(spot.reg) != Level::member && level(reg) == Level::member;
                for (std::size_t nth = 0; nth < (gathers ? members_ : 1); ++nth) visit({reg, gathers ? nth : spot.nth});
            }
        }
    }

    const std::vector<Spot>& found() const { return found_; }
    Lane before(const Spot& spot) const { return value_of(run_, spot.reg, days_.before, first_before_ + spot.nth); }
    Lane after(const Spot& spot) const { return value_of(run_, spot.reg, days_.after, first_ + spot.nth); }

private:
    /// Of an `if` whose test is the same on both days, what it does not come to; else kNone.
    plan::Register branch_not_taken(const plan::Instruction& code, const Spot& spot) const {
        const bool chooses = code.operation == feel::Operation::choose || code.operation == feel::Operation::choose_truth;
        if (code.source != plan::Origin::operation || !chooses || code.b == code.c) return plan::kNone;
        const Spot test{code.a, spot.nth};
        if (before(test) != after(test) || !is_known(after(test))) return plan::kNone;
        return after(test) == 1 ? code.c : code.b;
    }

    Level level(plan::Register reg) const { return run_.program().columns[reg].level; }

    void visit(const Spot& spot) {
        if (spot.reg == plan::kNone || before(spot) == after(spot)) return;
        const std::size_t place = spot.reg * (members_ + 1) + (level(spot.reg) == Level::member ? spot.nth + 1 : 0);
        if (seen_[place]) return;
        seen_[place] = true;
        waiting_.push_back(spot);
    }

    const run::Evaluator& run_;
    Neighbours days_;
    std::size_t first_, first_before_, members_;
    std::vector<bool> seen_;
    std::vector<Spot> waiting_, found_;
};

}  // namespace

void add_spots(const plan::ConditionSlots& slots, std::size_t nth, std::vector<Spot>& spots) {
    for (const plan::Register reg : {slots.applies, slots.excepted, slots.required}) spots.push_back({reg, nth});
    for (const plan::VersionSlots& version : slots.versions) {
        for (const plan::ExceptionSlots& exception : version.exceptions) spots.push_back({exception.when, nth});
    }
}

ChangeCauses::ChangeCauses(const plan::Program& program, std::size_t filing_fact)
    : program_(program),
      critical_(plan::critical_days(program, filing_fact)),
      names_(program.code.size()),
      crossings_(program.code.size()) {
    for (std::size_t c = 0; c < critical_.crossings.size(); ++c) {
        const plan::Register test = critical_.crossings[c].test;
        if (test != plan::kNone && program.columns[test].kind == Kind::boolean) crossings_[test].push_back(c);
    }
    const plan::Layout& layout = program.layout;
    for (std::size_t d = 0; d < layout.definitions.size(); ++d) {
        if (layout.definitions[d] != plan::kNone) names_[layout.definitions[d]].definition = d;
    }
    for (std::size_t f = 0; f < layout.facts.size(); ++f) {
        for (const plan::Register reg : {layout.given[f], layout.facts[f]}) {
            if (reg != plan::kNone) names_[reg] = {f, std::nullopt};
        }
    }
}

Causes ChangeCauses::behind(const run::Evaluator& run, const Neighbours& days, const std::vector<Spot>& roots) const {
    Causes out;
    Trail trail(run, days);
    for (const Spot& root : roots) trail.follow(root);
    for (const Spot& spot : trail.found()) {
        for (const std::size_t crossing : crossings_[spot.reg]) add(run, days, critical_.crossings[crossing], spot.nth, out.limits);
        const plan::Instruction& code = program_.code[spot.reg];
        if (code.source != plan::Origin::operation || code.operation != feel::Operation::amount) continue;
        const auto amount = program_.rules->amount(program_.rules->scope.amounts[code.index]);
        if (!amount) continue;
        const Indexation found{*amount, trail.before(spot), trail.after(spot)};
        if (std::find(out.amounts.begin(), out.amounts.end(), found) == out.amounts.end()) out.amounts.push_back(found);
    }
    return out;
}

void ChangeCauses::add(const run::Evaluator& run, const Neighbours& days, const plan::Crossing& crossing, std::size_t nth,
                       std::vector<PassedLimit>& out) const {
    if (!crossing.moving.shifts.empty()) return;
    const std::size_t row = run.batch().first_member(days.after) + nth;
    const auto value = [&](plan::Register reg) { return value_of(run, reg, days.after, row); };
    PassedLimit turn;
    turn.limit = value(crossing.fixed.base);
    if (!is_known(turn.limit)) return;
    for (const plan::Shift& shift : crossing.fixed.shifts) {
        const Lane by = value(shift.by);
        if (!is_known(by)) return;
        const bool months = shift.operation == feel::Operation::add_months;
        turn.limit = months ? calendar::add_months(turn.limit, by).value_or(turn.limit) : turn.limit + by / kSecondsADay;
        (months ? turn.months : turn.days) += months ? by : by / kSecondsADay;
    }
    if (turn.limit != days.day && turn.limit != days.day - 1) return;

    // The limit as a whole may have a name of its own; else what it is counted from has one.
    PassedLimit whole;
    whole.limit = turn.limit;
    if (name(fixed_side(crossing), value, nth, whole)) {
        turn = whole;
    } else if (!name(crossing.fixed.base, value, nth, turn)) {
        return;
    }
    if (std::find(out.begin(), out.end(), turn) == out.end()) out.push_back(turn);
}

plan::Register ChangeCauses::fixed_side(const plan::Crossing& crossing) const {
    const plan::Instruction& test = program_.code[crossing.test];
    if (critical_.depends(test.a) == critical_.depends(test.b)) return plan::kNone;
    return critical_.depends(test.a) ? test.b : test.a;
}

/// Follows a day back through the periods added to it to what has a name.
bool ChangeCauses::name(plan::Register reg, const std::function<Lane(plan::Register)>& value, std::size_t nth, PassedLimit& turn) const {
    while (reg != plan::kNone && !names_[reg].fact && !names_[reg].definition) {
        const plan::Instruction& code = program_.code[reg];
        const bool months = code.source == plan::Origin::operation && code.operation == feel::Operation::add_months;
        const bool seconds = code.source == plan::Origin::operation && code.operation == feel::Operation::add_seconds;
        if (!months && !seconds && code.source != plan::Origin::spread) return false;
        if (code.source != plan::Origin::spread) {
            const Lane by = value(code.b);
            if (!is_known(by)) return false;
            (months ? turn.months : turn.days) += months ? by : by / kSecondsADay;
        }
        reg = code.a;
    }
    if (reg == plan::kNone) return false;
    turn.fact = names_[reg].fact;
    turn.definition = names_[reg].definition;
    if (program_.columns[reg].level == Level::member) turn.member = nth;
    return true;
}

}  // namespace reunify::verdict
