#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/fault.h"

namespace reunify::text {

/// Turns byte offsets of a text into lines and columns. Lines end with a line feed; columns count characters.
/// Offsets asked in ascending order cost one pass over the text in all, even where it is a single line of megabytes.
class Lines {
public:
    /// The text must outlive this.
    explicit Lines(std::string_view source) : source_(source) {}

    Position at(std::size_t offset);

private:
    std::string_view source_;
    std::size_t offset_ = 0;  ///< where the last question ended
    Position position_{1, 1};
};

/// The text of a line (from 1) without its end, in valid UTF-8; empty for a line that is not there or is longer than 64 KiB.
std::string line_text(std::string_view source, int line);

}  // namespace reunify::text
