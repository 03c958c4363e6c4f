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
    const feel::Scope& scope = rules.scope;
    std::vector<feel::Symbol>& symbols = rules.scope.symbols;
    // Where the symbols stay in place the lookup is kept up to date, or each new definition would have it built anew.
    const bool current = symbols.size() < symbols.capacity() && scope.looked_up_in == symbols.data() && scope.looked_up == symbols.size();
    symbols.push_back(std::move(symbol));
    rules.owners.push_back(owner);
    if (!current) return;
    scope.lookup.emplace(symbols.back().path, symbols.size() - 1);
    scope.looked_up = symbols.size();
}

}  // namespace reunify::law
