#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/phrase.h"

namespace reunify::batch {

/// Why nobody of a family is judged: its rows in the list are not surely all of it and nobody else's. Who stands alone by mistake is asked
/// a lower income, so half a family is judged too well. In the order in which they are said where several hold.
enum class Incomplete : std::uint8_t {
    no,
    too_many_rows,     ///< more than a family can have
    rows_apart,        ///< not one after the other
    two_spellings,     ///< `A-1` and `a-1`
    row_swallowed,     ///< a row stands within a cell of another, behind a quotation mark
    row_cut,           ///< a row beside it has too many or too few cells: it may be of this family
    no_name,           ///< a row beside it has no name: it may be of this family
    sponsor_disputed,  ///< its rows do not say the same of the sponsor or the application
    row_rejected       ///< one of its rows is not readable
};
inline constexpr std::size_t kIncomplete = 9;

/// A name of a family as it is written there, and how it is written elsewhere.
struct TwoSpellings {
    std::uint64_t line = 0;
    std::string name;
    std::uint64_t other_line = 0;
    std::string other;
};

/// As it stands in the column `missing`: `case:rows_apart`.
std::string_view code_of(Incomplete incomplete);

/// What it says, as a sentence about the family.
Phrase reason_of(Incomplete incomplete);

/// Which spellings, where, and what to do about it.
Phrase said(const TwoSpellings& spellings);

}  // namespace reunify::batch
