#include "law/mentions.h"

#include <doctest/doctest.h>

using reunify::law::mentions;
using Names = std::vector<std::string_view>;

TEST_CASE("names and paths are found, texts, comments and numbers passed over") {
    CHECK(mentions("a + sponsor.income") == Names{"a", "sponsor.income"});
    CHECK(mentions("\"a b\" = c // d\n+ e /* f */ 1.5") == Names{"c", "e"});
    CHECK(mentions("\"a\\\"b\" c") == Names{"c"});
    CHECK(mentions("sum(members[x > 1].income)") == Names{"sum", "members", "x", "income"});
    CHECK(mentions("x in [1..y2]") == Names{"x", "in", "y2"});
    CHECK(mentions("\"never closed").empty());
    CHECK(mentions("").empty());
}
