#include <utility>

#include "feel/typed.h"

namespace reunify::feel {

Lane Pool::code(std::string_view word) {
    const auto [place, is_new] = codes_.try_emplace(std::string(word), static_cast<Lane>(words_.size()));
    if (is_new) words_.emplace_back(word);
    return place->second;
}

std::optional<Lane> Pool::find(std::string_view word) const {
    const auto found = codes_.find(std::string(word));
    if (found == codes_.end()) return std::nullopt;
    return found->second;
}

std::size_t Scope::add(Symbol symbol) {
    const std::size_t place = symbols_.size();
    places_.emplace(symbol.path, place);
    symbols_.push_back(std::move(symbol));
    return place;
}

const Symbol* Scope::find(std::string_view path) const {
    const auto found = places_.find(path);
    return found == places_.end() ? nullptr : &symbols_[found->second];
}

}  // namespace reunify::feel
