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
