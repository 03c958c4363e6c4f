#include "verdict/touched.h"

#include <algorithm>

#include "verdict/columns.h"

namespace reunify::verdict {

Touched::Touched(const run::Evaluator& run, const FilingDays& days, std::size_t reading) : run_(run), everywhere_(days.follow(reading)) {
    const std::vector<std::uint32_t>& by = run.program().touched_by[reading];
    const std::vector<plan::Register>& taken = days.eras().taken;
    for (std::size_t column = kOfDays; column < taken.size(); ++column) {
        if (!std::binary_search(by.begin(), by.end(), taken[column])) continue;
        registers_.push_back(taken[column]);
        before_.push_back(values(taken[column]));
    }
}

bool Touched::changed(std::size_t family) const {
    if (everywhere_) return true;
    const run::Batch& batch = run_.batch();
    for (std::size_t i = 0; i < registers_.size(); ++i) {
        const bool of_member = run_.program().columns[registers_[i]].level == Level::member;
        const std::size_t last = of_member ? batch.first_member(family + 1) : family + 1;
        for (std::size_t row = of_member ? batch.first_member(family) : family; row < last; ++row) {
            if (value_of(run_, registers_[i], row, row) != before_[i][row]) return true;
        }
    }
    return false;
}

std::vector<Lane> Touched::values(plan::Register reg) const {
    const bool of_member = run_.program().columns[reg].level == Level::member;
    std::vector<Lane> out(of_member ? run_.batch().members() : run_.batch().families());
    for (std::size_t row = 0; row < out.size(); ++row) out[row] = value_of(run_, reg, row, row);
    return out;
}

}  // namespace reunify::verdict
