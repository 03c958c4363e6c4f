#include <nlohmann/json.hpp>

#include "report/json.h"
#include "report/sentence.h"
#include "tests/report/real_answers.h"

using namespace reunify;

namespace {

/// Each condition that is asked, open point and paper of an answer with the law it is said to rest on.
std::vector<std::pair<std::string, std::string>> cited(const nlohmann::ordered_json& answer) {
    std::vector<std::pair<std::string, std::string>> out;
    const auto add = [&out](const nlohmann::ordered_json& one) {
        if (one.contains("law") && one["law"].is_string()) out.emplace_back(one["id"], one["law"]);
    };
    for (const auto& member : answer["members"]) {
        for (const auto& condition : member["conditions"]) {
            if (condition["status"] != "not_applicable") add(condition);
        }
    }
    for (const auto& point : answer["leaves_open"]) add(point);
    return out;
}

nlohmann::ordered_json answer_for(const std::string& status, const std::string& relation) {
    const real_law::Case family = real_law::assessed(
        "family",
        real_law::family("family", "application: {filed_on: 2026-10-01}\nsponsor: {status: " + status +
                                       ", birth_date: 1980-01-01, arrived_on: 2019-01-01, stay_decided_on: 2020-01-01, status_decided_on: "
                                       "2020-01-01, net_monthly_income: 3500}\n"
                                       "household: {dependants: 0, housing_adequate: yes, health_insurance: yes}\n"
                                       "members:\n  - {label: m, relation: " +
                                       relation +
                                       ", birth_date: 1985-01-01, bond_since: 2018-01-01, bond_proof: official, dependent: yes}\n"));
    return report::json(family.subject(), Language::en);
}

bool speaks_of(const std::string& law, std::initializer_list<const char*> articles) {
    return std::any_of(articles.begin(), articles.end(), [&law](const char* article) {
        const std::string word = article;
        for (std::size_t at = law.find(word); at != std::string::npos; at = law.find(word, at + 1)) {
            const char after = at + word.size() < law.size() ? law[at + word.size()] : ' ';
            if (std::isalnum(static_cast<unsigned char>(after)) == 0) return true;
        }
        return false;
    });
}

}  // namespace

TEST_CASE("A family is told the articles that reach it: those of Belgians and EU citizens for theirs, arts 10 to 13 for others") {
    std::size_t seen = 0;
    for (const char* status : {"belgian", "eu_citizen", "belgian_free_movement"}) {
        for (const auto& [id, law] : cited(answer_for(status, "spouse"))) {
            INFO(status << ": " << id << ": " << law);
            CHECK_FALSE(speaks_of(law, {"art. 10", "art. 10bis", "art. 10ter", "art. 11", "art. 12bis", "art. 13"}));
            ++seen;
        }
    }
    for (const char* status : {"unlimited_stay", "refugee", "limited_stay"}) {
        for (const auto& [id, law] : cited(answer_for(status, "spouse"))) {
            INFO(status << ": " << id << ": " << law);
            CHECK_FALSE(speaks_of(law, {"art. 40bis", "art. 40ter", "art. 42ter", "art. 43", "art. 57/34"}));
            ++seen;
        }
    }
    CHECK(seen > 40);
}

TEST_CASE("A condition is as sure as its weakest link, and cites what its figures come from") {
    const law::RuleSet& rules = real_law::rules();
    const std::size_t amount = *rules.amount("guaranteed_minimum_income");
    const auto& values = rules.amounts[amount].values;
    const auto unsure = std::find_if(values.begin(), values.end(),
                                     [](const law::AmountValue& value) { return value.citation.confidence == law::Confidence::low; });
    REQUIRE(unsure != values.end());

    verdict::ConditionResult result;
    result.condition = *rules.condition("means_of_subsistence");
    const auto& versions = rules.conditions[result.condition].versions;
    const auto sure = std::find_if(versions.begin(), versions.end(),
                                   [](const law::ConditionVersion& it) { return it.citation.confidence == law::Confidence::high; });
    REQUIRE(sure != versions.end());
    result.version = static_cast<std::size_t>(sure - versions.begin());
    CHECK(report::confidence_of(rules, result) == law::Confidence::high);
    CHECK(report::sources_behind(rules, result) == sure->citation.sources);

    result.readings = {0};
    CHECK(report::confidence_of(rules, result) == law::Confidence::medium);

    result.amounts = {{amount, static_cast<std::size_t>(unsure - values.begin())}};
    CHECK(report::confidence_of(rules, result) == law::Confidence::low);
    const std::vector<std::size_t> sources = report::sources_behind(rules, result);
    for (const std::size_t source : unsure->citation.sources) CHECK(std::count(sources.begin(), sources.end(), source) == 1);
}

TEST_CASE("Where the card says the status, the articles of that status are told") {
    const real_law::Case family = real_law::assessed("british", real_law::family("british", R"(
application: {filed_on: 2026-10-01, filed_in: abroad}
sponsor: {card: m, birth_date: 1980-01-01}
members: [{label: wife, relation: spouse, birth_date: 1985-01-01, bond_since: 2018-01-01}]
)"));
    std::size_t seen = 0;
    for (const auto& [id, law] : cited(report::json(family.subject(), Language::en))) {
        INFO(id << ": " << law);
        if (law.starts_with("Withdrawal Agreement")) continue;
        CHECK_FALSE(speaks_of(law, {"art. 10", "art. 10bis", "art. 10ter", "art. 11", "art. 12bis", "art. 13"}));
        ++seen;
    }
    CHECK(seen > 5);
}
