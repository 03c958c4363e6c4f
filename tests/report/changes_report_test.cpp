#include "report/changes_report.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "base/calendar.h"
#include "cases/profile.h"
#include "report/comparison_report.h"
#include "report/json.h"
#include "report/render.h"
#include "report/replay_report.h"
#include "report/subject.h"
#include "tests/report/real_answers.h"
#include "tests/verdict/real_law.h"

using namespace reunify;

namespace {

const law::RuleSet& rules() {
    return *real_law::program()->rules;
}

cases::Family worker(const std::string& income) {
    return real_law::family("worker", R"(
application: {filed_on: 2025-12-01, filed_in: abroad, assessed_on: 2025-12-01}
sponsor: {status: limited_stay, permit: single_permit, arrived_on: 2025-08-01, stay_decided_on: 2025-09-01, status_decided_on: 2025-09-01, net_monthly_income: )" +
                                          income + R"(}
household: {dependants: 0, housing_adequate: yes, health_insurance: yes}
members:
  - {label: spouse, relation: spouse, birth_date: 1993-06-01, bond_since: 2015-06-01}
  - {label: "7", relation: child, birth_date: 2016-06-01, bond_proof: none}
  - {label: younger, relation: child, birth_date: 2019-06-01}
)");
}

bool contains(const std::string& text, std::string_view piece) {
    return text.find(piece) != std::string::npos;
}

nlohmann::ordered_json answer(const cases::Family& family, Language language) {
    static const auto program = plan::plan(real_law::program()->rules);
    const verdict::Assessment result = verdict::assess(program, family, {});
    return report::json({rules(), family, result}, language);
}

}  // namespace

TEST_CASE("what would help is said with the amount, and as the --set that can be tried") {
    const cases::Family family = worker("2500");
    const verdict::Nearest nearest = verdict::nearest_changes(real_law::program(), family, {});
    const report::Help help{rules(), family, nearest};
    const std::string page = report::in_text(report::help_document(help, Language::en));
    CHECK(contains(page, "at least € 2,745.46 (now: € 2,500.00)"));
    CHECK(contains(page, "--set sponsor.net_monthly_income=2745.46"));
    CHECK(contains(page, ": € 2,787.69"));
    CHECK_FALSE(contains(page, "ten_percent_base"));
    const auto json = report::help_json(help, Language::nl);
    REQUIRE_FALSE(json["changes"].empty());
    for (const auto& change : json["changes"]) {
        CHECK(change["verdict"] == "eligible");
        cases::Family tried = family;
        for (const auto& set : change["set"]) CHECK(cases::set_fact(tried, set.get<std::string>(), rules()).empty());
        if (change["without"].empty()) CHECK(verdict::assess(real_law::program(), tried, {}).verdict == verdict::Verdict::eligible);
    }
}

TEST_CASE("where there is no right the other ways are named") {
    const auto found = std::find_if(real_law::assessed_examples().begin(), real_law::assessed_examples().end(),
                                    [](const real_law::Case& each) { return each.name == "refugee_brother.yaml"; });
    const verdict::Nearest nearest = verdict::nearest_changes(real_law::program(), found->family, {});
    const report::Help help{rules(), found->family, nearest};
    const std::string page = report::in_text(report::help_document(help, Language::en));
    CHECK(contains(page, "Brother, sister or other relative (brother)"));
    CHECK(contains(page, "Alternatives: Humanitarian visa"));
    CHECK(contains(report::in_text(report::help_document(help, Language::nl)), "Andere wegen: Humanitair visum"));
    CHECK(report::help_json(help, Language::en)["without_right"][0]["alternatives"][0] == "humanitarian_visa");
    const cases::Family family = worker("2500");
    const verdict::Nearest other = verdict::nearest_changes(real_law::program(), family, {});
    CHECK(report::help_json({rules(), family, other}, Language::en)["without_right"].empty());
}

