#include "book/sheet_text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/suggest.h"
#include "base/system_error.h"
#include "book/book.h"
#include "book/sentences.h"
#include "csv/scanner.h"

namespace reunify::book {

namespace {

constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kCompound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// As much text as a sheet may come to: texts that cells share and rows that are repeated take little room in a workbook.
constexpr std::uint64_t kMostText = std::uint64_t{2} << 30;

Fault refused(Phrase message, Phrase accepted, const csv::ByteSource& source) {
    return {std::move(message), std::move(accepted), {}, source.name(), {}, {}};
}

std::string head_of(const csv::ByteSource& source) {
    std::array<char, 8> head{};
    const std::ptrdiff_t got = files::read_at(source.file(), head.data(), head.size(), 0);
    return {head.data(), got < 0 ? 0 : static_cast<std::size_t>(got)};
}

/// What was saved with a password is wrapped in the container that the old format of Excel has too; the names in it tell them apart.
Fault compound_file(const csv::ByteSource& source) {
    constexpr std::string_view name = "EncryptedPackage";
    std::string wide;
    for (const char c : name) wide += {c, '\0'};
    std::string text(1024 * 1024, '\0');
    for (std::uint64_t at = 0;; at += text.size() - wide.size()) {
        const std::ptrdiff_t got = files::read_at(source.file(), text.data(), text.size(), at);
        if (got <= 0) break;
        if (std::string_view(text.data(), static_cast<std::size_t>(got)).find(wide) != std::string_view::npos)
            return refused(sentence::password, sentence::without_password, source);
        if (static_cast<std::size_t>(got) < text.size()) break;
    }
    return refused(sentence::old_workbook, sentence::save_as_workbook, source);
}

/// Which sheet to read.
Result<std::size_t> choose(Book& book, const std::string& wanted, const csv::ByteSource& source, SheetNotes& notes) {
    std::vector<std::string> names, full;
    std::size_t found = 0;
    for (std::size_t i = 0; i < book.sheets().size(); ++i) {
        const Sheet& sheet = book.sheets()[i];
        names.push_back(sheet.name);
        if (sheet.name == (wanted.empty() ? book.list() : wanted)) return i;
        if (!wanted.empty() || sheet.hidden) continue;
        auto rows = book.rows(i);
        if (!rows) return rows.faults();
        Row row;
        auto any = (*rows)->next(row);
        if (!any) return any.faults();
        if (*any) {
            full.push_back(sheet.name);
            found = i;
        }
    }
    if (full.size() == 1) return found;
    notes.unchosen = true;
    if (!wanted.empty()) {
        Fault fault = refused({sentence::no_such_sheet, wanted}, one_of(names), source);
        fault.nearest = nearest_name(wanted, names);
        return fault;
    }
    if (full.empty()) return refused(sentence::empty_workbook, sentence::a_list, source);
    return refused({sentence::several_sheets, full.size()}, {sentence::sheet_option, one_of(full)}, source);
}

/// Writes the rows of a sheet.
class Text {
public:
    Text(int to, const csv::ByteSource& source, SheetNotes& notes) : to_(to), source_(source), notes_(notes) {}

    Result<bool> write(Rows& rows, std::size_t width) {
        text_ = "\xEF\xBB\xBF";
        for (;;) {
            auto found = rows.next(row_);
            if (!found) return found;
            if (!*found) return flush();
            text_.append(row_.number - below_, '\n');
            below_ = row_.number;
            note();
            const std::size_t begin = text_.size();
            for (std::size_t c = 0; c < width; ++c) {
                if (c > 0) text_ += ';';
                if (c < row_.cells.size()) csv::append_field(text_, row_.cells[c].text, ';');
            }
            const std::string line = row_.repeated > 1 ? text_.substr(begin) : std::string();
            for (std::uint32_t times = 1;; ++times) {
                text_ += '\n';
                ++below_;
                if (text_.size() > kAtOnce) {
                    auto done = flush();
                    if (!done) return done;
                }
                if (times >= row_.repeated) break;
                text_ += line;
            }
        }
    }

private:
    static constexpr std::size_t kAtOnce = 1024 * 1024;

    void note() {
        for (std::size_t c = 0; c < row_.cells.size(); ++c) {
            const Cell::Kind kind = row_.cells[c].kind;
            if (kind == Cell::Kind::error && notes_.errors++ == 0) notes_.first_error = cell_name(c, row_.number);
            if (kind == Cell::Kind::formula && notes_.formulas++ == 0) notes_.first_formula = cell_name(c, row_.number);
        }
    }

    Result<bool> flush() {
        written_ += text_.size();
        if (written_ > kMostText) return refused(sentence::too_large, sentence::smaller_or_csv, source_);
        if (!files::write(to_, text_)) return refused({sentence::not_unpacked, system_error(errno)}, {}, source_);
        text_.clear();
        return true;
    }

    int to_;
    const csv::ByteSource& source_;
    SheetNotes& notes_;
    std::string text_;
    Row row_;
    std::uint32_t below_ = 1;  ///< the row that is written next
    std::uint64_t written_ = 0;
};

/// As many columns as some row of the sheet has.
Result<std::size_t> width_of(Rows& rows) {
    std::size_t width = 0;
    Row row;
    for (;;) {
        auto found = rows.next(row);
        if (!found) return found.faults();
        if (!*found) return width;
        width = std::max(width, row.cells.size());
    }
}

}  // namespace

bool is_book(const csv::ByteSource& source) {
    const std::string head = head_of(source);
    return head.starts_with(kZip) || head == kCompound;
}

Result<std::unique_ptr<csv::ByteSource>> sheet_text(std::unique_ptr<csv::ByteSource> source, const std::string& sheet, SheetNotes& notes) {
    if (head_of(*source) == kCompound) return compound_file(*source);
    auto book = Book::open(source->file(), source->name());
    if (!book) return book.faults();
    auto index = choose(**book, sheet, *source, notes);
    if (!index) return index.faults();
    notes.sheet = (*book)->sheets()[*index].name;
    notes.index = *index;
    auto rows = (*book)->rows(*index);
    if (!rows) return rows.faults();
    auto width = width_of(**rows);
    if (!width) return width.faults();
    const int to = files::open_nameless();
    if (to < 0) return refused({sentence::not_unpacked, system_error(errno)}, {}, *source);
    rows = (*book)->rows(*index);
    Result<bool> written = true;
    if (rows) written = Text(to, *source, notes).write(**rows, *width);
    if (!rows || !written) {
        files::close(to);
        return rows ? written.faults() : rows.faults();
    }
    return csv::ByteSource::stand_in(std::move(source), to);
}

}  // namespace reunify::book
