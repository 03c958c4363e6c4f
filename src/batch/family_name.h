#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "batch/name_keys.h"

namespace reunify::batch {

/// What the cell of the family column says, without what cannot be seen: blanks at its ends (no-break spaces included), and wherever they
/// stand byte order marks, zero-width characters, directional marks and soft hyphens. `scratch` holds it where something was taken out of
/// its middle.
std::string_view visible_name(std::string_view cell, std::string& scratch);

/// A name as hashes: of what it says, and of how else the same may have been written (name_keys.h). Zero is no name's.
struct NameHash : NameKeys {
    std::uint64_t exact = 0;
};
NameHash hash_name(std::string_view visible);

}  // namespace reunify::batch
