#include "report/layout.h"

#include <doctest/doctest.h>

using namespace reunify;
using report::width_of;
using report::wrap;
using Lines = std::vector<std::string>;

TEST_CASE("Width counts columns, not bytes") {
    CHECK(width_of("abc") == 3);
    CHECK(width_of("é€ü") == 3);
    CHECK(width_of("e\u0301") == 1);
    CHECK(width_of("家族") == 4);
    CHECK(width_of("\xFF\xFE") == 2);
}

TEST_CASE("A text is cut at spaces") {
    CHECK(wrap("one two three", 7) == Lines{"one two", "three"});
    CHECK(wrap("one two three", 8, 4) == Lines{"one", "two", "three"});
    CHECK(wrap("  one   two  ", 80) == Lines{"one two"});
    CHECK(wrap("", 10) == Lines{""});
}

TEST_CASE("Accents do not make a line shorter") {
    CHECK(wrap("éééé éééé éééé", 9) == Lines{"éééé éééé", "éééé"});
}

TEST_CASE("A no-break space holds a figure together") {
    CHECK(wrap("it is €\u00A02,745.46", 12) == Lines{"it is", "€\u00A02,745.46"});
}

TEST_CASE("A word longer than the line is cut, between characters") {
    CHECK(wrap("abcdefghij", 4) == Lines{"abcd", "efgh", "ij"});
    CHECK(wrap("ab ééééé", 3) == Lines{"ab", "ééé", "éé"});
}

TEST_CASE("No line is wider than asked, whatever the text") {
    const std::string text = "Ein Familienzusammenführungsantragsformularbestandteil, 家族の再会 and a\tvery long line of ordinary words";
    for (int width = 2; width < 60; ++width) {
        for (const std::string& line : wrap(text, width, 1)) CHECK(width_of(line) <= width);
    }
}

TEST_CASE("Control characters cannot steer the terminal") {
    CHECK(report::printable("a\x1b[2Jb") == "a [2Jb");
    CHECK(report::printable("a\u0085b\u202Ec") == "a b c");
    CHECK(report::printable("Z\xE9lie") == "Z\uFFFDlie");
}
