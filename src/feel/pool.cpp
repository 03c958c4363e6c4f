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

const Symbol* Scope::find(std::string_view path) const {
    if (looked_up_in != symbols.data() || looked_up > symbols.size() || lookup.empty()) {
        lookup.clear();
        looked_up_in = symbols.data();
        looked_up = 0;
    }
    for (; looked_up < symbols.size(); ++looked_up) lookup.emplace(symbols[looked_up].path, looked_up);
    const auto found = lookup.find(path);
    return found == lookup.end() ? nullptr : &symbols[found->second];
}

}  // namespace reunify::feel
