#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reunify::book {

/// How a cell looks, beside the form of its number.
enum class Look : std::uint8_t { plain, heading, title, good, caution, later, bad, open, prose };
inline constexpr std::size_t kLooks = 9;

/// The styles that the cells of a workbook refer to by number, collected while they are written.
class CellStyles {
public:
    CellStyles();

    /// The number of a style; `form` is the code of a number format, empty for none.
    std::size_t of(Look look, std::string_view form = {});

    /// The part `xl/styles.xml` (ECMA-376 part 1, 18.8).
    std::string xml() const;

private:
    std::array<std::map<std::string, std::size_t, std::less<>>, kLooks> numbers_;  ///< by look and form
    std::vector<std::pair<Look, std::string>> styles_;                             ///< by number
};

}  // namespace reunify::book
