#include "feel/builtins.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace reunify::feel;

TEST_CASE("Functions are found by name, with every way to call them") {
    CHECK(builtins_named("date").size() == 2);
    CHECK(signature(*builtins_named("date")[1]) == "date(year, month, day)");
    CHECK(builtins_named("round half up").size() == 1);
    CHECK(builtins_named("string length").empty());
    CHECK(is_outside_subset("string length"));
    CHECK_FALSE(is_outside_subset("count"));
}

TEST_CASE("Names of functions are listed once, and none is both in the subset and outside") {
    const std::vector<std::string>& names = builtin_names();
    CHECK(std::count(names.begin(), names.end(), "date") == 1);
    for (const std::string& name : names) CHECK_FALSE(is_outside_subset(name));
}

TEST_CASE("Names with spaces are known to the lexer, those outside the subset too") {
    const auto& spaced = spaced_names();
    for (const std::string_view name : {"list contains", "years and months duration", "date and time"}) {
        CHECK(std::find(spaced.begin(), spaced.end(), name) != spaced.end());
    }
    CHECK(std::find(spaced.begin(), spaced.end(), "count") == spaced.end());
}
