#include "verdict/missing.h"

#include <algorithm>
#include <map>

namespace reunify::verdict {

std::vector<std::size_t> missing_of(Blame& blame, const run::Evaluator& run, std::size_t condition, const State& state, std::size_t family,
                                    std::size_t member) {
    if (state.status != Status::unknown) return {};
    return blame.of(run.program().layout.conditions[condition].fails, family, member);
}

std::vector<std::size_t> ranked(const std::vector<std::vector<std::size_t>>& by_condition) {
    struct Weight {
        std::size_t alone = 0;
        std::size_t part = 0;
    };
    std::map<std::size_t, Weight> weights;
    for (const std::vector<std::size_t>& facts : by_condition) {
        for (const std::size_t fact : facts) {
            ++weights[fact].part;
            if (facts.size() == 1) ++weights[fact].alone;
        }
    }
    std::vector<std::size_t> out;
    for (const auto& [fact, weight] : weights) out.push_back(fact);
    std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) {
        const Weight& wa = weights[a];
        const Weight& wb = weights[b];
        return wa.alone != wb.alone ? wa.alone > wb.alone : wa.part > wb.part;
    });
    return out;
}

std::vector<std::size_t> missing(Blame& blame, const run::Evaluator& run, std::size_t family, std::size_t member) {
    const plan::Layout& layout = run.program().layout;
    std::vector<std::vector<std::size_t>> by_condition;
    by_condition.push_back(blame.of(layout.has_right, family, member));
    for (std::size_t c = 0; c < layout.conditions.size(); ++c) {
        by_condition.push_back(missing_of(blame, run, c, state_of(run, c, family, member), family, member));
    }
    return ranked(by_condition);
}

}  // namespace reunify::verdict
