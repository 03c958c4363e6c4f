#include <doctest/doctest.h>

#include <type_traits>

#include "batch/worker.h"

using namespace reunify;

// What holds references into itself may neither move nor be copied; a container of them must hold them elsewhere.
template <class T>
constexpr bool stays_put = !std::is_move_constructible_v<T> && !std::is_copy_constructible_v<T> && !std::is_move_assignable_v<T>;

static_assert(stays_put<verdict::Judge>);
static_assert(stays_put<verdict::FilingDaySearch>);
static_assert(stays_put<batch::Worker>);

TEST_CASE("a judge, its search for filing days and a worker stay where they were made") {
    CHECK(stays_put<verdict::Judge>);
    CHECK(std::is_constructible_v<verdict::Judge, std::shared_ptr<const plan::Program>, bool>);
}
