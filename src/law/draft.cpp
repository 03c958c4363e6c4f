#include "law/draft.h"

#include <algorithm>

namespace reunify::law {

std::optional<std::size_t> Names::find(std::string_view name) const {
    const auto found = indexes_.find(std::string(name));
    if (found == indexes_.end()) return std::nullopt;
    return found->second;
}

std::vector<std::string> Names::all() const {
    std::vector<std::string> names;
    for (const auto& [name, index] : indexes_) names.push_back(name);
    std::sort(names.begin(), names.end());
    return names;
}

void Draft::fault(const text::Document& document, Position at, Phrase message, Phrase accepted, std::string nearest) {
    faults.push_back(document.fault(at, std::move(message), std::move(accepted), std::move(nearest)));
}

void Draft::add_symbol(feel::Symbol symbol, RuleSet::Owner owner) {
    rules.scope.add(std::move(symbol));
    rules.owners.push_back(owner);
}

}  // namespace reunify::law
