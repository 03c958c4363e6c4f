#include "feel/operation.h"

#include <doctest/doctest.h>

#include <set>

#include "feel/builtins.h"
#include "feel/parser.h"

using namespace reunify;
using namespace reunify::feel;

TEST_CASE("Every operation has a name of its own") {
    std::set<std::string_view> names;
    for (const OperationRow& row : kOperations) names.insert(row.name);
    CHECK(names.size() == kOperations.size());
    CHECK(row_of(Operation::round_half_up).name == "round_half_up");
    CHECK(row_of(Operation::greatest_member).name == "greatest_member");
}

TEST_CASE("The table says what becomes of unknowns") {
    CHECK(is_strict(Operation::negation));
    CHECK(is_strict(Operation::same_truth));
    CHECK(is_strict(Operation::amount));
    CHECK_FALSE(is_strict(Operation::conjunction));
    CHECK_FALSE(is_strict(Operation::choose));
    CHECK_FALSE(is_strict(Operation::any_member));
    CHECK(is_aggregate(Operation::count_members));
    CHECK_FALSE(is_aggregate(Operation::amount));
}

TEST_CASE("A function's row says how it is called") {
    const auto ways = builtins_named("round half up");
    REQUIRE(ways.size() == 1);
    CHECK(ways[0]->operation == Operation::round_half_up);
    CHECK(signature(*ways[0]) == "round half up(n, scale)");
    CHECK(ways[0]->takes == Kind::number);
    CHECK(builtins_named("date").size() == 2);
}

TEST_CASE("Keywords are the grammar's words alone") {
    for (const char* word : {"and", "satisfies", "if", "some", "null"}) CHECK(is_keyword(word));
    for (const char* word : {"floor", "sponsor", "mean", ""}) CHECK_FALSE(is_keyword(word));
}
