#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace reunify::csv {

/// A record as it lies in a buffer, without its line end. Nothing is copied.
struct Record {
    const char* begin = nullptr;
    const char* end = nullptr;
    std::uint64_t line = 0;          ///< where it starts, counted from 1
    std::uint64_t lines = 1;         ///< over how many it runs
    bool quoted = false;             ///< holds a quotation mark somewhere
    const char* unclosed = nullptr;  ///< the quotation mark that is never closed; the record then ends at its first line end
    std::string_view text() const { return {begin, static_cast<std::size_t>(end - begin)}; }
};

/// Longer records are taken for a quotation mark that someone forgot to close.
inline constexpr std::size_t kLongestRecord = 16 * 1024 * 1024;

/// Cuts a buffer that starts at a record into records. Lines end in LF, CR LF, CR CR LF or in a CR alone; within quotes they belong to the
/// field (RFC 4180).
/// A quotation mark opens a quoted field only at its beginning; elsewhere it is a character like any other.
class RecordScanner {
public:
    RecordScanner(const char* begin, const char* end, char delimiter, std::uint64_t line, bool last)
        : at_(begin), end_(end), delimiter_(delimiter), line_(line), last_(last) {}

    /// False where no complete record is left: all of the buffer is used up, or (unless it is the last) more of it is needed.
    bool next(Record& record);

    const char* rest() const { return at_; }      ///< where the next record starts
    std::uint64_t line() const { return line_; }  ///< the line of the next record

private:
    struct LineEnd {
        const char* end = nullptr;   ///< of the text
        const char* next = nullptr;  ///< where the next line starts
    };
    const char* next_newline();
    bool line_end(const char* at, const char* newline, LineEnd& found) const;
    bool next_quoted(Record& record, const LineEnd& first_line);

    const char* at_;
    const char* end_;
    const char* newline_ = nullptr;  ///< the first LF from some place before on; nullptr: not looked for yet
    char delimiter_;
    std::uint64_t line_;
    bool last_;
};

/// A field as it lies in its record; of a quoted one the part between the quotation marks, doubled marks still doubled.
struct Field {
    const char* begin = nullptr;
    const char* end = nullptr;
    bool quoted = false;
    std::string_view text() const { return {begin, static_cast<std::size_t>(end - begin)}; }
};

/// How many lines end in a text.
std::uint64_t count_line_ends(std::string_view text);

/// Cuts a record into fields. Returns nullptr, or the place of a character that stands behind a closing quotation mark.
const char* split(const Record& record, char delimiter, std::vector<Field>& fields);

/// The same where `fields` are those of the record `before`, and neither of the two is quoted: returns how many of the first fields are the
/// same in both. These stay where they lie, in an earlier record; only what follows them is cut anew.
std::size_t split_again(const Record& record, const Record& before, char delimiter, std::vector<Field>& fields);

/// The value of a field: doubled quotation marks of a quoted field made single.
std::string value_of(const Field& field);

/// Appends one field, in quotes where it holds the delimiter, a quotation mark, a line end, or a blank at either end.
void append_field(std::string& out, std::string_view value, char delimiter);

/// True where a spreadsheet program would take the cell for a formula: it starts with = + - @, a tab or a line end, and is no number.
bool looks_like_formula(std::string_view value);

}  // namespace reunify::csv
