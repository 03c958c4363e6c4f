#include "cases/folded.h"

#include <doctest/doctest.h>

using namespace reunify::cases;

TEST_CASE("words are compared without case, accents and kinds of spaces") {
    CHECK(fold("R\xC3\x89"
               "FUGI\xC3\x89") == "refugie");
    CHECK(fold("re\xCC\x81"
               "fugie\xCC\x81") == "refugie");
    CHECK(fold("  Unlimited - stay ") == "unlimited_stay");
    CHECK(fold("unlimited_stay") == "unlimited_stay");
    CHECK(fold("s\xC3\xA9jour\xC2\xA0illimit\xC3\xA9") == "sejour_illimite");
    CHECK(fold("Flu\xCC\x88"
               "chtling") == fold("Fl\xC3\xBC"
                                  "chtling"));
    CHECK(fold("Stra\xC3\x9F"
               "e") == "strasse");
    CHECK(fold("S\xC5\x93ur") == "soeur");
    CHECK(fold("l\xE2\x80\x99"
               "enfant") == "l'enfant");
    CHECK(fold("\xD0\x94") == "\xD0\x94");
    CHECK(fold("").empty());
    CHECK(fold("\xC3") == "\xC3");
}

TEST_CASE("white space at the ends is taken off, whatever its kind") {
    CHECK(trimmed(" \t a b \r\n") == "a b");
    CHECK(trimmed("\xC2\xA0x\xE2\x80\xAF") == "x");
    CHECK(trimmed(" \xC2\xA0 ").empty());
    CHECK(trimmed("").empty());
    CHECK(trimmed("\xC3\xA0") == "\xC3\xA0");
}

TEST_CASE("a raw value is quoted, and cut where it is long") {
    CHECK(quoted("abc") == "`abc`");
    CHECK(quoted("") == "``");
    const std::string shown = quoted(std::string(1000, 'x'));
    CHECK(shown == "`" + std::string(60, 'x') + "...`");
}
