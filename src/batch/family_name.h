#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace reunify::batch {

/// What the cell of the family column says, without what cannot be seen: blanks at its ends (no-break spaces included), and wherever they
/// stand byte order marks, zero-width characters, directional marks and soft hyphens. `scratch` holds it where something was taken out of
/// its middle.
std::string_view visible_name(std::string_view cell, std::string& scratch);

/// A name as two hashes: of what it says, and of how else the same may have been written: letters in capitals or that only look the
/// same, another dash or none, leading zeros, `12.0` for `12`. Zero is no name's.
struct NameHash {
    std::uint64_t exact = 0;
    std::uint64_t loose = 0;
};
NameHash hash_name(std::string_view visible);

}  // namespace reunify::batch
