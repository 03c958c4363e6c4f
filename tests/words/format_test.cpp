#include "words/format.h"

#include <doctest/doctest.h>

#include "base/calendar.h"
#include "base/decimal.h"

using namespace reunify;

namespace {

Lane units(const char* text) {
    return decimal::parse(text).value();
}
std::string money(const char* text, Language language) {
    return words::plain_spaces(words::money(units(text), language));
}
std::string date(const char* iso, Language language) {
    return words::plain_spaces(words::date(calendar::parse_iso(iso).value(), language));
}
std::string days(const char* first, const char* last, Language language) {
    return words::plain_spaces(words::days(calendar::parse_iso(first).value(), calendar::parse_iso(last).value(), language));
}
std::string months(Lane count, Language language) {
    return words::plain_spaces(words::months(count, language));
}

}  // namespace

TEST_CASE("Money is written as each language writes it") {
    CHECK(money("2745.46", Language::en) == "€ 2,745.46");
    CHECK(money("2745.46", Language::fr) == "2 745,46 €");
    CHECK(money("2745.46", Language::nl) == "€ 2.745,46");
    CHECK(money("2745.46", Language::de) == "2.745,46 €");
}

TEST_CASE("Money always has two decimals, groups of three, and its sign") {
    CHECK(money("0", Language::en) == "€ 0.00");
    CHECK(money("999.9", Language::nl) == "€ 999,90");
    CHECK(money("1000", Language::de) == "1.000,00 €");
    CHECK(money("1234567.005", Language::en) == "€ 1,234,567.01");
    CHECK(money("-12345.6", Language::fr) == "-12 345,60 €");
}

TEST_CASE("A number has as many decimals as it needs") {
    CHECK(words::number(units("3"), Language::en) == "3");
    CHECK(words::number(units("1234.5"), Language::de) == "1.234,5");
    CHECK(words::number(units("-0.000001"), Language::en) == "-0.000001");
}

TEST_CASE("Days carry the name of the month") {
    CHECK(date("2026-02-20", Language::en) == "20 February 2026");
    CHECK(date("2026-02-20", Language::fr) == "20 février 2026");
    CHECK(date("2026-02-20", Language::nl) == "20 februari 2026");
    CHECK(date("2026-02-20", Language::de) == "20. Februar 2026");
    CHECK(date("2025-12-01", Language::fr) == "1er décembre 2025");
}

TEST_CASE("The date of a publication is as exact as it is known") {
    const auto published = [](const char* date, Language language) { return words::plain_spaces(words::date_published(date, language)); };
    CHECK(published("2026-02-20", Language::nl) == "20 februari 2026");
    CHECK(published("2026-02", Language::en) == "February 2026");
    CHECK(published("2026-03", Language::de) == "März 2026");
    CHECK(published("2026", Language::fr) == "2026");
    CHECK(published("undated", Language::en) == "undated");
    CHECK(published("undated", Language::fr) == "non daté");
    CHECK(published("undated", Language::nl) == "ongedateerd");
    CHECK(published("undated", Language::de) == "undatiert");
}

TEST_CASE("French sets a space before colons and semicolons") {
    CHECK(words::labelled(Language::en, "Law", "art. 10") == "Law: art. 10");
    CHECK(words::labelled(Language::fr, "Loi", "art. 10") == "Loi\u00A0: art. 10");
    CHECK(words::labelled(Language::fr, "Loi") == "Loi\u00A0:");
    CHECK(words::labelled(Language::de, "Recht") == "Recht:");
    CHECK(words::series({"a", "b", "c"}, Language::nl) == "a; b; c");
    CHECK(words::series({"a", "b"}, Language::fr) == "a\u00A0; b");
    CHECK(words::series({}, Language::fr).empty());
}

TEST_CASE("A span of days says month and year once, and a whole month or year by its name") {
    CHECK(days("2027-08-01", "2027-08-28", Language::en) == "1 to 28 August 2027");
    CHECK(days("2027-08-01", "2027-08-28", Language::fr) == "du 1er au 28 août 2027");
    CHECK(days("2027-08-01", "2027-08-28", Language::nl) == "1 tot en met 28 augustus 2027");
    CHECK(days("2027-08-01", "2027-08-28", Language::de) == "1. bis 28. August 2027");
    CHECK(days("2025-03-01", "2025-06-21", Language::fr) == "du 1er mars au 21 juin 2025");
    CHECK(days("2025-12-01", "2026-03-21", Language::nl) == "1 december 2025 tot en met 21 maart 2026");
    CHECK(days("2028-02-01", "2028-02-29", Language::de) == "Februar 2028");
    CHECK(days("1992-01-01", "1992-12-31", Language::fr) == "1992");
    CHECK(days("2025-01-01", "2025-06-30", Language::en) == "1 January to 30 June 2025");
}

TEST_CASE("Durations are counted in the largest units") {
    CHECK(months(24, Language::en) == "2 years");
    CHECK(months(13, Language::fr) == "1 an 1 mois");
    CHECK(months(0, Language::nl) == "0 maanden");
    CHECK(months(-6, Language::de) == "-6 Monate");
    CHECK(words::plain_spaces(words::seconds(90000, Language::en)) == "1 day 1 hour");
    CHECK(words::plain_spaces(words::seconds(0, Language::fr)) == "0 jour");
}

TEST_CASE("The spaces inside a figure do not break until they are made plain") {
    CHECK(words::money(units("2745.46"), Language::fr).find(' ') == std::string::npos);
    CHECK(words::date(0, Language::de).find(' ') == std::string::npos);
    CHECK(words::plain_spaces("a\u00A0b\u00A0c") == "a b c");
}
