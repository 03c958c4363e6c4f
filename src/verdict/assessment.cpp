#include "verdict/assessment.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/calendar.h"
#include "verdict/columns.h"
#include "verdict/explanation.h"
#include "verdict/filing_day_search.h"
#include "verdict/hindering_assumptions.h"
#include "verdict/later_days.h"
#include "verdict/missing_facts.h"
#include "verdict/provenance.h"
#include "verdict/reading_variants.h"

namespace reunify::verdict {

namespace {

constexpr std::array<std::string_view, kVerdicts> kVerdictNames{"eligible",     "assessment_needed", "undetermined", "not_yet",
                                                                "not_eligible", "no_right",          "outside"};
constexpr std::array<std::string_view, kStatuses> kStatusNames{"met",       "not_met", "unknown", "exempt", "not_applicable",
                                                               "suspended", "annulled"};

std::string regime_of(const run::Evaluator& run, std::size_t member) {
    const plan::Program& program = run.program();
    if (program.layout.regime == plan::kNone) return {};
    const Lane code = value_of(run, program.layout.regime, 0, member);
    return is_known(code) ? program.rules->pool.word(code) : std::string();
}

MemberResult member_result(const run::Evaluator& run, MissingFacts& missing_facts, Provenance& provenance, const cases::Family& family,
                           const TouchingReadings& contested, LaterDays& later_days, std::size_t m, const run::Evaluator* within) {
    const TimedVerdicts& settled = contested.chosen;
    const plan::Program& program = run.program();
    MemberResult out;
    out.label = family.members[m].label;
    if (const auto relation = program.rules->roles.relation) out.relation = family.members[m].facts[*relation];
    out.verdict = settled.verdicts[m];
    out.earliest_date = settled.earliest[m];
    out.regime = regime_of(run, m);
    out.route = route_of(run, 0, m);
    std::vector<std::vector<std::size_t>> missing{missing_facts.of(program.layout.has_right, 0, m)};
    for (std::size_t c = 0; c < program.layout.conditions.size(); ++c) {
        out.conditions.push_back(explain(run, missing_facts, provenance, c, 0, m, within));
        out.conditions.back().readings = contested.hung_on[m][c];
        missing.push_back(out.conditions.back().missing);
    }
    for (std::vector<std::size_t>& later : later_days.missing(m)) missing.push_back(std::move(later));
    out.missing = ranked(missing);
    if (out.verdict != Verdict::undetermined) return out;
    out.unsure_on = settled.later[m].day;
    out.missing_then = missing_at_most(missing_facts, run, 0, m);
    out.open = missing_facts.whose();
    for (const std::size_t fact : later_days.missing_at_most(m)) out.missing_then.push_back(fact);
    return out;
}

/// Nothing is asked that cannot matter, and what all answers agree on is said of each condition.
void take_in(const Agreement& agreed, MemberResult& member) {
    member.missing.clear();
    member.missing_then.clear();
    for (ConditionResult& result : member.conditions) {
        const std::uint64_t bit = std::uint64_t{1} << result.condition;
        if (result.status != Status::unknown || ((agreed.fails | agreed.holds) & bit) == 0) continue;
        result.status = (agreed.fails & bit) != 0 ? Status::not_met : Status::met;
        result.missing.clear();
    }
}

void add(const std::vector<Assumed>& more, std::vector<Assumed>& assumptions) {
    const auto key = [](const Assumed& it) { return std::tie(it.fact, it.member); };
    for (const Assumed& item : more) {
        const auto same = [&](const Assumed& other) { return key(other) == key(item); };
        if (std::none_of(assumptions.begin(), assumptions.end(), same)) assumptions.push_back(item);
    }
    std::sort(assumptions.begin(), assumptions.end(), [&](const Assumed& a, const Assumed& b) { return key(a) < key(b); });
}

}  // namespace

std::string_view name_of(Verdict verdict) {
    return kVerdictNames[static_cast<std::size_t>(verdict)];
}

std::string_view name_of(Status status) {
    return kStatusNames[static_cast<std::size_t>(status)];
}

std::vector<std::size_t> chosen_readings(const law::RuleSet& rules, const Question& question) {
    std::vector<std::size_t> options;
    for (const law::Reading& reading : rules.readings) options.push_back(reading.preset);
    for (const auto& [reading, option] : question.readings) options[reading] = option;
    return options;
}

bool file_on_assessment(run::Batch& batch, const law::RuleSet& rules, std::size_t family) {
    const std::optional<std::size_t> filed_on = rules.roles.filed_on, assessed_on = rules.roles.assessed_on;
    if (!filed_on || !assessed_on || is_known(batch.lane(*filed_on, family)) || batch.bounds_of(*filed_on, family) != nullptr) return false;
    batch.set(*filed_on, family, batch.lane(*assessed_on, family));
    return true;
}

SingleCase::SingleCase(const law::RuleSet& rules, const cases::Family& family, const Question& question) : batch(rules) {
    batch.readings = chosen_readings(rules, question);
    cases::append(batch, rules, family);
    const std::optional<std::size_t> fact = rules.roles.assessed_on;
    const Lane given = fact ? family.facts[*fact] : kUnknown;
    if (question.assessed_on) {
        assessed_on = *question.assessed_on;
    } else if (is_known(given)) {
        assessed_on = given;
    } else {
        assessed_on = calendar::today();
        assessed_today = true;
    }
    if (fact) batch.set(*fact, 0, assessed_on);
    filed_then = file_on_assessment(batch, rules, 0);
}

namespace {

/// Of facts known within limits those that decide come first. Where no fact keeps anything open, the day from which on somebody may file
/// hangs on what decides.
void name_what_decides(const std::vector<std::vector<std::size_t>>& decisive, std::vector<MemberResult>& members) {
    for (std::size_t m = 0; m < members.size(); ++m) {
        if (decisive[m].empty() || members[m].verdict != Verdict::undetermined) continue;
        const std::vector<std::size_t> open = std::move(members[m].missing);
        const auto is_in = [](const std::vector<std::size_t>& facts, std::size_t fact) {
            return std::find(facts.begin(), facts.end(), fact) != facts.end();
        };
        std::vector<std::size_t>& missing = members[m].missing = decisive[m];
        members[m].missing_then.insert(members[m].missing_then.end(), missing.begin(), missing.end());
        std::erase_if(missing, [&](std::size_t fact) { return !open.empty() && !is_in(open, fact); });
        for (const std::size_t fact : open) {
            if (!is_in(missing, fact)) missing.push_back(fact);
        }
    }
}

/// What is named already is not named a second time.
void keep_the_rest(std::vector<MemberResult>& members) {
    for (MemberResult& member : members) {
        std::vector<std::size_t>& then = member.missing_then;
        std::sort(then.begin(), then.end());
        then.erase(std::unique(then.begin(), then.end()), then.end());
        std::erase_if(
            then, [&](std::size_t fact) { return std::find(member.missing.begin(), member.missing.end(), fact) != member.missing.end(); });
    }
}

/// What a formality comes to at the other end of what is known within limits.
void set_ends(std::vector<FormalityResult>& formalities, const std::vector<FormalityResult>& at_most) {
    for (FormalityResult& each : formalities) {
        const auto same = [&](const FormalityResult& other) { return other.formality == each.formality && other.member == each.member; };
        const auto other = std::find_if(at_most.begin(), at_most.end(), same);
        if (other == at_most.end() || !is_known(each.value) || !is_known(other->value)) continue;
        const Lane one = each.value;
        each.value = std::min(one, other->value);
        each.most = std::max(one, other->value);
    }
}

Assessment assess_as_given(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const Question& question,
                           const run::Evaluator* within = nullptr);

}  // namespace

Assessment assess(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const Question& question) {
    Assessment given = assess_as_given(program, family, question);
    if (!cases::has_limits(family)) return given;
    // Where all that lies between the limits comes to the same, it is explained by one of them.
    const auto open = [](const MemberResult& member) { return member.verdict == Verdict::undetermined; };
    if (std::any_of(given.members.begin(), given.members.end(), open)) return given;
    const SingleCase limited(*program->rules, family, question);
    run::Evaluator within(program);
    within.run(limited.batch);
    Assessment exact = assess_as_given(program, cases::with_least(family), question, &within);
    const auto differs = [](const MemberResult& one, const MemberResult& other) {
        return one.verdict != other.verdict || one.earliest_date != other.earliest_date;
    };
    for (std::size_t m = 0; m < given.members.size(); ++m) {
        if (differs(given.members[m], exact.members[m])) return given;
        exact.members[m].readings = given.members[m].readings;  // what another reading comes to must hold for all of them too
    }
    exact.explained_by_least = true;
    set_ends(exact.formalities, assess_as_given(program, cases::with_most(family), question).formalities);
    return exact;
}

namespace {

/// `within`: see `explain`.
Assessment assess_as_given(const std::shared_ptr<const plan::Program>& program, const cases::Family& family, const Question& question,
                           const run::Evaluator* within) {
    const SingleCase single_case(*program->rules, family, question);
    run::Evaluator run(program);
    run.run(single_case.batch);
    const std::shared_ptr<const FilingDays> known_days = filing_days_of(program);
    const FilingDays& days = *known_days;
    FilingDaySearch search(run, days);
    Fillings fillings(program, days);
    const TouchingReadings contested = touching_readings(run, search, fillings);
    const TimedVerdicts& settled = contested.chosen;
    LaterDays later_days(program);
    later_days.file(single_case.batch, unsure_days(settled));

    Assessment out;
    out.assessed_on = single_case.assessed_on;
    out.assessed_today = single_case.assessed_today;
    out.filed_then = single_case.filed_then;
    out.readings = single_case.batch.readings;
    MissingFacts missing_facts(run);
    Provenance provenance(run, 0);
    for (std::size_t m = 0; m < family.members.size(); ++m) {
        out.members.push_back(member_result(run, missing_facts, provenance, family, contested, later_days, m, within));
        if (contested.agreed[m]) take_in(*contested.agreed[m], out.members.back());
        out.members.back().readings = contested.readings[m];
    }
    if (cases::has_limits(family)) name_what_decides(contested.decisive, out.members);
    keep_the_rest(out.members);
    if (!out.members.empty()) out.verdict = *std::max_element(settled.verdicts.begin(), settled.verdicts.end());
    out.formalities = formalities(run, provenance, 0, within);
    out.papers = checklist(run, family, out.members);
    out.leaves_open = open_points(run, 0);
    Premises rests_on = premises(provenance);
    out.assumptions = std::move(rests_on.assumptions);
    later_days.file(single_case.batch, settled.earliest);
    for (std::size_t row = 0; row < later_days.rows(); ++row) {
        Provenance then(later_days.run(), row);
        add(premises(then).assumptions, out.assumptions);
    }
    if (std::any_of(settled.verdicts.begin(), settled.verdicts.end(), may_improve))
        add(hindering_assumptions(run, program, settled, out.assumptions), out.assumptions);
    out.stale = std::move(rests_on.stale);
    out.month_ends = std::move(rests_on.month_ends);
    return out;
}

}  // namespace

}  // namespace reunify::verdict
