#include "plan/prune.h"

#include <utility>

namespace reunify::plan {

namespace {

template <class Visit>
void each(std::vector<Register>& registers, Visit visit) {
    for (Register& reg : registers) visit(reg);
}

template <class Visit>
void each(VersionSlots& version, Visit visit) {
    visit(version.in_force);
    visit(version.applies);
    visit(version.required);
    for (ExceptionSlots& exception : version.exceptions) visit(exception.when);
    each(version.show, visit);
    each(version.met, visit);
    each(version.not_met, visit);
}

/// Every register that a layout names, but those of facts and definitions: those are kept only where something reads them.
template <class Visit>
void each_root(Layout& layout, Visit visit) {
    for (Register* reg :
         {&layout.regime, &layout.route, &layout.has_right, &layout.outside, &layout.refused, &layout.waits, &layout.assessed})
        visit(*reg);
    for (ConditionSlots& condition : layout.conditions) {
        for (VersionSlots& version : condition.versions) each(version, visit);
        for (Register* reg : {&condition.applies, &condition.excepted, &condition.required, &condition.fails}) visit(*reg);
    }
    for (FormalitySlots& formality : layout.formalities) {
        visit(formality.when);
        visit(formality.value);
        each(formality.explain, visit);
    }
    each(layout.open_points, visit);
    for (DocumentSlots& document : layout.documents) {
        visit(document.when);
        visit(document.later);
    }
}

}  // namespace

std::vector<bool> needed_for(const Program& program, const std::vector<Register>& roots) {
    std::vector<bool> needed(program.code.size(), false);
    for (const Register reg : roots) {
        if (reg != kNone) needed[reg] = true;
    }
    for (auto it = program.code.rbegin(); it != program.code.rend(); ++it) {
        if (!needed[it->out]) continue;
        for (const Register reg : arguments_of(*it)) {
            if (reg != kNone) needed[reg] = true;
        }
    }
    return needed;
}

std::vector<bool> depending_on(const Program& program, Register from) {
    std::vector<bool> depends(program.code.size(), false);
    if (from != kNone) depends[from] = true;
    for (const Instruction& it : program.code) {
        for (const Register reg : arguments_of(it)) {
            if (reg != kNone && depends[reg]) depends[it.out] = true;
        }
    }
    return depends;
}

void prune(Program& program, std::vector<Register>& roots) {
    std::vector<Register> wanted = roots;
    each_root(program.layout, [&wanted](Register reg) { wanted.push_back(reg); });
    const std::vector<bool> needed = needed_for(program, wanted);

    std::vector<Register> renamed(program.code.size(), kNone);
    Register next = 0;
    for (Register reg = 0; reg < renamed.size(); ++reg) {
        if (needed[reg]) renamed[reg] = next++;
    }
    const auto rename = [&renamed](Register& reg) {
        if (reg != kNone) reg = renamed[reg];
    };

    std::vector<Instruction> code;
    std::vector<Column> columns;
    for (Instruction it : program.code) {
        if (!needed[it.out]) continue;
        columns.push_back(program.columns[it.out]);
        for (Register* reg : {&it.out, &it.a, &it.b, &it.c}) rename(*reg);
        code.push_back(it);
    }
    program.code = std::move(code);
    program.columns = std::move(columns);
    each_root(program.layout, rename);
    each(program.layout.facts, rename);
    each(program.layout.given, rename);
    each(program.layout.definitions, rename);
    each(roots, rename);
}

void find_touched(Program& program) {
    constexpr std::size_t at_once = 64;
    const std::size_t readings = program.rules->readings.size();
    program.touched_by.assign(readings, {});
    for (std::size_t first = 0; first < readings; first += at_once) {
        std::vector<std::uint64_t> by(program.code.size(), 0);  // a bit a reading that the register depends on
        for (const Instruction& it : program.code) {
            std::uint64_t bits = 0;
            if (it.source == Origin::reading && it.index >= first && it.index < first + at_once)
                bits = std::uint64_t{1} << (it.index - first);
            for (const Register reg : arguments_of(it)) bits |= reg == kNone ? 0 : by[reg];
            by[it.out] = bits;
            for (; bits != 0; bits &= bits - 1)
                program.touched_by[first + static_cast<std::size_t>(__builtin_ctzll(bits))].push_back(it.out);
        }
    }
}

}  // namespace reunify::plan
