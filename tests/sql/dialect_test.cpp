#include "sql/dialect.h"

#include <doctest/doctest.h>

using namespace reunify::sql;

TEST_CASE("a table's name cannot end the statement that it stands in") {
    CHECK(table_name(Dialect::duckdb, "cases") == "cases");
    CHECK(table_name(Dialect::postgresql, "Archive.members") == "Archive.members");
    CHECK(table_name(Dialect::postgresql, "\"A b\".members") == "\"A b\".members");
    CHECK(table_name(Dialect::duckdb, "a b") == "\"a b\"");
    CHECK(table_name(Dialect::duckdb, "x; DROP TABLE y; --") == "\"x; DROP TABLE y; --\"");
    CHECK(table_name(Dialect::duckdb, "\"x\" y\"") == "\"\"\"x\"\" y\"\"\"");
    CHECK(table_name(Dialect::spark, "select") == "`select`");
}
