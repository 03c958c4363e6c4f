#include "verdict/beyond_help.h"

#include <algorithm>

#include "feel/operation.h"

namespace reunify::verdict {

using feel::Operation;
using plan::Instruction;
using plan::Origin;
using plan::Register;

BeyondHelp::BeyondHelp(const plan::Program& program) : program_(program), changes_(program.code.size(), false) {
    const plan::Layout& layout = program.layout;
    for (Register reg = 0; reg < program.code.size(); ++reg) {
        // To lose the right, or to fall under another law, helps nobody.
        if (reg == layout.has_right || reg == layout.route || reg == layout.regime) continue;
        const Instruction& code = program.code[reg];
        if (code.source == Origin::fact) {
            const law::Fact& fact = program.rules->facts[code.index];
            changes_[reg] = fact.changeable && fact.type != law::FactType::date;
            continue;
        }
        for (const Register argument : {code.a, code.b, code.c})
            changes_[reg] = changes_[reg] || (argument != plan::kNone && changes_[argument]);
    }
}

bool BeyondHelp::can_become(Truth wanted, Register reg, const run::Evaluator& run, std::size_t family, std::size_t member) const {
    if (run.truth(reg, family, member) == wanted) return true;
    if (!changes_[reg]) return false;
    const Instruction& code = program_.code[reg];
    const auto can = [&](Truth truth, Register argument) { return can_become(truth, argument, run, family, member); };
    if (code.source == Origin::spread) return can(wanted, code.a);
    if (code.source != Origin::operation) return true;
    const Truth other = wanted == Truth::yes ? Truth::no : Truth::yes;
    switch (code.operation) {
        case Operation::negation:
            return can(other, code.a);
        case Operation::conjunction:
            return wanted == Truth::yes ? can(wanted, code.a) && can(wanted, code.b) : can(wanted, code.a) || can(wanted, code.b);
        case Operation::disjunction:
            return wanted == Truth::yes ? can(wanted, code.a) || can(wanted, code.b) : can(wanted, code.a) && can(wanted, code.b);
        case Operation::choose_truth:
            return (can(Truth::yes, code.a) && can(wanted, code.b)) || (can(Truth::no, code.a) && can(wanted, code.c));
        default:
            return true;
    }
}

bool BeyondHelp::on(const run::Evaluator& run, std::size_t family, std::size_t member) const {
    return std::any_of(program_.layout.conditions.begin(), program_.layout.conditions.end(), [&](const plan::ConditionSlots& slots) {
        return slots.fails != plan::kNone && run.truth(slots.fails, family, member) == Truth::yes &&
               !can_become(Truth::no, slots.fails, run, family, member);
    });
}

std::vector<bool> BeyondHelp::on_all(const run::Evaluator& run, const std::vector<Verdict>& verdicts,
                                     const std::vector<char>& differs) const {
    const std::size_t members = verdicts.size() / differs.size();
    std::vector<bool> out(members, true);
    for (std::size_t day = 0; day < differs.size(); ++day) {
        for (std::size_t m = 0; (day == 0 || differs[day] != 0) && m < members; ++m) {
            const std::size_t row = day * members + m;
            out[m] = out[m] && (is_without_right(verdicts[row]) || on(run, day, row));
        }
    }
    return out;
}

}  // namespace reunify::verdict
