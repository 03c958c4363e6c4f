#pragma once

#include <optional>
#include <string_view>

#include "base/phrase.h"
#include "cases/within.h"
#include "law/ruleset.h"

namespace reunify::cases {

/// A day, an amount or a count that is known only within limits.
struct RangeText {
    Within within;
    Phrase wrong;     ///< empty if the limits could be read
    Phrase accepted;  ///< what a limit accepts, where it is one that could not be read
};

/// `2012`, `03/2023`, `2023-03`, `mars 2023`, `spring 2024`, `2023-05-01..2023-08-31`; `2400..2600`, `2400 tot 2600`; with a word such as
/// `about` or `ongeveer` five in a hundred to either side, of a year one. From one side: `2400..`, `max. 2400`, `>= 2400`, `before 2024`,
/// `vanaf 03/2024`. None for a text of another form.
std::optional<RangeText> read_range(const law::Fact& fact, std::string_view text);

/// The ends that a range has which is given from one side alone.
Within bounds_of(const law::Fact& fact);

}  // namespace reunify::cases
