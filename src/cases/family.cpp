#include "cases/family.h"

namespace reunify::cases {

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
