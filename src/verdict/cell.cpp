#include "verdict/cell.h"

namespace reunify::verdict {

void fill_cells(run::Batch& batch, const law::RuleSet& rules, std::size_t family, const std::vector<Cell>& cells) {
    for (const Cell& cell : cells) {
        const bool of_member = rules.facts[cell.fact].level == Level::member;
        batch.set(cell.fact, of_member ? batch.first_member(family) + cell.nth : family, cell.value);
    }
}

const run::Bounds* bounds_of(const run::Batch& batch, const law::RuleSet& rules, const Cell& cell, std::size_t family) {
    const bool of_member = rules.facts[cell.fact].level == Level::member;
    return batch.bounds_of(cell.fact, of_member ? batch.first_member(family) + cell.nth : family);
}

}  // namespace reunify::verdict
