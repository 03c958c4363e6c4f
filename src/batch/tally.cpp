#include "batch/tally.h"

#include <algorithm>
#include <sstream>

#include "batch/verdict_transitions.h"

namespace reunify::batch {

namespace {

/// Visits every number of a tally in one fixed order.
template <class T, class Visit>
void visit(T& tally, Visit&& each) {
    each(tally.read);
    each(tally.evaluated);
    each(tally.rejected);
    each(tally.blank);
    each(tally.families);
    each(tally.smallest_family);
    each(tally.largest_family);
    for (auto& count : tally.verdicts) each(count);
    each(tally.compared);
    each(tally.withheld_families);
    for (auto& count : tally.withheld) each(count);
    for (auto* list : {&tally.not_met, &tally.missing, &tally.regimes, &tally.transitions}) {
        for (auto& count : *list) each(count);
    }
}

}  // namespace

Tally::Tally(const law::RuleSet& rules)
    : not_met(rules.conditions.size()),
      missing(rules.facts.size()),
      regimes(rules.regimes.size() + 1),
      transitions(steps_between(rules).size() * kVerdicts * kVerdicts) {}

void Tally::add(const Tally& other) {
    std::vector<std::uint64_t> theirs;
    visit(other, [&](const std::uint64_t& count) { theirs.push_back(count); });
    std::size_t i = 0;
    const std::uint64_t smallest = smallest_family, largest = largest_family;
    visit(*this, [&](std::uint64_t& count) { count += theirs[i++]; });
    largest_family = std::max(largest, other.largest_family);
    smallest_family = smallest == 0                ? other.smallest_family
                      : other.smallest_family == 0 ? smallest
                                                   : std::min(smallest, other.smallest_family);
}

std::string Tally::to_line() const {
    std::string line;
    visit(*this, [&](const std::uint64_t& count) { line += (line.empty() ? "" : " ") + std::to_string(count); });
    return line;
}

bool Tally::from_line(const std::string& line) {
    std::istringstream in(line);
    bool whole = true;
    visit(*this, [&](std::uint64_t& count) { whole = static_cast<bool>(in >> count) && whole; });
    std::string more;
    return whole && !(in >> more);
}

}  // namespace reunify::batch
