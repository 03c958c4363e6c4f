#include "cases/family.h"

#include <algorithm>
#include <utility>

namespace reunify::cases {

namespace {

Family at(Family family, Lane Within::*end) {
    for (const auto& [fact, limits] : family.within) family.facts[fact] = limits.*end;
    family.within.clear();
    for (Member& member : family.members) {
        for (const auto& [fact, limits] : member.within) member.facts[fact] = limits.*end;
        member.within.clear();
    }
    return family;
}

}  // namespace

bool has_limits(const Family& family) {
    const auto limited = [](const Member& member) { return !member.within.empty(); };
    return !family.within.empty() || std::any_of(family.members.begin(), family.members.end(), limited);
}

Family with_least(Family family) {
    return at(std::move(family), &Within::least);
}

Family with_most(Family family) {
    return at(std::move(family), &Within::most);
}

void append(run::Batch& batch, const law::RuleSet& rules, const Family& family) {
    const std::size_t row = batch.add_family();
    for (std::size_t fact = 0; fact < rules.facts.size(); ++fact) {
        if (rules.facts[fact].level != Level::member) batch.set(fact, row, family.facts[fact]);
    }
    for (const auto& [fact, limits] : family.within) batch.bound({fact, row, limits.least, limits.most});
    for (const Member& member : family.members) {
        const std::size_t member_row = batch.add_member();
        for (std::size_t fact = 0; fact < rules.facts.size(); ++fact) {
            if (rules.facts[fact].level == Level::member) batch.set(fact, member_row, member.facts[fact]);
        }
        for (const auto& [fact, limits] : member.within) batch.bound({fact, member_row, limits.least, limits.most});
    }
}

}  // namespace reunify::cases
