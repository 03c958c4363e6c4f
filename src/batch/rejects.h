#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace reunify::batch {

/// A row that was not judged, and why.
struct Reject {
    std::uint64_t line = 0;    ///< in the file, counted from 1
    std::uint64_t record = 0;  ///< behind the header, counted from 1
    std::string column;        ///< header of the column; empty if the row as a whole is at fault
    std::string raw;           ///< what stands in the cell
    std::string reason;
    std::string accepted;
    std::string row;  ///< the whole row as it stands in the file
};

/// `line;record;column;raw;reason;accepted;row` with the delimiter of the input.
std::string rejects_header(char delimiter);
void append_reject(std::string& out, const Reject& reject, char delimiter);

}  // namespace reunify::batch
