#pragma once

#include "text/document.h"

namespace reunify::law {

/// The line and column, from 1, of the byte at `offset` of a text.
Position place_of(std::string_view text, std::size_t offset);

/// Where a place inside a scalar's value stands in the file: through quotes and their escapes, folded lines and block scalars (`|`, `>`).
/// For a document without its source (the packed rules) the start of the scalar.
Position place_in_file(const text::Document& document, const text::Node& scalar, Position inside);

}  // namespace reunify::law
