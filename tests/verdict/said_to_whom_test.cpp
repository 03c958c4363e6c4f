#include <algorithm>

#include "tests/verdict/real_law.h"

using namespace reunify;

namespace {

/// Everything that a family is told besides its verdict: the names of open points and of papers to bring.
std::vector<std::string> told(const std::string& profile) {
    const cases::Family family = real_law::family("told", profile);
    verdict::Question question;
    question.assessed_on = calendar::parse_iso("2026-11-22");
    const verdict::Assessment result = verdict::assess(plan::plan(real_law::program()->rules), family, question);
    const law::RuleSet& rules = real_law::rules();
    std::vector<std::string> out;
    for (const std::size_t point : result.leaves_open) out.push_back(rules.open_points[point].name);
    for (const verdict::ChecklistItem& paper : result.papers) {
        for (const std::size_t document : paper.documents) out.push_back(rules.documents[document].name);
    }
    return out;
}

bool is_told(const std::string& profile, const std::string& what) {
    const std::vector<std::string> all = told(profile);
    return std::find(all.begin(), all.end(), what) != all.end();
}

/// A protected minor and a parent.
std::string minor(const std::string& status, const std::string& sponsor, const std::string& parent = "",
                  const std::string& filed = "2026-03-01") {
    return "application: {filed_on: " + filed + ", filed_in: abroad}\n" + "sponsor: {status: " + status +
           ", minority: unaccompanied_minor, arrived_on: 2024-01-10, protection_requested_on: 2024-01-15, stay_decided_on: 2026-02-01, "
           "status_decided_on: 2026-02-01" +
           sponsor + "}\nmembers:\n  - {label: mother, relation: parent, birth_date: 1980-01-01, bond_proof: official" + parent + "}\n";
}

std::string eu(const std::string& application, const std::string& member) {
    return "application: {filed_on: 2026-03-01, filed_in: abroad" + application +
           "}\nsponsor: {status: eu_citizen, eu_activity: worker, birth_date: 1980-01-01}\nmembers:\n  - {label: a, bond_proof: "
           "official, " +
           member + "}\n";
}

std::string worker(const std::string& application, const std::string& member) {
    return "application: {filed_on: 2026-03-01" + application +
           "}\nsponsor: {status: unlimited_stay, birth_date: 1980-01-01, arrived_on: 2015-01-01, stay_decided_on: 2016-01-01, "
           "status_decided_on: 2016-01-01, net_monthly_income: 4000}\nhousehold: {dependants: 0, housing_adequate: yes, health_insurance: "
           "yes}\n"
           "members:\n  - {label: a, bond_proof: official, " +
           member + "}\n";
}

const std::string kWife = "relation: spouse, birth_date: 1985-01-01, bond_since: 2010-01-01";

}  // namespace

TEST_CASE("That a marriage leaves the parents their right is told to those of a married unaccompanied minor, not to those who came along") {
    const std::string what = "marriage_of_an_unaccompanied_minor";
    CHECK(is_told(minor("refugee", ", birth_date: 2010-01-01, married: yes"), what));
    CHECK_FALSE(is_told(minor("refugee", ", birth_date: 2010-01-01, married: no"), what));
    // Art. 10 § 1, 4° f: "et non marié".
    CHECK_FALSE(is_told(minor("subsidiary_protection", ", birth_date: 2010-01-01", ", in_belgium_during_procedure: yes"), what));
}

TEST_CASE("Three months after the decision are told to those whom art. 10 § 1 sub-para. 3 gives them, when the minor is near 18") {
    const std::string parents = "unaccompanied_minor_who_turns_18";
    CHECK(is_told(minor("refugee", ", birth_date: 2010-03-01", ", bond_since: 2010-03-01"), parents));
    CHECK_FALSE(is_told(minor("refugee", ", birth_date: 2010-03-02", ", bond_since: 2010-03-02"), parents));
    CHECK_FALSE(is_told(minor("refugee", ", birth_date: 2009-03-01", ", bond_since: 2024-01-11"),
                        parents));  // "Pour autant que les liens existaient"
    CHECK_FALSE(is_told(
        minor("subsidiary_protection", ", birth_date: 2009-03-01", ", bond_since: 2009-03-01, in_belgium_during_procedure: yes"), parents));

    const auto child = [](const std::string& born) {
        return "application: {filed_on: 2026-03-01}\n"
               "sponsor: {status: refugee, birth_date: 1980-01-01, arrived_on: 2024-01-10, protection_requested_on: 2024-01-15, "
               "stay_decided_on: "
               "2026-02-01, status_decided_on: 2026-02-01}\nmembers:\n  - {label: son, relation: child, birth_date: " +
               born + ", bond_since: " + born + ", bond_proof: official}\n";
    };
    CHECK(is_told(child("2010-03-01"), "turned_18_during_the_procedure"));
    CHECK_FALSE(is_told(child("2010-03-02"), "turned_18_during_the_procedure"));
}

