#include "cli/thresholds.h"

#include <algorithm>
#include <optional>

#include "base/calendar.h"
#include "cases/family.h"
#include "plan/program.h"
#include "run/evaluator.h"
#include "verdict/assessment.h"

namespace reunify::cli {

namespace {

/// Fills in facts by their path; a path or a choice that the rules do not know is left out.
class Sketch {
public:
    explicit Sketch(const law::RuleSet& rules) : rules_(rules), family_(rules) {}

    void day(std::string_view path, Lane value) { put(path, value); }
    void choice(std::string_view path, std::string_view word) { put(path, rules_.pool.find(word).value_or(kUnknown)); }

    void member(std::string_view relation, Lane born) {
        family_.members.push_back({std::string(relation), std::vector<Lane>(rules_.facts.size(), kUnknown)});
        choice("member.relation", relation);
        day("member.birth_date", born);
    }

    const cases::Family& family() const { return family_; }

private:
    void put(std::string_view path, Lane value) {
        const auto fact = rules_.fact(path);
        if (!fact) return;
        const bool own = rules_.facts[*fact].level == Level::member;
        (own ? family_.members.back().facts : family_.facts)[*fact] = value;
    }

    const law::RuleSet& rules_;
    cases::Family family_;
};

Lane years_before(Lane day, int years) {
    return calendar::add_months(day, -12 * years).value_or(day);
}

/// A worker joined by a spouse and children, `counted` persons in all.
cases::Family worker_family(const law::RuleSet& rules, Lane filed, Lane stay_since, std::size_t counted) {
    Sketch sketch(rules);
    sketch.day("application.filed_on", filed);
    sketch.choice("sponsor.status", "limited_stay");
    sketch.choice("sponsor.permit", "single_permit");
    sketch.day("sponsor.stay_decided_on", stay_since);
    sketch.day("sponsor.status_decided_on", stay_since);
    sketch.day("household.dependants", 0);
    sketch.member("spouse", years_before(filed, 30));
    for (std::size_t i = 1; i < counted; ++i) sketch.member("child", years_before(filed, 8));
    return sketch.family();
}

/// The runs for one to six counted persons, kept open so that readings can be varied.
class Runs {
public:
    Runs(const std::shared_ptr<const plan::Program>& program, Lane filed, Lane stay_since, const verdict::Question& question) {
        const law::RuleSet& rules = *program->rules;
        inquiries_.reserve(report::kMostCounted);
        for (std::size_t counted = 1; counted <= report::kMostCounted; ++counted) {
            inquiries_.emplace_back(rules, worker_family(rules, filed, stay_since, counted), question);
            runs_.emplace_back(program);
            runs_.back().run(inquiries_.back().batch);
        }
    }

    void vary(std::size_t reading, std::size_t option) {
        for (run::Evaluator& run : runs_) run.vary(reading, option);
    }
    void reset(std::size_t reading) {
        for (run::Evaluator& run : runs_) run.reset(reading);
    }

    std::array<Lane, report::kMostCounted> required(plan::Register reg) const {
        std::array<Lane, report::kMostCounted> out{};
        for (std::size_t i = 0; i < runs_.size(); ++i) out[i] = runs_[i].lane(reg, 0, 0);
        return out;
    }

    Lane regime() const { return runs_.front().lane(runs_.front().program().layout.regime, 0, 0); }

private:
    std::vector<verdict::SingleCase> inquiries_;
    std::vector<run::Evaluator> runs_;
};

const law::Citation* citation_under(const law::Definition& definition, const std::string& regime, Lane filed) {
    for (const law::DefinitionVersion& version : definition.versions) {
        const auto& regimes = version.regimes;
        if ((is_known(version.from) && filed < version.from) || (is_known(version.until) && filed > version.until)) continue;
        if (regimes.empty() || std::find(regimes.begin(), regimes.end(), regime) != regimes.end()) return &version.citation;
    }
    return nullptr;
}

}  // namespace

std::vector<report::Thresholds> thresholds_on(const std::shared_ptr<const law::RuleSet>& rules, Lane day,
                                              const verdict::Question& question) {
    std::vector<report::Thresholds> out;
    const auto definition = rules->definition("required_income");
    const auto program = plan::plan(rules);
    if (!definition || program->layout.definitions[*definition] == plan::kNone || program->layout.regime == plan::kNone) return out;
    const plan::Register required = program->layout.definitions[*definition];
    verdict::Question asked = question;
    if (!asked.assessed_on) asked.assessed_on = day;
    // A stay first decided that day and one of five years before: the two sides of any transition.
    for (const Lane stay_since : {day, years_before(day, 5)}) {
        Runs runs(program, day, stay_since, asked);
        if (!is_known(runs.regime())) continue;
        const std::string regime = rules->pool.word(runs.regime());
        if (std::any_of(out.begin(), out.end(), [&](const report::Thresholds& t) { return t.regime == regime; })) continue;
        report::Thresholds thresholds{regime, citation_under(rules->definitions[*definition], regime, day), {}};
        thresholds.rows.push_back({std::nullopt, 0, runs.required(required)});
        const std::vector<std::size_t> chosen = verdict::chosen_readings(*rules, asked);
        for (std::size_t r = 0; r < rules->readings.size(); ++r) {
            for (std::size_t option = 0; option < rules->readings[r].options.size(); ++option) {
                if (option == chosen[r]) continue;
                runs.vary(r, option);
                const auto figures = runs.required(required);
                const bool same_law = is_known(runs.regime()) && rules->pool.word(runs.regime()) == regime;
                if (same_law && figures != thresholds.rows.front().required) thresholds.rows.push_back({r, option, figures});
                runs.reset(r);
            }
        }
        out.push_back(std::move(thresholds));
    }
    return out;
}

}  // namespace reunify::cli
