#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "csv/dialect.h"

namespace reunify::batch {

/// A row that was not judged, and why.
struct Reject {
    std::uint64_t line = 0;    ///< in the file, counted from 1
    std::uint64_t record = 0;  ///< behind the header, counted from 1
    std::string cell;          ///< `B7`, of a sheet; empty if the row as a whole is at fault
    std::string column;        ///< header of the column; empty if the row as a whole is at fault
    std::string raw;           ///< what stands in the cell
    std::string reason;
    std::string accepted;
    std::string row;  ///< the whole row
};

/// `line;record;column;raw;reason;accepted;row`, of a sheet also `cell`, with the delimiter of the input, always in UTF-8: lists are put
/// together from files of two encodings.
std::string rejects_header(const csv::Dialect& input);
/// Whether a file of that name may be written over: there is none, or it begins as one of rejects.
bool is_of_rejects(const std::string& name);

void append_reject(std::string& out, const Reject& reject, const csv::Dialect& input);

}  // namespace reunify::batch
