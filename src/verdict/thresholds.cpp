#include "verdict/thresholds.h"

#include <algorithm>

#include "base/calendar.h"
#include "cases/family.h"
#include "plan/program.h"
#include "run/evaluator.h"

namespace reunify::verdict {

namespace {

void give(std::vector<Lane>& facts, const law::Thresholds::Sketch& sketch, Lane day) {
    for (const law::Thresholds::Given& given : sketch) {
        facts[given.fact] = given.months_before ? calendar::add_months(day, -given.value).value_or(day) : given.value;
    }
}

/// A case as sketched, with `counted` members.
cases::Family family_of(const law::RuleSet& rules, const law::Thresholds::Sketch& side, Lane day, std::size_t counted) {
    const law::Thresholds& sketched = *rules.thresholds;
    cases::Family family(rules);
    give(family.facts, sketched.facts, day);
    give(family.facts, side, day);
    for (std::size_t m = 0; m < counted && !sketched.members.empty(); ++m) {
        family.members.push_back({std::to_string(m + 1), std::vector<Lane>(rules.facts.size(), kUnknown)});
        give(family.members.back().facts, sketched.members[std::min(m, sketched.members.size() - 1)], day);
    }
    return family;
}

/// The runs for one member and more, kept open so that readings can be varied.
class Runs {
public:
    Runs(const std::shared_ptr<const plan::Program>& program, const law::Thresholds::Sketch& side, Lane day, const Question& question) {
        const law::RuleSet& rules = *program->rules;
        cases_.reserve(rules.thresholds->most);
        for (std::size_t counted = 1; counted <= rules.thresholds->most; ++counted) {
            cases_.emplace_back(rules, family_of(rules, side, day, counted), question);
            runs_.emplace_back(program);
            runs_.back().run(cases_.back().batch);
        }
    }

    void vary(std::size_t reading, std::size_t option) {
        for (run::Evaluator& run : runs_) run.vary(reading, option);
    }
    void reset(std::size_t reading) {
        for (run::Evaluator& run : runs_) run.reset(reading);
    }

    std::vector<Lane> figures(plan::Register reg) const {
        std::vector<Lane> out;
        for (const run::Evaluator& run : runs_) out.push_back(run.lane(reg, 0, 0));
        return out;
    }

    Lane regime() const { return runs_.front().lane(runs_.front().program().layout.regime, 0, 0); }

private:
    std::vector<SingleCase> cases_;
    std::vector<run::Evaluator> runs_;
};

const law::Citation* citation_under(const law::Definition& definition, const std::string& regime) {
    for (const law::DefinitionVersion& version : definition.versions) {
        const auto& regimes = version.regimes;
        if (regimes.empty() || std::find(regimes.begin(), regimes.end(), regime) != regimes.end()) return &version.citation;
    }
    return nullptr;
}

}  // namespace

std::vector<ThresholdTable> thresholds_on(const std::shared_ptr<const law::RuleSet>& rules, Lane day, const Question& question) {
    std::vector<ThresholdTable> out;
    if (!rules->thresholds) return out;
    const law::Thresholds& sketched = *rules->thresholds;
    const auto program = plan::plan(rules);
    const plan::Register figure = program->layout.definitions[sketched.definition];
    if (figure == plan::kNone || program->layout.regime == plan::kNone) return out;
    Question asked = question;
    if (!asked.assessed_on) asked.assessed_on = day;
    const std::vector<std::size_t> chosen = chosen_readings(*rules, asked);
    for (const law::Thresholds::Sketch& side : sketched.sides) {
        Runs runs(program, side, day, asked);
        if (!is_known(runs.regime())) continue;
        const std::string regime = rules->pool.word(runs.regime());
        if (std::any_of(out.begin(), out.end(), [&](const ThresholdTable& t) { return t.regime == regime; })) continue;
        ThresholdTable table{regime, citation_under(rules->definitions[sketched.definition], regime), {}};
        table.rows.push_back({std::nullopt, 0, runs.figures(figure)});
        for (std::size_t r = 0; r < rules->readings.size(); ++r) {
            for (std::size_t option = 0; option < rules->readings[r].options.size(); ++option) {
                if (option == chosen[r]) continue;
                runs.vary(r, option);
                const auto figures = runs.figures(figure);
                const bool same_law = is_known(runs.regime()) && rules->pool.word(runs.regime()) == regime;
                if (same_law && figures != table.rows.front().figures) table.rows.push_back({r, option, figures});
                runs.reset(r);
            }
        }
        out.push_back(std::move(table));
    }
    return out;
}

}  // namespace reunify::verdict
