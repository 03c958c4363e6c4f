#include <algorithm>
#include <utility>

#include "feel/operation.h"
#include "plan/compiler.h"
#include "plan/program.h"
#include "plan/prune.h"

namespace reunify::plan {

namespace {

using feel::Operation;
using law::Otherwise;

/// Compiles the rules part by part into the layout of a program.
class Planner {
public:
    Planner(const law::RuleSet& rules, Program& program, Options options)
        : rules_(rules),
          layout_(program.layout),
          options_(options),
          compiler_(rules, program, options.scenario),
          assembler_(compiler_.assembler()) {}

    void plan() {
        compiler_.regime();
        compiler_.route();
        compiler_.has_right();
        compiler_.outside();
        for (const law::Condition& condition : rules_.conditions) layout_.conditions.push_back(plan(condition));
        layout_.refused = failing(Otherwise::refusal);
        layout_.waits = failing(Otherwise::not_yet);
        layout_.assessed = failing(Otherwise::individual_assessment);
        if (options_.procedure) {
            for (const law::Formality& formality : rules_.formalities) layout_.formalities.push_back(plan(formality));
            for (const law::OpenPoint& point : rules_.open_points) layout_.open_points.push_back(compiler_.truth(point.when));
            for (const law::Paper& document : rules_.documents) {
                layout_.documents.push_back({compiler_.truth(document.when), document.later ? compiler_.truth(document.later) : kNone});
            }
        }
    }

    /// Every definition is worth reading where explanations are asked for, else those asked for.
    std::vector<Register> definitions() {
        if (options_.texts) {
            for (std::size_t i = 0; i < rules_.definitions.size(); ++i) compiler_.definition(i);
        }
        if (options_.texts) return layout_.definitions;
        std::vector<Register> figures;
        for (const std::size_t index : options_.figures) figures.push_back(compiler_.definition(index));
        return figures;
    }

private:
    std::vector<Register> placeholders(const law::Template& sentence) {
        std::vector<Register> registers;
        if (!options_.texts) return registers;
        for (const feel::Expression& placeholder : sentence.placeholders) registers.push_back(compiler_.expression(placeholder));
        return registers;
    }

    FormalitySlots plan(const law::Formality& formality) {
        FormalitySlots slots;
        slots.when = compiler_.truth(formality.when);
        slots.value = compiler_.expression(formality.value);
        slots.explain = placeholders(formality.explain);
        return slots;
    }

    Register in_force(const law::Period& period) {
        if (period.regimes.empty()) return assembler_.truth(true);
        std::vector<Lane> words;
        for (const std::string& regime : period.regimes) words.push_back(rules_.pool.find(regime).value_or(kUnknown));
        return assembler_.both(assembler_.one_of(compiler_.regime(), std::move(words)), compiler_.truth(period.days));
    }

    VersionSlots plan(const law::ConditionVersion& version) {
        VersionSlots slots;
        slots.in_force = in_force(version);
        slots.applies = assembler_.both(compiler_.has_right(), compiler_.truth(version.applies));
        slots.required = compiler_.expression(version.required);
        for (const law::Exception& exception : version.exceptions) slots.exceptions.push_back({compiler_.truth(exception.when)});
        if (options_.texts) {
            for (const std::string& name : version.show) slots.show.push_back(compiler_.named(name));
        }
        slots.met = placeholders(version.met);
        slots.not_met = placeholders(version.not_met);
        return slots;
    }

    bool covers_everything(const law::Condition& condition) const {
        std::vector<const law::Period*> periods;
        for (const law::ConditionVersion& version : condition.versions) periods.push_back(&version);
        return law::cover_everything(rules_.regimes, periods);
    }

    /// The part of the version in force, `without` where there is none. With the regime or the filing day unknown: what all possible
    /// versions agree on.
    Register select(const ConditionSlots& slots, std::vector<Register> parts, bool everything, bool without) {
        Register chosen = assembler_.truth(without);
        if (everything) {
            chosen = parts.back();
            parts.pop_back();
        }
        while (!parts.empty()) {
            const Register test = slots.versions[parts.size() - 1].in_force;
            chosen = assembler_.operation(Operation::choose_truth, Kind::boolean, {test, parts.back(), chosen});
            parts.pop_back();
        }
        return chosen;
    }

    ConditionSlots plan(const law::Condition& condition) {
        ConditionSlots slots;
        std::vector<Register> applies, excepted, required;
        for (const law::ConditionVersion& version : condition.versions) {
            const VersionSlots& planned = slots.versions.emplace_back(plan(version));
            Register some = assembler_.truth(false);
            for (const ExceptionSlots& exception : planned.exceptions) some = assembler_.either(some, exception.when);
            applies.push_back(planned.applies);
            excepted.push_back(some);
            required.push_back(planned.required);
        }
        const bool everything = covers_everything(condition);
        slots.applies = select(slots, std::move(applies), everything, false);
        slots.excepted = select(slots, std::move(excepted), everything, false);
        slots.required = select(slots, std::move(required), everything, true);
        slots.fails = assembler_.both(slots.applies, assembler_.both(assembler_.no(slots.excepted), assembler_.no(slots.required)));
        return slots;
    }

    /// Some condition fails whose version in force means this by it.
    Register failing(Otherwise otherwise) {
        Register some = assembler_.truth(false);
        for (std::size_t i = 0; i < rules_.conditions.size(); ++i) {
            const auto& versions = rules_.conditions[i].versions;
            const ConditionSlots& slots = layout_.conditions[i];
            Register such = assembler_.truth(false);
            std::size_t number = 0;
            for (std::size_t v = 0; v < versions.size(); ++v) {
                if (versions[v].otherwise != otherwise) continue;
                such = assembler_.either(such, slots.versions[v].in_force);
                ++number;
            }
            if (number == 0) continue;
            // Where all versions mean the same, `fails` says it even with the regime unknown.
            some = assembler_.either(some, number == versions.size() ? slots.fails : assembler_.both(such, slots.fails));
        }
        return assembler_.for_members(some);
    }

    const law::RuleSet& rules_;
    Layout& layout_;
    Options options_;
    Compiler compiler_;
    Assembler& assembler_;
};

}  // namespace

std::shared_ptr<const Program> plan(std::shared_ptr<const law::RuleSet> rules, Options options) {
    auto program = std::make_shared<Program>();
    program->rules = std::move(rules);
    Planner planner(*program->rules, *program, options);
    planner.plan();
    std::vector<Register> roots = planner.definitions();
    prune(*program, roots);
    find_touched(*program);
    return program;
}

Loose plan_expressions(std::shared_ptr<const law::RuleSet> rules, const std::vector<feel::Expression>& expressions) {
    auto program = std::make_shared<Program>();
    program->rules = std::move(rules);
    Compiler compiler(*program->rules, *program);
    std::vector<Register> roots;
    roots.reserve(expressions.size());
    for (const feel::Expression& expression : expressions) roots.push_back(compiler.expression(expression));
    prune(*program, roots);
    find_touched(*program);
    return {std::move(program), std::move(roots)};
}

}  // namespace reunify::plan
