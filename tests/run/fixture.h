#pragma once

#include <cstddef>
#include <vector>

#include "run/batch.h"
#include "tests/oracle/oracle.h"

namespace reunify {

inline void append(run::Batch& batch, const law::RuleSet& rules, const oracle::Family& family) {
    const auto fill = [&](std::size_t row, Level level, const std::vector<Lane>& facts) {
        for (std::size_t fact = 0; fact < facts.size(); ++fact) {
            if (rules.facts[fact].level == level) batch.set(fact, row, facts[fact]);
        }
    };
    fill(batch.add_family(), Level::family, family.facts);
    for (const std::vector<Lane>& member : family.members) fill(batch.add_member(), Level::member, member);
}

}  // namespace reunify
