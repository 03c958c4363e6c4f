#include "verdict/possible_conditions.h"

#include <algorithm>

#include "cases/family.h"
#include "run/evaluator.h"
#include "verdict/assessment.h"

namespace reunify::verdict {

std::vector<bool> possible_conditions(const std::shared_ptr<const plan::Program>& program, Lane status, Lane relation) {
    const law::RuleSet& rules = *program->rules;
    cases::Family family(rules);
    family.members.push_back({"", std::vector<Lane>(rules.facts.size(), kUnknown)});
    if (rules.roles.status) family.facts[*rules.roles.status] = status;
    if (rules.roles.relation) family.members[0].facts[*rules.roles.relation] = relation;
    run::Batch batch(rules);
    cases::append(batch, rules, family);
    batch.readings = chosen_readings(rules, {});
    run::Evaluator run(program);
    run.run(batch);
    std::vector<bool> possible;
    for (const plan::ConditionSlots& slots : program->layout.conditions) {
        possible.push_back(std::any_of(slots.versions.begin(), slots.versions.end(), [&run](const plan::VersionSlots& version) {
            return version.applies == plan::kNone || run.truth(version.applies, 0, 0) != Truth::no;
        }));
    }
    return possible;
}

}  // namespace reunify::verdict
