#include "report/headline.h"

#include <nlohmann/json.hpp>

#include "report/json.h"
#include "tests/report/real_answers.h"

using namespace reunify;

namespace {

/// An unaccompanied minor refugee whose mother may come, and whose brother may not.
real_law::Case mother_and_brother() {
    return real_law::assessed("mother_and_brother", real_law::family("mother_and_brother", R"(
application: {filed_on: 2026-10-01}
sponsor: {status: refugee, minority: unaccompanied_minor, birth_date: 2011-03-01, arrived_on: 2024-01-10,
  protection_requested_on: 2024-01-15, stay_decided_on: 2025-03-01, status_decided_on: 2025-03-01}
members:
  - {label: brother, relation: sibling, birth_date: 2013-01-01}
  - {label: mother, relation: parent, birth_date: 1985-01-01}
)"));
}

}  // namespace

TEST_CASE("The headline tells who can come and who cannot, the strongest first") {
    const real_law::Case family = mother_and_brother();
    const std::vector<report::Finding> findings = report::findings_of(family.result);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].verdict == verdict::Verdict::eligible);
    CHECK(findings[0].who == std::vector<std::string>{"mother"});
    CHECK(findings[1].verdict == verdict::Verdict::no_right);
    CHECK(report::headline(findings, report::Writer(family.subject().rules, Language::en)) == "Eligible: mother; No right: brother");
    CHECK(family.text().find("Verdict: No right") == std::string::npos);
    CHECK(family.text().find("Eligible: mother; No right: brother.") != std::string::npos);
    CHECK(family.markdown().find("Eligible: mother; No right: brother.") != std::string::npos);
    CHECK(family.html().find("Eligible: mother; No right: brother") != std::string::npos);
}

TEST_CASE("The answer in JSON keeps the weakest verdict and adds everybody by verdict") {
    const real_law::Case family = mother_and_brother();
    const nlohmann::ordered_json answer = report::json(family.subject(), Language::en);
    CHECK(answer["verdict"] == "no_right");
    CHECK(answer["members_by_verdict"]["eligible"] == nlohmann::ordered_json{"mother"});
    CHECK(answer["members_by_verdict"]["no_right"] == nlohmann::ordered_json{"brother"});
}

TEST_CASE("Where everybody has the same verdict it is said once") {
    for (const real_law::Case& each : real_law::assessed_examples()) {
        const std::vector<report::Finding> findings = report::findings_of(each.result);
        for (std::size_t i = 1; i < findings.size(); ++i) CHECK(findings[i - 1].verdict < findings[i].verdict);
        if (findings.size() == 1) CHECK(findings.front().verdict == each.result.verdict);
    }
}

TEST_CASE("A case that cannot be judged says why and where to turn") {
    const real_law::Case family = real_law::assessed("special_card", real_law::family("special_card", R"(
application: {filed_on: 2026-10-01}
sponsor: {status: special_identity_card, birth_date: 1980-01-01}
members:
  - {label: wife, relation: spouse, birth_date: 1982-01-01, bond_since: 2010-01-01}
)"));
    CHECK(family.result.verdict == verdict::Verdict::outside);
    const std::string text = family.text();
    CHECK(text.find("Cannot be judged here") != std::string::npos);
    CHECK(text.find("Where to turn: The Protocol Directorate of Foreign Affairs") != std::string::npos);
    CHECK(text.find("Alternatives") == std::string::npos);
    CHECK(text.find("Contribution for the application") == std::string::npos);
    const nlohmann::ordered_json answer = report::json(family.subject(), Language::en);
    CHECK(answer["members"][0]["turn_to"].size() == 1);
}