TEST_CASE("Papers and points of a first application are not told at a renewal, nor the other way round") {
    CHECK(is_told(worker("", kWife), "living_together"));
    CHECK_FALSE(is_told(worker(", renewal: yes", kWife + ", still_living_together: yes, held_right_before_reform: no"), "living_together"));
    CHECK(
        is_told(worker(", renewal: yes", kWife + ", still_living_together: yes, held_right_before_reform: no"), "mutual_fund_membership"));
    CHECK_FALSE(is_told(worker("", kWife), "mutual_fund_membership"));
}

TEST_CASE("That an unpaid contribution makes the application inadmissible is told to whoever owes it") {
    CHECK(is_told(worker("", kWife), "contribution_to_be_paid"));
    CHECK_FALSE(is_told(eu("", kWife), "contribution_to_be_paid"));
    CHECK_FALSE(is_told(worker("", "relation: child, birth_date: 2015-01-01"), "contribution_to_be_paid"));
}

TEST_CASE("Proof of dependency is asked of relatives of an EU citizen, not of a partner in a durable relationship") {
    CHECK(is_told(eu("", "relation: sibling, birth_date: 1990-01-01"), "dependency_proof"));
    CHECK_FALSE(is_told(eu("", "relation: de_facto_partner, birth_date: 1990-01-01, known_since: 2015-01-01"), "dependency_proof"));
}

TEST_CASE("The other ways of art. 47/1 are told to a partner of an EU citizen who is too young, not to one who is not") {
    const std::string partner = "relation: registered_partner, bond_since: 2015-01-01, cohabiting_since: 2015-01-01, birth_date: ";
    CHECK(is_told(eu("", partner + "2008-06-01"), "other_ways_with_an_eu_citizen"));
    CHECK_FALSE(is_told(eu("", partner + "1990-06-01"), "other_ways_with_an_eu_citizen"));
}

TEST_CASE("Proof of dependency is asked of a child only where its age does not already decide") {
    const auto child = [](const std::string& sponsor, const std::string& relation, const std::string& born) {
        return "application: {filed_on: 2026-03-01, filed_in: abroad}\nsponsor: {" + sponsor +
               ", birth_date: 1980-01-01}\nhousehold: {dependants: 0, housing_adequate: yes, health_insurance: yes}\n"
               "members:\n  - {label: a, bond_proof: official, custody: sole, dependent: yes, relation: " +
               relation + ", birth_date: " + born + "}\n";
    };
    const std::string what = "dependency_proof", settled =
                                                     "status: unlimited_stay, arrived_on: 2015-01-01, stay_decided_on: 2016-01-01, "
                                                     "status_decided_on: 2016-01-01, net_monthly_income: 4000";
    CHECK_FALSE(is_told(child(settled, "child", "2016-01-01"), what));
    CHECK_FALSE(is_told(child(settled, "child_of_partner", "2016-01-01"), what));
    CHECK(is_told(child(settled, "disabled_adult_child", "2000-01-01"), what));
    CHECK_FALSE(is_told(child("status: eu_citizen, eu_activity: worker", "child", "2016-01-01"), what));
    CHECK_FALSE(is_told(child("status: eu_citizen, eu_activity: worker", "adult_descendant", "2006-06-01"), what));
    CHECK(is_told(child("status: eu_citizen, eu_activity: worker", "adult_descendant", "2000-01-01"), what));
    CHECK(is_told(child("status: eu_citizen, eu_activity: student", "child", "2016-01-01"), what));
    CHECK(is_told(child("status: belgian, net_monthly_income: 4000", "adult_descendant", "2000-01-01"), what));
}
