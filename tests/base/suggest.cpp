#include "base/suggest.h"

#include <doctest/doctest.h>

#include "base/nearest_words.h"

using namespace reunify;

TEST_CASE("the nearest name is proposed when it may have been meant") {
    const std::vector<std::string> known{"status", "birth_date", "arrived_on", "net_monthly_income", "minority"};
    CHECK(nearest_name("statsu", known) == "status");
    CHECK(nearest_name("STATUS", known) == "status");
    CHECK(nearest_name("birthdate", known) == "birth_date");
    CHECK(nearest_name("net_montly_income", known) == "net_monthly_income");
    CHECK(nearest_name("arived_on", known) == "arrived_on");
}

TEST_CASE("a name too far away is not proposed") {
    const std::vector<std::string> known{"status", "birth_date", "no"};
    CHECK(nearest_name("colour", known).empty());
    CHECK(nearest_name("", known).empty());
    CHECK(nearest_name("birth", known).empty());
    CHECK(nearest_name("yo", known).empty());
    CHECK(nearest_name(std::string(100000, 'x'), known).empty());
    CHECK(nearest_name("status", {}).empty());
}

TEST_CASE("of equally near names the first is proposed") {
    CHECK(nearest_name("cat", {"bat", "rat"}) == "bat");
    CHECK(nearest_name("cat", {"bat", "cat"}) == "cat");
}

TEST_CASE("names are listed as in a sentence, and cut where they are many") {
    CHECK(one_of({}).in(Language::en).empty());
    CHECK(one_of({"a"}).in(Language::en) == "a");
    CHECK(one_of({"a", "b"}).in(Language::en) == "a or b");
    CHECK(one_of({"a", "b", "c"}).in(Language::en) == "a, b or c");
    CHECK(one_of({"a", "b", "c", "d"}, 2).in(Language::en) == "a, b, ... (4 in all)");
}

TEST_CASE("What is near in its words is found, whatever else is said, and rare words weigh more") {
    const std::vector<std::string> known{
        "Datum van indiening", "Aankomst van de gezinshereniger", "Geboortedatum van de gezinshereniger", "Netto maandinkomen",
        "Getrouwd op",         "Date of arrival of the sponsor"};
    CHECK(nearest_in_words("aankomst in belgië", known) == "Aankomst van de gezinshereniger");
    CHECK(nearest_in_words("het netto maandelijks inkomen", known).empty());
    CHECK(nearest_in_words("maandinkomen van de gezinshereniger", known) == "Netto maandinkomen");
    CHECK(nearest_in_words("Arrived: day of arrival", known) == "Date of arrival of the sponsor");
    CHECK(nearest_in_words("Geburtstag", {"Aufenthalt", "Geburtsdatum"}) == "Geburtsdatum");
    CHECK(nearest_in_words("day of arrival in Belgium", {"other_spouse_in_belgium", "arrived_on", "Arrival of the sponsor"}) ==
          "arrived_on");
    CHECK(nearest_in_words("kleur van de ogen", known).empty());
    CHECK(nearest_in_words("van de", known).empty());
    CHECK(nearest_in_words("", known).empty());
}
