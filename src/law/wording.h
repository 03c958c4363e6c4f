#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "feel/typed.h"

namespace reunify::law {

/// One sentence or title in every language.
struct Wording {
    std::array<std::string, kLanguages.size()> text;
    const std::string& in(Language language) const { return text[static_cast<std::size_t>(language)]; }
    bool empty() const { return text[0].empty(); }
};

/// A sentence with figures in it: `Counted income of {countable_income} is {required_income - countable_income} short.`
/// The same placeholders stand in every language, in any order.
struct Template {
    struct Piece {
        std::string text;      ///< plain text before the placeholder
        int placeholder = -1;  ///< index into `placeholders`; -1 for none (the last piece)
    };
    std::array<std::vector<Piece>, kLanguages.size()> pieces;
    std::vector<feel::Expression> placeholders;
    std::vector<bool> money;  ///< whether a number placeholder is an amount of money (two decimals and a euro sign)
    bool empty() const { return pieces[0].empty(); }
};

}  // namespace reunify::law
