#include "cases/counted_word.h"

#include <algorithm>
#include <charconv>

namespace reunify::cases {

CountedWord counted_word(std::string_view text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    std::size_t word = text.find_first_not_of("- ", digits);
    if (digits == 0 || word == std::string_view::npos) return {1, text};
    // The sign of times, not the first letter of a word.
    if (text[word] == 'x' && word + 1 < text.size() && text[word + 1] == ' ') word = text.find_first_not_of(' ', word + 1);
    if (word == std::string_view::npos) return {1, text};
    std::size_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + digits, count);
    if (error != std::errc{}) count = 0;
    return {count, text.substr(word)};
}

}  // namespace reunify::cases
