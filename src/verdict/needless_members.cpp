#include "verdict/needless_members.h"

#include <algorithm>
#include <iterator>

#include "run/evaluator.h"
#include "verdict/columns.h"

namespace reunify::verdict {

namespace {

/// Of `needless` those who would be refused with the changes of a proposal.
std::vector<Alteration> harmed(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const Question& question,
                               const std::vector<Alteration>& needless, const Proposal& proposal) {
    std::vector<Alteration> facts;
    std::copy_if(proposal.changes.begin(), proposal.changes.end(), std::back_inserter(facts),
                 [](const Alteration& each) { return each.fact.has_value(); });
    const SingleCase changed(*program->rules, with_changes(family, facts), question);
    run::Evaluator run(program);
    run.run(changed.batch);
    std::vector<Verdict> now;
    verdicts(run, now);
    std::vector<Alteration> out;
    std::copy_if(needless.begin(), needless.end(), std::back_inserter(out), [&](const Alteration& each) {
        const auto route = route_of(run, 0, *each.member);
        const bool still = route && program->rules->routes[*route].not_needed;
        return !still && now[*each.member] != Verdict::eligible;
    });
    return out;
}

}  // namespace

void leave_out_those_harmed(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const Question& question,
                            const std::vector<Alteration>& needless, Nearest& found) {
    std::erase_if(found.for_all, [&](const Proposal& each) { return !harmed(program, family, question, needless, each).empty(); });
    std::size_t fewest = kMostTogether + needless.size();
    for (Proposal& proposal : found.proposals) {
        const std::vector<Alteration> left_out = harmed(program, family, question, needless, proposal);
        proposal.changes.insert(proposal.changes.end(), left_out.begin(), left_out.end());
        fewest = std::min(fewest, proposal.changes.size());
    }
    if (found.proposals.empty()) return;
    std::erase_if(found.proposals, [&](const Proposal& each) { return each.changes.size() > fewest; });
    found.size = fewest;
}

}  // namespace reunify::verdict
