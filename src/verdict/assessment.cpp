#include "verdict/assessment.h"

#include <algorithm>

#include "verdict/ahead.h"
#include "verdict/assumptions.h"
#include "verdict/blame.h"
#include "verdict/checklist.h"
#include "verdict/columns.h"
#include "verdict/explain.h"
#include "verdict/formalities.h"
#include "verdict/inquiry.h"
#include "verdict/missing.h"
#include "verdict/readings.h"
#include "verdict/value_of.h"

namespace reunify::verdict {

namespace {

std::string regime_of(const run::Evaluator& run, std::size_t member) {
    const plan::Program& program = run.program();
    if (program.layout.regime == plan::kNone) return {};
    const Lane code = value_of(run, program.layout.regime, 0, member);
    return is_known(code) ? program.rules->pool.word(code) : std::string();
}

MemberResult member_result(const run::Evaluator& run, Blame& blame, const cases::Family& family, const Settled& settled, std::size_t m) {
    const plan::Program& program = run.program();
    MemberResult out;
    out.label = family.members[m].label;
    if (const auto relation = program.rules->fact("member.relation")) out.relation = family.members[m].facts[*relation];
    out.verdict = settled.verdicts[m];
    out.earliest_date = settled.earliest[m];
    out.regime = regime_of(run, m);
    out.route = route_of(run, 0, m);
    std::vector<std::vector<std::size_t>> missing{blame.of(program.layout.has_right, 0, m)};
    for (std::size_t c = 0; c < program.layout.conditions.size(); ++c) {
        out.conditions.push_back(explain(run, blame, c, 0, m));
        missing.push_back(out.conditions.back().missing);
    }
    out.missing = ranked(missing);
    return out;
}

}  // namespace

Assessment assess(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const Question& question) {
    const Inquiry inquiry(*program->rules, family, question);
    run::Evaluator run(program);
    run.run(inquiry.batch);
    const FilingDays days(*program);
    Ahead ahead(run, days);
    const Contested contested = verdict::contested(run, ahead);
    const Settled& settled = contested.chosen;

    Assessment out;
    out.assessed_on = inquiry.assessed_on;
    out.assessed_today = inquiry.assessed_today;
    out.readings = inquiry.batch.readings;
    Blame blame(run);
    for (std::size_t m = 0; m < family.members.size(); ++m) {
        out.members.push_back(member_result(run, blame, family, settled, m));
        out.members.back().readings = contested.readings[m];
    }
    if (!out.members.empty()) out.verdict = *std::max_element(settled.verdicts.begin(), settled.verdicts.end());
    out.formalities = formalities(run, 0);
    out.papers = checklist(run, family, out.members);
    out.leaves_open = open_points(run, 0);
    Footing rests_on = footing(run, 0);
    out.assumptions = std::move(rests_on.assumptions);
    out.stale = std::move(rests_on.stale);
    out.month_ends = std::move(rests_on.month_ends);
    return out;
}

}  // namespace reunify::verdict
