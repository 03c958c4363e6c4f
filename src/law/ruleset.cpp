#include "law/ruleset.h"

#include <algorithm>

namespace reunify::law {

namespace {

std::optional<std::size_t> owned(const RuleSet& rules, std::string_view path, RuleSet::Owner owner) {
    const feel::Symbol* symbol = rules.scope.find(path);
    if (symbol == nullptr) return std::nullopt;
    const auto place = rules.scope.place_of(*symbol);
    if (rules.owners[place] != owner) return std::nullopt;
    return symbol->index;
}

template <class Named>
std::optional<std::size_t> named(const std::vector<Named>& list, std::string_view name) {
    const auto found = std::find_if(list.begin(), list.end(), [name](const Named& each) { return each.name == name; });
    if (found == list.end()) return std::nullopt;
    return static_cast<std::size_t>(found - list.begin());
}

template <class Titled>
const Wording& title_of(const std::vector<Titled>& list, std::string_view name) {
    static const Wording none;
    const auto index = named(list, name);
    return index ? list[*index].title : none;
}

}  // namespace

std::optional<std::size_t> value_on(const Amount& amount, Lane day) {
    const auto later = [](Lane on, const AmountValue& value) { return on < value.from; };
    const auto next = std::upper_bound(amount.values.begin(), amount.values.end(), day, later);
    if (next == amount.values.begin()) return std::nullopt;
    return static_cast<std::size_t>(next - amount.values.begin()) - 1;
}

const Source* RuleSet::source(std::string_view wanted) const {
    const auto found = std::find_if(sources.begin(), sources.end(), [wanted](const Source& each) { return each.id == wanted; });
    return found == sources.end() ? nullptr : &*found;
}

std::optional<std::size_t> RuleSet::fact(std::string_view path) const {
    return owned(*this, path, Owner::fact);
}

std::optional<std::size_t> RuleSet::definition(std::string_view name) const {
    return owned(*this, name, Owner::definition);
}

std::optional<std::size_t> RuleSet::reading(std::string_view name) const {
    return owned(*this, "reading." + std::string(name), Owner::reading);
}

std::optional<std::size_t> RuleSet::condition(std::string_view name) const {
    return named(conditions, name);
}

std::optional<std::size_t> RuleSet::amount(std::string_view name) const {
    return named(amounts, name);
}

const Wording& RuleSet::unit_title(std::string_view name) const {
    return title_of(units, name);
}

const Wording& RuleSet::topic_title(std::string_view name) const {
    return title_of(topics, name);
}

bool cover_everything(const std::vector<std::string>& regimes, const std::vector<const Period*>& periods) {
    const auto covered = [&](const std::string& regime) {
        bool since_ever = false, without_end = false;
        for (const Period* period : periods) {
            if (std::find(period->regimes.begin(), period->regimes.end(), regime) == period->regimes.end()) continue;
            since_ever = since_ever || !is_known(period->from);
            without_end = without_end || !is_known(period->until);
        }
        return since_ever && without_end;
    };
    return !regimes.empty() && std::all_of(regimes.begin(), regimes.end(), covered);
}

}  // namespace reunify::law
