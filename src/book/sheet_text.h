#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "base/fault.h"
#include "csv/byte_source.h"

namespace reunify::book {

/// What is to be said of the sheet that was read.
struct SheetNotes {
    std::string sheet;                       ///< its name; empty: the input is no workbook
    std::size_t index = 0;                   ///< which of the sheets it is
    std::uint64_t errors = 0, formulas = 0;  ///< cells with `#N/A` and the like; formulas of which the workbook holds no value
    bool unchosen = false;                   ///< the workbook can be read, but not which of its sheets is meant
    std::string first_error, first_formula;  ///< the first of each: `D7`
};

/// Whether the file begins as a workbook does, also of a kind that is not read.
bool is_book(const csv::ByteSource& source);

/// A sheet of a workbook as a list: UTF-8 with a byte order mark, `;`, a record a row (also where cells hold line ends), days as
/// 2025-12-01, numbers with a point. It stands in a file without a name, so that lists and workbooks go one way from here on. Empty
/// `sheet`: the only one that is shown and holds something. Faults: there are several, or none of that name; and those of `Book::open`.
Result<std::unique_ptr<csv::ByteSource>> sheet_text(std::unique_ptr<csv::ByteSource> source, const std::string& sheet, SheetNotes& notes);

}  // namespace reunify::book
