#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reunify::book {

/// As many as a sheet has in every program.
inline constexpr std::uint32_t kMostRows = 1048576;
inline constexpr std::uint32_t kMostColumns = 16384;

/// A cell of a sheet.
struct Cell {
    enum class Kind : std::uint8_t { empty, text, number, date, truth, error, formula };
    Kind kind = Kind::empty;
    std::string
        text;  ///< as the reader of lists is given it: `2025-12-01`, `2745.46`, `true`, `#N/A`; of a formula without a value the formula
    double number = 0;      ///< of a number; of a date its days since 30 December 1899
    std::string_view form;  ///< the code of its number format; empty: none
};

struct Row {
    std::uint32_t number = 0;    ///< counted from 1
    std::uint32_t repeated = 1;  ///< it stands there so many times, one below the other
    bool hidden = false;
    std::vector<Cell> cells;  ///< by column; empty ones at the end are left out
};

/// `B7` of column 1 and row 7.
std::string cell_name(std::size_t column, std::uint64_t row);

/// The column of `B7` or `B`, counted from 0; `kMostColumns` for what is none.
std::uint32_t column_of(std::string_view name);

/// The cell of a number; `serial` is that of the year 1900 in which Excel counts a 29 February.
Cell number_cell(double value);
Cell serial_cell(double serial, bool since_1904, std::string_view form);
Cell truth_cell(bool value);

/// Whether a number with that format is shown as a day: its code has a year or a day outside of quotes and brackets.
bool shows_a_day(std::string_view form);

}  // namespace reunify::book
