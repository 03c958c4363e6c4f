#include "words/day_limits.h"

#include <doctest/doctest.h>

#include "base/calendar.h"
#include "words/format.h"

using namespace reunify;

namespace {

Lane day(const char* iso) {
    return calendar::parse_iso(iso).value();
}
std::string alone(const char* first, const char* last, Language language) {
    return words::plain_spaces(words::day_within(day(first), day(last), language));
}
std::string after(std::string sentence, const char* first, const char* last, Language language) {
    words::add_day_within(sentence, day(first), day(last), language);
    return words::plain_spaces(sentence);
}

}  // namespace

TEST_CASE("A day known within limits is said as the sentence before it asks") {
    CHECK(after("Born on ", "2016-08-01", "2016-08-31", Language::en) == "Born in August 2016");
    CHECK(after("Born on ", "2016-01-01", "2016-12-31", Language::en) == "Born in 2016");
    CHECK(after("Born on ", "2016-01-01", "2016-01-31", Language::en) == "Born in January 2016");
    CHECK(after("Born on ", "2016-03-03", "2016-05-09", Language::en) == "Born between 3 March and 9 May 2016");
    CHECK(after("is on ", "2016-03-03", "2016-03-09", Language::en) == "is between 3 and 9 March 2016");
    CHECK(after("The bond dates from ", "2012-01-01", "2012-12-31", Language::en) == "The bond dates from 2012");
    CHECK(after("Né le ", "2016-08-01", "2016-08-31", Language::fr) == "Né en août 2016");
    CHECK(after("prend fin le ", "2016-03-01", "2016-05-09", Language::fr) == "prend fin entre le 1er mars et le 9 mai 2016");
    CHECK(after("l'arrivée du ", "2015-01-01", "2015-12-31", Language::fr) == "l'arrivée en 2015");
    CHECK(after("existe depuis le ", "2015-08-01", "2015-08-31", Language::fr) == "existe depuis août 2015");
    CHECK(after("Geboren op ", "2016-08-01", "2016-08-31", Language::nl) == "Geboren in augustus 2016");
    CHECK(after("dateert van ", "2016-03-03", "2016-05-09", Language::nl) == "dateert van een dag tussen 3 maart en 9 mei 2016");
    CHECK(after("uiterlijk op ", "2016-08-01", "2016-08-31", Language::nl) == "uiterlijk in augustus 2016");
    CHECK(after("Am ", "2016-01-01", "2016-12-31", Language::de) == "Im Jahr 2016");
    CHECK(after("Der am ", "2016-08-01", "2016-08-31", Language::de) == "Der im August 2016");
    CHECK(after("ist am ", "2015-12-03", "2016-05-09", Language::de) == "ist zwischen dem 3. Dezember 2015 und dem 9. Mai 2016");
    CHECK(after("besteht seit dem ", "2015-01-01", "2015-12-31", Language::de) == "besteht seit 2015");
}

TEST_CASE("A day known from one side is said from that side") {
    CHECK(after("Born on ", "1900-01-01", "2023-12-31", Language::en) == "Born in 2023 or earlier");
    CHECK(after("Born on ", "1900-01-01", "2023-05-03", Language::en) == "Born on 3 May 2023 or earlier");
    CHECK(after("Né le ", "2020-03-01", "2100-12-31", Language::fr) == "Né en mars 2020 ou plus tard");
    CHECK(alone("1900-01-01", "2023-12-31", Language::en) == "before 2024");
    CHECK(alone("1900-01-01", "2023-12-31", Language::nl) == "vóór 2024");
    CHECK(alone("1900-01-01", "2024-02-29", Language::fr) == "avant mars 2024");
    CHECK(alone("1900-01-01", "2023-05-03", Language::de) == "bis 3. Mai 2023");
    CHECK(alone("2024-01-01", "2100-12-31", Language::en) == "from 2024 on");
    CHECK(alone("2024-03-05", "2100-12-31", Language::fr) == "dès le 5 mars 2024");
    CHECK(alone("1915-01-01", "1915-12-31", Language::en) == "1915");
}

TEST_CASE("Words before a day that the language does not know keep the day") {
    CHECK(after("Toward ", "2016-08-01", "2016-08-31", Language::en) == "Toward 1 August 2016 or, at the latest, 31 August 2016");
    CHECK(after("upon ", "2016-08-01", "2016-08-31", Language::en) == "upon 1 August 2016 or, at the latest, 31 August 2016");
}
