#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "book/archive.h"
#include "book/cell.h"

namespace reunify::book {

struct Sheet {
    std::string name;
    bool hidden = false;
    std::string path;  ///< within the archive
};

/// How wide a column is shown, and whether.
struct Width {
    std::uint32_t first = 0, last = 0;  ///< columns, counted from 0
    double characters = 0;              ///< 0: not said
    bool hidden = false;
};

/// The rows of one sheet from the top to the bottom, those without anything left out.
class Rows {
public:
    virtual ~Rows() = default;

    /// The next row; false at the end.
    virtual Result<bool> next(Row& row) = 0;

    /// The widths of columns that were said before the row read last.
    virtual const std::vector<Width>& widths() const = 0;
};

/// A workbook of Excel (.xlsx, also with macros, which are never run) or of OpenDocument (.ods). Read row by row; of the workbook only the
/// texts that its cells share are held in memory (at most 256 MiB).
class Book {
public:
    /// Of an open file that begins as a zip archive. Faults: it is no workbook, or one of a kind that is not read, with a password, or
    /// damaged.
    static Result<std::unique_ptr<Book>> open(int file, const std::string& name);
    virtual ~Book() = default;

    const std::vector<Sheet>& sheets() const { return sheets_; }

    /// The sheet with the list, in a workbook that this program has written.
    const std::string& list() const { return list_; }

    /// The rows of a sheet; one at a time is read.
    virtual Result<std::unique_ptr<Rows>> rows(std::size_t sheet) = 0;

protected:
    explicit Book(std::unique_ptr<Archive> archive) : archive_(std::move(archive)) {}
    std::unique_ptr<Archive> archive_;
    std::vector<Sheet> sheets_;
    std::string list_;
};

/// The name by which the sheet with the list is known in a workbook that this program has written.
inline constexpr std::string_view kListName = "reunify_list";

/// The sheet that a reference such as `'My list'!$A$1` leads to, in either format.
std::string sheet_of(std::string_view reference);

/// The two kinds.
Result<std::unique_ptr<Book>> open_excel(std::unique_ptr<Archive> archive);
Result<std::unique_ptr<Book>> open_document(std::unique_ptr<Archive> archive);

}  // namespace reunify::book
