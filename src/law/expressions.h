#pragma once

#include <optional>
#include <string_view>

#include "feel/typed.h"
#include "law/draft.h"

namespace reunify::law {

/// Types an expression that is written in a scalar of a rule file, or in a piece of one (a placeholder): `source` is a view into
/// `scalar.scalar`. Its faults are added to the draft with their places in the file. Null where it is at fault, and without a word where it
/// names a rule that is at fault itself.
feel::Expression compile(Draft& draft, const text::Document& document, const text::Node& scalar, std::string_view source,
                         std::optional<Kind> expected = std::nullopt);

/// The same for a whole scalar; a list or map in its place is a fault.
feel::Expression compile(Draft& draft, const text::Document& document, const text::Node& scalar,
                         std::optional<Kind> expected = std::nullopt);

}  // namespace reunify::law
