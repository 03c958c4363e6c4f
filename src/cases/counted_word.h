#pragma once

#include <cstddef>
#include <string_view>

namespace reunify::cases {

/// Of one relation so many people can be named at once.
constexpr std::size_t kMostOfOne = 20;

/// `2 children`, `2-children` or `2x children`: how many, and of what.
struct CountedWord {
    std::size_t count = 1;  ///< 0 where more than any list of people could hold
    std::string_view word;
};

/// One, and the text as it is, where no number stands before a word.
CountedWord counted_word(std::string_view text);

}  // namespace reunify::cases
