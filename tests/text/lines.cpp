#include "text/lines.h"

#include <doctest/doctest.h>

#include <string>

using namespace reunify;
using text::line_text;
using text::Lines;

TEST_CASE("an offset becomes a line and a column in characters, in any order of asking") {
    Lines lines("ab\n\xC3\xA9x\n\nz");
    CHECK(lines.at(0) == Position{1, 1});
    CHECK(lines.at(1) == Position{1, 2});
    CHECK(lines.at(3) == Position{2, 1});
    CHECK(lines.at(5) == Position{2, 2});
    CHECK(lines.at(8) == Position{4, 1});
    CHECK(lines.at(5) == Position{2, 2});
    CHECK(lines.at(2) == Position{1, 3});
    CHECK(lines.at(1000) == Position{4, 2});
}

TEST_CASE("the text of a line comes without its end") {
    CHECK(line_text("a\r\nb\nc", 1) == "a");
    CHECK(line_text("a\r\nb\nc", 2) == "b");
    CHECK(line_text("a\r\nb\nc", 3) == "c");
    CHECK(line_text("a\r\nb\nc", 4).empty());
    CHECK(line_text("a", 0).empty());
    CHECK(line_text(std::string(70000, 'x'), 1).empty());
    CHECK(line_text("caf\xE9", 1) == "caf\xEF\xBF\xBD");
}
