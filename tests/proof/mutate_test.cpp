#include "proof/mutate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "proof/alterations.h"
#include "proof/trial.h"
#include "tests/verdict/small_law.h"

using namespace reunify;

namespace {

/// What an expression over the small law becomes, each alteration as `before -> after`.
std::vector<std::string> altered(std::string_view source) {
    const law::RuleSet& rules = *small_law::program()->rules;
    feel::Pool pool = rules.pool;
    const auto expression = feel::compile(source, rules.scope, pool);
    if (!expression) FAIL(describe(expression.faults()));
    std::vector<std::string> out;
    for (const proof::Alteration& it : proof::alterations(*expression)) {
        out.push_back(feel::to_text(*it.before, rules.scope, pool) + " -> " + feel::to_text(*it.after, rules.scope, pool));
    }
    return out;
}

bool contains(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

std::vector<proof::WorkedCase> cases_from(const std::string& text) {
    const auto document = text::parse_yaml("cases/all.yaml", text);
    if (!document) FAIL(describe(document.faults()));
    auto read = proof::read_cases(**document, *small_law::program()->rules);
    if (!read) FAIL(describe(read.faults()));
    return *read;
}

const std::string kCases = R"(title: All
profile:
  application: {filed_on: 2026-03-01}
  sponsor: {status: unlimited_stay, stay_since: 2024-03-01, income: 2100}
  household: {housing: yes}
  members: [{label: spouse, relation: spouse}]
cases:
  - {case: on_the_day, expect: {verdict: eligible, waiting: met, means: met}}
  - {case: a_day_early, set: {application.filed_on: 2026-02-28}, expect: {waiting: not_met}}
  - {case: a_cent_short, set: {sponsor.income: 2099.99}, expect: {means: not_met}}
)";

bool survives(const proof::Survey& survey, const std::string& key) {
    return std::any_of(survey.surviving.begin(), survey.surviving.end(), [&](const proof::Mutant& m) { return m.key == key; });
}

}  // namespace

TEST_CASE("every place of an expression is altered by the smallest step") {
    const auto comparison = altered("sponsor.income >= 2000.5");
    CHECK(comparison.size() == 3);
    const auto both = altered("household.housing and application.renewal");
    CHECK(both == std::vector<std::string>{"household.housing and application.renewal -> household.housing or application.renewal"});
    CHECK(altered("sponsor.income * 1.10").size() == 2);
    CHECK(contains(altered("sponsor.income * 1.10"), "sponsor.income * 1.1 -> sponsor.income * 1.2"));
    CHECK(contains(altered("sponsor.income + 12"), "sponsor.income + 12 -> sponsor.income + 11"));
    const auto day = altered("application.filed_on + duration(\"P6M\") < date(\"2026-01-31\")");
    CHECK(day.size() == 5);
    CHECK(altered("sponsor.status = \"refugee\"").size() == 1);
    CHECK(altered("some m in members satisfies m.custody").size() == 1);
    CHECK(altered("sponsor.income").empty());
}

TEST_CASE("a node is replaced where it stands and nothing else changes") {
    const law::RuleSet& rules = *small_law::program()->rules;
    const feel::Expression& whole = rules.definitions[*rules.definition("required_income")].value;
    const feel::Expression& part = rules.definitions[*rules.definition("required_income")].versions[0].value;
    CHECK(proof::replaced(whole, part.get(), part) == whole);
    const feel::Expression other = proof::replaced(whole, part.get(), rules.definitions[*rules.definition("children")].value);
    CHECK(feel::to_text(*other, rules.scope, rules.pool) != feel::to_text(*whole, rules.scope, rules.pool));
    const feel::Expression unrelated = rules.definitions[*rules.definition("children")].value;
    CHECK(proof::replaced(whole, unrelated.get(), part) == whole);
}

TEST_CASE("a mutant changes its rule, and changes it back") {
    law::RuleSet rules = *small_law::program()->rules;
    const auto text = [&] {
        return feel::to_text(*rules.conditions[*rules.condition("waiting")].versions[0].required, rules.scope, rules.pool);
    };
    const std::string before = text();
    std::set<std::string> keys;
    std::size_t changed = 0;
    for (const proof::Mutant& mutant : proof::mutants(*small_law::program()->rules)) {
        CHECK(keys.insert(mutant.key).second);
        CHECK_FALSE(mutant.place.file.empty());
        mutant.swap(rules);
        if (text() != before) ++changed;
        mutant.swap(rules);
        CHECK(text() == before);
    }
    CHECK(changed == 1);
    CHECK(keys.contains("waiting (new_law) exception suspended_for_subsidiary: the exception -> no exception"));
    CHECK(keys.contains("means (old_law, new_law) otherwise: individual_assessment -> refusal"));
    CHECK(keys.contains("minimum 2026-01-01: 2100.00 -> 2100.01"));
    CHECK(keys.contains("minimum 2026-01-01 from: 2026-01-01 -> 2026-01-02"));
    CHECK(keys.contains("route core: the row -> no row"));
}

TEST_CASE("mutants at the edges that cases stand on are noticed, the others survive") {
    const law::RuleSet& rules = *small_law::program()->rules;
    const auto cases = cases_from(kCases);
    REQUIRE(proof::Trial(rules, cases).run(small_law::program()).empty());
    const proof::Survey survey = proof::survey(rules, cases, {});
    CHECK(survey.total == survey.noticed + survey.surviving.size());
    CHECK(survey.noticed > 10);
    CHECK_FALSE(survives(survey, "minimum 2026-01-01: 2100.00 -> 2100.01"));
    CHECK_FALSE(survives(survey, "route core: the row -> no row"));
    CHECK(survives(survey, "minimum 2025-01-01: 2000.00 -> 2000.01"));
    CHECK(survives(survey, "waiting (new_law) exception suspended_for_subsidiary: the exception -> no exception"));
    CHECK(survives(survey, "minimum 2026-01-01 from: 2026-01-01 -> 2026-01-02"));
    for (const proof::Mutant& mutant : survey.surviving) CHECK(mutant.key.find("waiting (new_law) requires") == std::string::npos);
}

TEST_CASE("a reason accepts a survivor, and is obsolete once it does not survive") {
    const law::RuleSet& rules = *small_law::program()->rules;
    const auto cases = cases_from(kCases);
    std::size_t steps = 0;
    proof::SurveyOptions options;
    options.threads = 1;
    options.progress = [&](std::size_t, std::size_t) { ++steps; };
    const proof::Survey survey = proof::survey(
        rules, cases, {{"minimum 2025-01-01: 2000.00 -> 2000.01", "superseded"}, {"route core: the row -> no row", "?"}}, options);
    CHECK(steps == survey.total);
    REQUIRE(survey.accepted.size() == 1);
    CHECK(survey.accepted[0].key == "minimum 2025-01-01: 2000.00 -> 2000.01");
    CHECK(survey.obsolete == std::vector<std::string>{"route core: the row -> no row"});
}
