#include "base/digest.h"

#include <doctest/doctest.h>

using namespace reunify;

TEST_CASE("a digest is SHA-256 of the texts, and tells where one ends") {
    CHECK(digest_of({}) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");    // of nothing, FIPS 180-4
    CHECK(digest_of({""}) == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");  // of one NUL
    CHECK(digest_of({"ab", "c"}) != digest_of({"a", "bc"}));
}
