#include "verdict/turning.h"

#include <algorithm>

#include "base/calendar.h"
#include "plan/prune.h"
#include "verdict/value_of.h"

namespace reunify::verdict {

namespace {

constexpr Lane kSecondsADay = 86'400;

}  // namespace

Turning::Turning(const plan::Program& program, std::size_t filing_fact)
    : program_(program), critical_(plan::critical_days(program, filing_fact)), names_(program.code.size()) {
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

std::vector<Turn> Turning::behind(const run::Evaluator& run, const Neighbours& days, const std::vector<plan::Register>& roots) const {
    const std::vector<bool> needed = plan::needed_for(program_, roots);
    const std::size_t members = run.batch().first_member(days.after + 1) - run.batch().first_member(days.after);
    std::vector<Turn> out;
    for (const plan::Crossing& crossing : critical_.crossings) {
        if (crossing.test == plan::kNone || !needed[crossing.test] || program_.columns[crossing.test].kind != Kind::boolean) continue;
        const bool of_members = program_.columns[crossing.test].level == Level::member;
        for (std::size_t nth = 0; nth < (of_members ? members : 1); ++nth) {
            const Truth before = run.truth(crossing.test, days.before, run.batch().first_member(days.before) + nth);
            const Truth after = run.truth(crossing.test, days.after, run.batch().first_member(days.after) + nth);
            if (before != after) add(run, days, crossing, nth, out);
        }
    }
    return out;
}

std::vector<Indexation> Turning::indexed(const run::Evaluator& run, const Neighbours& days,
                                         const std::vector<plan::Register>& roots) const {
    const std::vector<bool> needed = plan::needed_for(program_, roots);
    const std::size_t before = run.batch().first_member(days.before);
    const std::size_t after = run.batch().first_member(days.after);
    const std::size_t members = run.batch().first_member(days.after + 1) - after;
    std::vector<Indexation> out;
    for (const plan::Instruction& code : program_.code) {
        const bool looks_up = code.source == plan::Source::operation && code.operation == feel::Operation::amount;
        if (!looks_up || !needed[code.out]) continue;
        const auto amount = program_.rules->amount(program_.rules->scope.amounts[code.index]);
        for (std::size_t nth = 0; amount && nth < members; ++nth) {
            const Indexation found{*amount, run.lane(code.out, days.before, before + nth), run.lane(code.out, days.after, after + nth)};
            if (found.before != found.after && std::find(out.begin(), out.end(), found) == out.end()) out.push_back(found);
        }
    }
    return out;
}

void Turning::add(const run::Evaluator& run, const Neighbours& days, const plan::Crossing& crossing, std::size_t nth,
                  std::vector<Turn>& out) const {
    if (!crossing.moving.shifts.empty()) return;
    const std::size_t row = run.batch().first_member(days.after) + nth;
    const auto value = [&](plan::Register reg) { return value_of(run, reg, days.after, row); };
    Turn turn;
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
    Turn whole;
    whole.limit = turn.limit;
    if (name(fixed_side(crossing), value, nth, whole)) {
        turn = whole;
    } else if (!name(crossing.fixed.base, value, nth, turn)) {
        return;
    }
    if (std::find(out.begin(), out.end(), turn) == out.end()) out.push_back(turn);
}

plan::Register Turning::fixed_side(const plan::Crossing& crossing) const {
    const plan::Instruction& test = program_.code[crossing.test];
    if (critical_.depends(test.a) == critical_.depends(test.b)) return plan::kNone;
    return critical_.depends(test.a) ? test.b : test.a;
}

/// Follows a day back through the periods added to it to what has a name.
bool Turning::name(plan::Register reg, const std::function<Lane(plan::Register)>& value, std::size_t nth, Turn& turn) const {
    while (reg != plan::kNone && !names_[reg].fact && !names_[reg].definition) {
        const plan::Instruction& code = program_.code[reg];
        const bool months = code.source == plan::Source::operation && code.operation == feel::Operation::add_months;
        const bool seconds = code.source == plan::Source::operation && code.operation == feel::Operation::add_seconds;
        if (!months && !seconds && code.source != plan::Source::spread) return false;
        if (code.source != plan::Source::spread) {
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
