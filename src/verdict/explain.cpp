#include "verdict/explain.h"

#include "verdict/columns.h"
#include "verdict/missing.h"
#include "verdict/value_of.h"

namespace reunify::verdict {

namespace {

bool is_money(const law::RuleSet& rules, const std::string& name) {
    if (const auto definition = rules.definition(name)) return rules.definitions[*definition].money;
    if (const auto fact = rules.fact(name)) return rules.facts[*fact].type == law::FactType::money;
    return false;
}

std::vector<Figure> figures(const run::Evaluator& run, const law::ConditionVersion& version, const plan::VersionSlots& slots,
                            std::size_t family, std::size_t member) {
    const plan::Program& program = run.program();
    std::vector<Figure> out;
    for (std::size_t i = 0; i < version.show.size() && i < slots.show.size(); ++i) {
        if (slots.show[i] == plan::kNone) continue;
        Figure figure;
        figure.name = version.show[i];
        figure.kind = program.columns[slots.show[i]].kind;
        figure.money = is_money(*program.rules, figure.name);
        figure.value = value_of(run, slots.show[i], family, member);
        out.push_back(std::move(figure));
    }
    return out;
}

}  // namespace

Sentence sentence(const run::Evaluator& run, const law::Template& form, const std::vector<plan::Register>& registers, std::size_t family,
                  std::size_t member) {
    if (form.empty() || registers.size() != form.placeholders.size()) return {};
    Sentence out{&form, {}};
    for (const plan::Register reg : registers) out.values.push_back(reg == plan::kNone ? kUnknown : value_of(run, reg, family, member));
    return out;
}

ConditionResult explain(const run::Evaluator& run, Blame& blame, std::size_t condition, std::size_t family, std::size_t member) {
    const State state = state_of(run, condition, family, member);
    ConditionResult out;
    out.condition = condition;
    out.version = state.version;
    out.status = state.status;
    out.exception = state.exception;
    out.missing = missing_of(blame, run, condition, state, family, member);
    if (!state.version) return out;

    const law::ConditionVersion& version = run.program().rules->conditions[condition].versions[*state.version];
    const plan::VersionSlots& slots = run.program().layout.conditions[condition].versions[*state.version];
    out.figures = figures(run, version, slots, family, member);
    if (state.status == Status::met) out.because = sentence(run, version.met, slots.met, family, member);
    if (state.status == Status::not_met) out.because = sentence(run, version.not_met, slots.not_met, family, member);
    return out;
}

}  // namespace reunify::verdict
