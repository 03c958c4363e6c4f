#include "verdict/formalities.h"

#include "verdict/explain.h"
#include "verdict/value_of.h"

namespace reunify::verdict {

namespace {

bool of_member(const plan::Program& program, plan::Register reg) {
    return reg != plan::kNone && program.columns[reg].level == Level::member;
}

FormalityResult result(const run::Evaluator& run, std::size_t formality, std::size_t family, std::size_t member) {
    const plan::FormalitySlots& slots = run.program().layout.formalities[formality];
    FormalityResult out;
    out.formality = formality;
    out.value = value_of(run, slots.value, family, member);
    out.explain = sentence(run, run.program().rules->formalities[formality].explain, slots.explain, family, member);
    return out;
}

}  // namespace

std::vector<FormalityResult> formalities(const run::Evaluator& run, std::size_t family) {
    const plan::Program& program = run.program();
    const std::size_t first = run.batch().first_member(family);
    const std::size_t last = run.batch().first_member(family + 1);
    std::vector<FormalityResult> out;
    for (std::size_t f = 0; f < program.layout.formalities.size(); ++f) {
        const plan::FormalitySlots& slots = program.layout.formalities[f];
        if (slots.value == plan::kNone) continue;
        if (!of_member(program, slots.when) && !of_member(program, slots.value)) {
            if (truth_or(run, slots.when, family, first, Truth::yes) == Truth::yes) out.push_back(result(run, f, family, first));
            continue;
        }
        for (std::size_t m = first; m < last; ++m) {
            if (truth_or(run, slots.when, family, m, Truth::yes) != Truth::yes) continue;
            out.push_back(result(run, f, family, m));
            out.back().member = m - first;
        }
    }
    return out;
}

std::vector<std::size_t> open_points(const run::Evaluator& run, std::size_t family) {
    const plan::Program& program = run.program();
    const std::size_t first = run.batch().first_member(family);
    const std::size_t last = run.batch().first_member(family + 1);
    std::vector<std::size_t> out;
    for (std::size_t p = 0; p < program.layout.open_points.size(); ++p) {
        const plan::Register when = program.layout.open_points[p];
        bool holds = false;
        if (!of_member(program, when)) {
            holds = truth_or(run, when, family, first, Truth::yes) == Truth::yes;
        } else {
            for (std::size_t m = first; m < last && !holds; ++m) holds = run.truth(when, family, m) == Truth::yes;
        }
        if (holds) out.push_back(p);
    }
    return out;
}

}  // namespace reunify::verdict
