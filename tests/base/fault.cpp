#include "base/fault.h"

#include <doctest/doctest.h>

using namespace reunify;

namespace {

Fault at(int line, int column, std::string text) {
    Fault fault;
    fault.message = as_it_is("something is wrong");
    fault.file = "family.yaml";
    fault.at = {line, column};
    fault.line = std::move(text);
    return fault;
}

}  // namespace

TEST_CASE("a fault names the file, the line and the column, and puts a caret below") {
    Fault fault = at(3, 11, "  status: refugge");
    fault.accepted = as_it_is("refugee or student");
    fault.nearest = "refugee";
    CHECK(describe(fault) ==
          "family.yaml:3:11: something is wrong\n"
          "    |   status: refugge\n"
          "    |           ^\n"
          "    accepted: refugee or student\n"
          "    did you mean `refugee`?");
}

TEST_CASE("a fault of the command line has no place") {
    Fault fault;
    fault.message = as_it_is("no such fact");
    CHECK(describe(fault) == "no such fact");
}

TEST_CASE("the caret counts characters, not bytes, and tabs as one") {
    CHECK(describe(at(1, 4, "\xC3\xA9\xC3\xA9\xC3\xA9x")) ==
          "family.yaml:1:4: something is wrong\n    | \xC3\xA9\xC3\xA9\xC3\xA9x\n    |    ^");
    CHECK(describe(at(1, 2, "\tx")) == "family.yaml:1:2: something is wrong\n    |  x\n    |  ^");
    CHECK(describe(at(1, 3, "e\xCC\x81x")) == "family.yaml:1:3: something is wrong\n    | e\xCC\x81x\n    |  ^");
    CHECK(describe(at(1, 2, "\xE4\xB8\xADx")) == "family.yaml:1:2: something is wrong\n    | \xE4\xB8\xADx\n    |   ^");
}

TEST_CASE("a caret past the end of the line stands behind it") {
    CHECK(describe(at(1, 4, "abc")) == "family.yaml:1:4: something is wrong\n    | abc\n    |    ^");
}

TEST_CASE("a long line is cut around the column") {
    std::string text(500, 'a');
    text[299] = 'X';
    const std::string shown = describe(at(1, 300, text));
    const auto lines = shown.find('\n');
    const std::string excerpt = shown.substr(lines + 1, shown.find('\n', lines + 1) - lines - 1);
    const std::string caret = shown.substr(shown.rfind('\n') + 1);
    CHECK(excerpt.size() < 120);
    CHECK(excerpt.find('X') == caret.find('^'));
    CHECK(excerpt.ends_with("..."));
}

TEST_CASE("nothing of a file can steer the terminal") {
    const std::string shown = describe(at(1, 1, "a\x1B[31m \xC2\x9B\x33m \xE2\x80\xAE \xFF\r"));
    CHECK(shown.find('\x1B') == std::string::npos);
    CHECK(shown.find("\xC2\x9B") == std::string::npos);
    CHECK(shown.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(shown.find('\xFF') == std::string::npos);
    CHECK(shown.find('\r') == std::string::npos);
}

TEST_CASE("faults are told in the order of the file") {
    CHECK(describe(Faults{at(9, 1, ""), at(2, 7, ""), at(2, 3, "")}) ==
          "family.yaml:2:3: something is wrong\nfamily.yaml:2:7: something is wrong\nfamily.yaml:9:1: something is wrong");
}
