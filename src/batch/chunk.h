#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/fault.h"
#include "batch/family_name.h"
#include "batch/incomplete.h"
#include "cases/family.h"
#include "cases/odd_character.h"
#include "csv/byte_source.h"
#include "csv/dialect.h"
#include "csv/file_kind.h"
#include "csv/scanner.h"

namespace reunify::batch {

/// The rows of one family among the records of a chunk.
struct Rows {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    Incomplete incomplete = Incomplete::no;  ///< known from the survey
    bool again = false;                      ///< the family began before: its rows do not stand together, or are too many
    std::uint32_t spelling = kAsWritten;     ///< which of the chunk's names in two spellings is its own
    static constexpr std::uint32_t kAsWritten = ~std::uint32_t{0};
};

/// A family of more rows is a mistake in the column that names it.
inline constexpr std::uint32_t kMostRows = cases::kMostMembers;

/// Bytes that are not set to zero before they are read into.
template <class T>
struct UnsetAllocator : std::allocator<T> {
    template <class Other>
    struct rebind {
        using other = UnsetAllocator<Other>;
    };
    template <class Other>
    void construct(Other* at) {
        ::new (static_cast<void*>(at)) Other;
    }
    template <class Other, class... Values>
    void construct(Other* at, Values&&... values) {
        ::new (static_cast<void*>(at)) Other(std::forward<Values>(values)...);
    }
};
using Bytes = std::vector<char, UnsetAllocator<char>>;

/// A piece of the input that can be worked on alone: whole records, whole families.
struct Chunk {
    std::uint64_t sequence = 0;
    Bytes bytes;
    std::vector<csv::Record> records;  ///< into `bytes`; blank lines are not among them
    std::vector<Rows> families;
    std::vector<NameHash> names;  ///< of the families; zero for one without a name. Empty where nobody asks for them
    std::vector<TwoSpellings> spellings;
    std::uint64_t first_record = 0;  ///< number of the first record, counted from 1 behind the header
    std::uint64_t blank_lines = 0;
    std::uint64_t begin = 0, end = 0;  ///< offsets in the unpacked input
};

class Survey;

/// Cuts an input into chunks of about a mebibyte, at the borders of families. Memory stays flat whatever the size of the input; only a
/// family longer than a chunk makes its chunk grow. A list with families is read twice: once for its survey, then to be judged.
class ChunkReader {
public:
    /// How many names of columns are known.
    using Known = std::function<std::size_t(const std::vector<std::string>&)>;

    /// Reads the beginning of the source and finds dialect and header; of the delimiters the one that gives most known names. Faults are
    /// those of reading. An empty source has no headers, one that is no text neither.
    static Result<ChunkReader> open(std::unique_ptr<csv::ByteSource> source, const Known& known);

    csv::FileKind kind() const { return kind_; }
    /// Text that is read; of what is not nothing else is known.
    bool is_text() const { return kind_ == csv::FileKind::text || kind_ == csv::FileKind::json || kind_ == csv::FileKind::markup; }
    const csv::Dialect& dialect() const { return dialect_; }
    const std::vector<std::string>& headers() const { return headers_; }  ///< in UTF-8, without what cannot be seen
    /// The line that is more likely the header, where the first is a title; 0 for none.
    std::uint64_t likely_header() const { return likely_header_; }
    bool header_swallows() const { return header_swallows_; }      ///< a quotation mark in it has drawn rows into a cell, or may have
    std::string_view header_text() const { return header_text_; }  ///< as written, without the line end
    const csv::ByteSource& source() const { return *source_; }

    /// A name of a family that is not what it looks like: it holds what cannot be seen, or what looks like something else.
    struct OddName {
        std::uint64_t line = 0;
        std::string seen;
        cases::OddCharacter character;
        bool counts = false;  ///< another spelling; else it makes no difference
    };
    /// The first with what makes no difference; once the rows are read, the first of those that are written in two ways.
    const std::vector<OddName>& odd_names() const { return odd_names_; }

    /// Names written in two ways, once the rows are read: the first of them.
    const std::vector<TwoSpellings>& spellings() const { return spellings_; }

    /// The column that names the family; without one every record is a family of its own.
    void set_case_column(std::optional<std::size_t> column) { case_column_ = column; }

    /// Back to the first row, with what the survey has found out: a name above may be that of rows without one, and families know why they
    /// are not whole. The survey must live as long as the reader.
    Result<bool> start_again(const Survey& survey);

    /// Only families that start at an offset in [from, to) are handed on. Those before are read all the same, so that lines are counted.
    void set_range(std::uint64_t from, std::uint64_t to) {
        from_ = from;
        to_ = to;
    }

    /// The next chunk with families in the range, or none at the end.
    Result<std::optional<Chunk>> next();

private:
    explicit ChunkReader(std::unique_ptr<csv::ByteSource> source) : source_(std::move(source)) {}
    Result<bool> fill(Bytes& bytes, std::size_t target);
    Result<std::optional<Chunk>> cut();
    std::vector<std::string> names_in(const csv::Record& record);
    void choose_delimiter(const Known& known);
    void look_for_header(const Known& known);
    void find_header_of_sheet(const Known& known);
    void add_record(Chunk& chunk, const csv::Record& record);
    std::size_t whole_families(Chunk& chunk) const;
    void keep_range(Chunk& chunk) const;
    std::string_view case_of(const csv::Record& record);
    void note_hidden(const csv::Record& record, std::string_view seen);
    void note_look(const csv::Record& record);
    void note_spelling(Chunk& chunk, Rows& rows);
    void mark_families(Chunk& chunk);

    std::unique_ptr<csv::ByteSource> source_;
    csv::Dialect dialect_;
    std::vector<std::string> headers_;
    std::string header_text_;
    std::optional<std::size_t> case_column_;
    Bytes carried_;  ///< read but not yet part of a chunk
    csv::FileKind kind_ = csv::FileKind::text;
    bool header_swallows_ = false;
    std::uint64_t likely_header_ = 0;
    bool ended_ = false;
    std::uint64_t offset_ = 0;  ///< of the first byte of `carried_`
    std::uint64_t line_ = 1;
    std::uint64_t record_ = 1;
    std::uint64_t sequence_ = 0;
    std::uint64_t from_ = 0, to_ = ~std::uint64_t{0};
    std::uint64_t rows_at_ = 0, rows_line_ = 1;  ///< where the first row starts
    const Survey* survey_ = nullptr;             ///< none: this is the first pass
    std::vector<csv::Field> fields_;
    std::size_t usual_records_ = 0;  ///< room for the records of a chunk, by the one before
    std::vector<OddName> odd_names_;
    std::vector<TwoSpellings> spellings_;
    std::vector<std::string> first_names_;  ///< by place in the survey's list of names in two spellings
    std::string unquoted_case_, visible_;   ///< the name looked at last, where it is not as it stands in the record

    /// The family that the next record may belong to.
    struct Current {
        std::string_view name;
        std::string kept;                ///< the name where it is not as it stands in a record
        std::uint64_t blank_before = 0;  ///< blank lines of the chunk above it
        std::size_t same = 0;            ///< so many bytes at the start of the record before hold the name and all before it; 0: not known
    };
    Current current_;
};

}  // namespace reunify::batch
