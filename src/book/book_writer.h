#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "book/book.h"
#include "book/cell_styles.h"

namespace reunify::book {

/// As many characters as a cell holds in every program.
inline constexpr std::size_t kMostOfCell = 32767;

/// What is said of a sheet before its rows.
struct SheetBeginning {
    std::string name;
    std::uint32_t header = 0;   ///< the row that stays in sight with those above it, and below which rows can be filtered; 0: none
    std::vector<Width> widths;  ///< of columns, from the left to the right
    bool list = false;          ///< it is the list that was judged
};

/// Writes a workbook of Excel sheet by sheet and row by row: what is written is packed at once, so memory stays flat. The zip archive is
/// written by minizip, its parts as ECMA-376 part 1 has them.
class BookWriter {
public:
    /// Into the open file `file`, from its beginning, which faults call `name`.
    static Result<std::unique_ptr<BookWriter>> open(int file, const std::string& name);
    ~BookWriter();
    BookWriter(const BookWriter&) = delete;
    BookWriter& operator=(const BookWriter&) = delete;

    /// A name that no sheet has yet and every program takes: at most 31 characters, none of `[]:*?/\`.
    std::string free_name(std::string_view wanted) const;

    Result<bool> begin_sheet(const SheetBeginning& beginning);

    /// A cell of the row that is begun. Rows go down, cells to the right; empty ones need not be written.
    void begin_row(std::uint32_t number, bool hidden = false);
    void cell(std::uint32_t column, const Cell& cell, Look look = Look::plain);
    void text(std::uint32_t column, std::string_view text, Look look = Look::plain);
    void number(std::uint32_t column, double value, std::string_view form = {}, Look look = Look::plain);
    Result<bool> end_row();

    Result<bool> end_sheet();

    /// The parts that tell of the sheets. Nothing can be written after it.
    Result<bool> finish();

private:
    struct Written {
        SheetBeginning beginning;
        std::uint32_t last_row = 0, last_column = 0;
    };
    BookWriter(void* zip, std::string name) : zip_(zip), name_(std::move(name)) {}
    Result<bool> part(const std::string& path, std::string_view text);
    Result<bool> begin_part(const std::string& path);
    Result<bool> flush();
    Fault not_written() const;
    void begin_cell(std::uint32_t column, std::size_t style);
    std::string workbook() const;

    void* zip_;
    std::string name_;
    std::string text_;  ///< not yet packed
    CellStyles styles_;
    std::vector<Written> sheets_;
    std::uint32_t row_ = 0;
    bool too_long_ = false;  ///< a cell of the present row holds more than it can
};

}  // namespace reunify::book
