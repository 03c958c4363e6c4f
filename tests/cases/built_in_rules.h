#pragma once

#include <doctest/doctest.h>

#include "law/load.h"

/// The rules that the program carries.
inline const reunify::law::RuleSet& rules() {
    static const auto loaded = [] {
        auto result = reunify::law::load(reunify::law::built_in());
        if (!result) FAIL(reunify::describe(result.faults()));
        return *result;
    }();
    return *loaded;
}
