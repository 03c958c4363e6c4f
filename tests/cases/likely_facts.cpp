#include "cases/likely_facts.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/cases/built_in_rules.h"

using namespace reunify;

namespace {

std::vector<std::string> meant_by(const char* header) {
    static const cases::LikelyFacts likely(rules());
    std::vector<std::string> paths;
    for (const std::size_t fact : likely.of(header)) paths.push_back(rules().facts[fact].path);
    return paths;
}

}  // namespace

TEST_CASE("shortened, turned round or with a word more, headers are proposed for what they mean") {
    const std::vector<std::string> birth{"sponsor.birth_date", "member.birth_date"};
    for (const char* header : {"Geb.datum", "Gebdat", "Geb. dat.", "gebdatum", "Datum geb.", "Date naiss.", "Geb.-Dat.", "Geburtsdat."}) {
        CAPTURE(header);
        CHECK(meant_by(header) == birth);
    }
    const std::vector<std::pair<const char*, const char*>> said{{"Datum aanvr.", "application.filed_on"},
                                                                {"Datum aanvraag", "application.filed_on"},
                                                                {"Statuut GH", "sponsor.status"},
                                                                {"Statuut referentiepersoon", "sponsor.status"},
                                                                {"Netto ink.", "sponsor.net_monthly_income"},
                                                                {"Rev. net mens.", "sponsor.net_monthly_income"},
                                                                {"Datum huwelijk", "member.bond_since"},
                                                                {"Datum erkenning", "sponsor.status_decided_on"},
                                                                {"Aankomst België", "sponsor.arrived_on"},
                                                                {"Woning ok", "household.housing_adequate"},
                                                                {"Ziekteverz.", "household.health_insurance"}};
    for (const auto& [header, fact] : said) {
        CAPTURE(header);
        CHECK(meant_by(header) == std::vector<std::string>{fact});
    }
    CHECK(meant_by("Pers. ten laste") == std::vector<std::string>{"household.dependants", "member.dependent"});
}

TEST_CASE("what means something else, or too much, is not") {
    for (const char* header :
         {"",  "Nat.",  "nota", "Opmerking", "Tel.",    "E-mail",        "Adres",     "Nom",       "Naam", "Gemeente", "id",
          "x", "Datum", "1",    "Kind",      "Partner", "Rijksregister", "Remarques", "Bemerkung", "???",  "col_17"}) {
        CAPTURE(header);
        CHECK(meant_by(header).empty());
    }
}
