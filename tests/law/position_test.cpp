#include "law/position.h"

#include <doctest/doctest.h>

using namespace reunify;

namespace {

/// The place in the file of the first `@` of the value under `key`.
Position place_of_mark(const std::string& yaml) {
    const auto document = text::parse_yaml("t.yaml", yaml);
    REQUIRE(static_cast<bool>(document));
    const text::Node& value = *(*document)->root.find("key");
    return law::place_in_file(**document, value, law::place_of(value.scalar, value.scalar.find('@')));
}

}  // namespace

TEST_CASE("a place in a scalar is found in the file however the scalar is written") {
    CHECK(place_of_mark("key: ab @\n") == Position{1, 9});
    CHECK(place_of_mark("é: 1\nkey: é @ b\n") == Position{2, 8});
    CHECK(place_of_mark("key: 'it''s @'\n") == Position{1, 13});
    CHECK(place_of_mark("key: \"a\\tb\\u00e9 \\\"@\"\n") == Position{1, 20});
    CHECK(place_of_mark("key: >-\n  a\n\n  b   @\n") == Position{4, 7});
    CHECK(place_of_mark("key: |  # remark\n    a\n      @\n") == Position{3, 7});
    CHECK(place_of_mark("key: a\n  b\n  c @\n") == Position{3, 5});
}

TEST_CASE("the end of a scalar is right behind its last character") {
    const auto document = text::parse_yaml("t.yaml", "key: |\n  ab\n\nother: 1\n");
    const text::Node& value = *(*document)->root.find("key");
    CHECK(law::place_in_file(**document, value, {2, 1}) == Position{2, 5});
}

TEST_CASE("without the source of the document the place is the start of the scalar") {
    text::Document document;
    document.root.at = {7, 3};
    document.root.scalar = "a b";
    CHECK(law::place_in_file(document, document.root, {1, 3}) == Position{7, 3});
}
