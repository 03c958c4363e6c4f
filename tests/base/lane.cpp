#include "base/lane.h"

#include <doctest/doctest.h>

using namespace reunify;

TEST_CASE("truth follows Kleene, and an error lies between false and unknown") {
    const Truth no = Truth::no, yes = Truth::yes, unknown = Truth::unknown, error = Truth::error;
    CHECK(both(yes, yes) == yes);
    CHECK(both(yes, unknown) == unknown);
    CHECK(both(no, unknown) == no);
    CHECK(both(no, error) == no);
    CHECK(both(unknown, error) == error);
    CHECK(either(no, no) == no);
    CHECK(either(no, unknown) == unknown);
    CHECK(either(yes, unknown) == yes);
    CHECK(either(yes, error) == yes);
    CHECK(negate(unknown) == unknown);
    CHECK(negate(error) == error);
    CHECK(negate(yes) == no);
}

TEST_CASE("unknown and error are no values") {
    CHECK_FALSE(is_known(kUnknown));
    CHECK_FALSE(is_known(kError));
    CHECK(is_known(0));
    CHECK(is_known(-1));
}
