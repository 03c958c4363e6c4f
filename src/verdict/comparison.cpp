#include "verdict/comparison.h"

#include <algorithm>

namespace reunify::verdict {

std::vector<std::shared_ptr<const plan::Program>> scenario_programs(const std::shared_ptr<const law::RuleSet>& rules,
                                                                    plan::Options options) {
    std::vector<std::shared_ptr<const plan::Program>> programs;
    for (const law::Scenario& scenario : rules->scenarios) {
        options.scenario = &scenario;
        programs.push_back(plan::plan(rules, options));
    }
    return programs;
}

Comparison compare(const std::shared_ptr<const law::RuleSet>& rules, const cases::Family& family, const Question& question) {
    Comparison out;
    out.actual = assess(plan::plan(rules), family, question);
    for (const auto& program : scenario_programs(rules)) out.under.push_back(assess(program, family, question));

    for (std::size_t c = 0; c < rules->conditions.size(); ++c) {
        for (std::size_t m = 0; m < family.members.size(); ++m) {
            Difference difference{m, c, {}};
            for (const Assessment& assessment : out.under) difference.statuses.push_back(assessment.members[m].conditions[c].status);
            const auto other = [&](Status status) { return status != difference.statuses.front(); };
            if (std::any_of(difference.statuses.begin(), difference.statuses.end(), other))
                out.differences.push_back(std::move(difference));
        }
    }
    return out;
}

}  // namespace reunify::verdict