TEST_CASE("a --set reaches members whose labels a shell or the program would mistake") {
    const std::size_t proof = rules().fact("member.bond_proof").value();
    const verdict::Alteration change{proof, 1, kUnknown, rules().pool.find("official").value()};
    CHECK(report::assignment(rules(), worker("3000"), change) == "members[1].bond_proof=official");
    const verdict::Alteration other{proof, 2, kUnknown, rules().pool.find("official").value()};
    CHECK(report::assignment(rules(), worker("3000"), other) == "members[younger].bond_proof=official");
}

TEST_CASE("a path for --set stands between single quotes and reaches the member that is meant, whatever its label") {
    const std::size_t birth = rules().fact("member.birth_date").value();
    for (const char* label : {"x'; touch x.txt; echo '", "1", "child].x=1", "José", "$(id)", "a`b`", "a b"}) {
        cases::Family family = worker("3000");
        family.members[2].label = label;
        const std::string path = report::path_of(rules().facts[birth], family, 2);
        CHECK(path == "members[2].birth_date");
        CHECK(cases::set_fact(family, path + "=2001-02-03", rules()).empty());
        CHECK(family.members[2].facts[birth] == calendar::parse_iso("2001-02-03").value());
    }
}

TEST_CASE("answers in two languages are the same answer") {
    CHECK(report::changes_between(rules(), answer(worker("2500"), Language::en), answer(worker("2500"), Language::fr)).empty());
}

TEST_CASE("what changed between two answers is named with its condition and why") {
    const auto changes = report::changes_between(rules(), answer(worker("3000"), Language::en), answer(worker("2500"), Language::en));
    bool status = false, figure = false;
    for (const report::Changed& changed : changes) {
        if (changed.member == "spouse" && changed.what == "conditions.means_of_subsistence.status") {
            status = changed.then == "met" && changed.now == "not_met" && contains(changed.because, "short");
        }
        figure = figure || (changed.what == "conditions.means_of_subsistence.values.countable_income" && changed.then == "3000.00" &&
                            changed.now == "2500.00");
    }
    CHECK(status);
    CHECK(figure);
}

TEST_CASE("an answer with other parts than ours is compared as far as it goes") {
    const auto strange =
        nlohmann::ordered_json::parse(R"({"verdict": 3, "members": [7, {"label": null, "conditions": {}}], "formalities": []})");
    CHECK_FALSE(report::changes_between(rules(), strange, answer(worker("2500"), Language::en)).empty());
    CHECK_FALSE(report::changes_between(rules(), nlohmann::ordered_json::array(), strange).empty());
}

TEST_CASE("before and after stand side by side, and nothing is said where nothing differs") {
    static const auto program = plan::plan(real_law::program()->rules);
    const cases::Family poor = worker("2500"), rich = worker("3000");
    const verdict::Assessment then = verdict::assess(program, poor, {});
    const verdict::Assessment now = verdict::assess(program, rich, {});
    const std::string page = report::in_text(report::before_and_after_document({rules(), poor, then}, {rules(), rich, now}, Language::en));
    CHECK(contains(page, "Means of subsistence (spouse, 7 and younger): not met → met"));
    CHECK(contains(report::in_text(report::before_and_after_document({rules(), rich, now}, {rules(), rich, now}, Language::fr)),
                   "Rien ne change dans le résultat."));
}

TEST_CASE("the comparison names each law and what differs") {
    const cases::Family family = worker("2300");
    const verdict::Comparison comparison = verdict::compare(real_law::program()->rules, family, {});
    const std::string page = report::in_text(report::comparison_document({rules(), family, comparison}, Language::en));
    for (const law::Scenario& scenario : rules().scenarios) CHECK(contains(page, scenario.title.in(Language::en).substr(0, 30)));
    const auto json = report::comparison_json({rules(), family, comparison}, Language::de);
    CHECK(json["laws"].size() == rules().scenarios.size());
    CHECK_FALSE(json["differences"].empty());
}
