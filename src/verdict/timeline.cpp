#include "verdict/timeline.h"

#include "verdict/ahead.h"
#include "verdict/inquiry.h"

namespace reunify::verdict {

Earliest earliest(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const Question& question) {
    const Inquiry inquiry(*program->rules, family, question);
    run::Evaluator run(program);
    run.run(inquiry.batch);
    const FilingDays days(*program);
    Ahead ahead(run, days);
    Settled settled = settle(run, ahead);
    return {std::move(settled.earliest), settled.families[0]};
}

}  // namespace reunify::verdict
