#include "cli/evaluation.h"

#include "base/sentences.h"
#include "cli/sentences.h"
#include "plan/program.h"
#include "report/value.h"
#include "run/evaluator.h"
#include "verdict/assessment.h"
#include "verdict/columns.h"

namespace reunify::cli {

namespace {

std::string written(const law::RuleSet& rules, Kind kind, Lane value) {
    if (value == kUnknown) return "unknown";
    return kind == Kind::text ? feel::in_quotes(rules.pool.word(value)) : report::value_plain(rules, kind, false, value);
}

Phrase short_form(const Fault& fault) {
    Phrase out = fault.message;
    if (!fault.accepted.empty()) out = {sentence::and_then, std::move(out), Phrase(reunify::sentence::accepted, fault.accepted)};
    if (!fault.nearest.empty()) out = {sentence::and_then, std::move(out), Phrase(reunify::sentence::did_you_mean, fault.nearest)};
    return out;
}

}  // namespace

std::string line_of(const Answer& answer, Language language) {
    if (!answer.failed()) return answer.value;
    std::string out = "error: " + answer.error.in(language);
    for (char& c : out) {
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    }
    return out;
}

std::vector<Answer> evaluate(const std::shared_ptr<const law::RuleSet>& rules, const std::vector<std::string>& expressions,
                             const cases::Family& family, std::size_t member, const verdict::Question& question) {
    // New texts in the expressions get codes of their own, so the rules are copied.
    const auto own = std::make_shared<law::RuleSet>(*rules);

    std::vector<Answer> answers(expressions.size());
    std::vector<feel::Expression> compiled;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < expressions.size(); ++i) {
        auto expression = feel::compile(expressions[i], own->scope, own->pool);
        if (expression) {
            compiled.push_back(*expression);
            places.push_back(i);
        } else {
            answers[i] = {{}, short_form(expression.faults().front()), expression.faults()};
        }
    }

    const plan::Loose loose = plan::plan_expressions(own, compiled);
    const verdict::SingleCase inquiry(*own, family, question);
    run::Evaluator run(loose.program);
    run.run(inquiry.batch);
    for (std::size_t i = 0; i < compiled.size(); ++i) {
        const plan::Column column = loose.program->columns[loose.roots[i]];
        const bool nobody = column.level == Level::member && member >= family.members.size();
        const Lane value = nobody ? kUnknown : verdict::value_of(run, loose.roots[i], 0, member);
        if (value == kError) {
            answers[places[i]].error = sentence::no_exact_value;
        } else {
            answers[places[i]].value = written(*own, column.kind, value);
        }
    }
    return answers;
}

}  // namespace reunify::cli
