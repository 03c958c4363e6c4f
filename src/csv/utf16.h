#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace reunify::csv {

/// How the text of a file is spread over bytes, as far as that is not one byte after the other.
/// UTF-32 is known, not read.
enum class Width : std::uint8_t { bytes, utf16_little, utf16_big, utf32 };

/// Found from the beginning of a file: by its byte order mark or, where it has none, by NULs at the places of it where ASCII has them.
Width width_of(std::string_view head);

/// Turns UTF-16 into UTF-8, piece by piece. The byte order mark stays, as that of UTF-8.
class Utf16Reader {
public:
    explicit Utf16Reader(Width width) : big_(width == Width::utf16_big) {}

    /// Appends what the bytes say; what is cut in the middle waits for the next.
    void add(std::string_view bytes, std::string& out);

    /// The file ends: half a character may be left over.
    void finish();

    /// Half a character stood in it: half a pair of surrogates, or half of their bytes.
    bool broken() const { return broken_; }

private:
    void unit(char16_t unit, std::string& out);

    bool big_;
    bool broken_ = false;
    bool odd_ = false;  ///< `first_` holds a byte
    unsigned char first_ = 0;
    char16_t high_ = 0;  ///< a high surrogate that waits for its other half
};

}  // namespace reunify::csv
