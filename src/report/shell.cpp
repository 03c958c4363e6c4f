#include "report/shell.h"

#include <fmt/format.h>

namespace reunify::report {

std::string shell_word(std::string_view word) {
    constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./:=+%";
    if (!word.empty() && word.find_first_not_of(kPlain) == std::string_view::npos) return std::string(word);
    // Between single quotes both take everything as it stands, but for the quote itself, which each writes in its own way.
    if (word.find('\'') == std::string_view::npos) return fmt::format("'{}'", word);
    return fmt::format("\"{}\"", word);
}

}  // namespace reunify::report
