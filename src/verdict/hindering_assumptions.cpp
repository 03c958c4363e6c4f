#include "verdict/hindering_assumptions.h"

#include <algorithm>

#include "verdict/fillings.h"
#include "verdict/provenance.h"
#include "verdict/variations.h"

namespace reunify::verdict {

namespace {

bool is_better(Verdict verdict, const std::optional<Lane>& day, Verdict now, const std::optional<Lane>& day_now) {
    if (verdict != now) return verdict < now;
    return verdict == Verdict::not_yet && day && (!day_now || *day < *day_now);
}

/// Notes the assumptions of which another value helps: what is open then is better than a refusal.
void note_better(const TimedVerdicts& tried, const std::vector<bool>& among, const std::vector<std::size_t>& varied,
                 const TimedVerdicts& settled, std::vector<bool>& better) {
    const std::size_t members = settled.verdicts.size();
    for (std::size_t row = 0; row < tried.verdicts.size(); ++row) {
        const std::size_t m = row % members;
        if (!among[row] || !is_better(tried.verdicts[row], tried.earliest[row], settled.verdicts[m], settled.earliest[m])) continue;
        better[varied[row / members]] = true;
    }
}

}  // namespace

std::vector<Assumed> hindering_assumptions(const run::Evaluator& run, const std::shared_ptr<const plan::Program>& program,
                                           const TimedVerdicts& settled, const std::vector<Assumed>& named) {
    const law::RuleSet& rules = *program->rules;
    Provenance provenance(run, 0);
    std::vector<Assumed> others = assumptions_in_effect(provenance);
    std::erase_if(others, [&](const Assumed& it) {
        return std::any_of(named.begin(), named.end(), [&](const Assumed& n) { return n.fact == it.fact && n.member == it.member; });
    });
    const Lane filed = rules.roles.filed_on ? run.batch().lane(*rules.roles.filed_on, 0) : kUnknown;
    Variations variations(rules, run.batch(), others, filed, Amounts::left, 0);
    run::Batch batch(rules);
    run::Evaluator varied_run(program);
    const std::shared_ptr<const FilingDays> days = filing_days_of(program);
    FilingDaySearch search(varied_run, *days);
    std::vector<bool> better(others.size(), false);
    for (std::vector<std::size_t> varied; variations.next(batch, varied);) {
        varied_run.run(batch);
        TimedVerdicts tried = timed_verdicts(varied_run, search);
        std::vector<bool> certain, open;
        for (std::size_t row = 0; row < tried.verdicts.size(); ++row) {
            const bool stopped = may_improve(settled.verdicts[row % settled.verdicts.size()]);
            certain.push_back(stopped && tried.verdicts[row] != Verdict::undetermined);
            open.push_back(stopped && tried.verdicts[row] == Verdict::undetermined);
        }
        note_better(tried, certain, varied, settled, better);
        for (std::size_t row = 0; row < open.size(); ++row) open[row] = open[row] && !better[varied[row / settled.verdicts.size()]];
        if (std::find(open.begin(), open.end(), true) == open.end()) continue;
        Fillings(program, *days).settle(varied_run, tried, open);
        note_better(tried, open, varied, settled, better);
    }
    std::vector<Assumed> out;
    for (std::size_t a = 0; a < others.size(); ++a) {
        if (better[a]) out.push_back(others[a]);
    }
    return out;
}

}  // namespace reunify::verdict
