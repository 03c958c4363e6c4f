#include "feel/operation.h"

#include <doctest/doctest.h>

#include <set>

using namespace reunify::feel;

TEST_CASE("Every operation has a name of its own") {
    std::set<std::string_view> names;
    const int count = static_cast<int>(Operation::greatest_member) + 1;
    for (int i = 0; i < count; ++i) names.insert(name_of(static_cast<Operation>(i)));
    CHECK(names.size() == static_cast<std::size_t>(count));
    CHECK(name_of(Operation::round_half_up) == "round_half_up");
}
