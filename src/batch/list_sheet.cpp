#include "batch/list_sheet.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "base/path.h"
#include "base/utf8.h"
#include "batch/sentences.h"
#include "book/book.h"
#include "csv/byte_source.h"

namespace reunify::batch {

namespace {

constexpr std::uint32_t kNowhere = ~std::uint32_t{0};
constexpr std::size_t kRowOfReject = 6;
constexpr std::size_t kReasonOfReject = 4;

}  // namespace

Result<bool> ListSheet::begin(Result<csv::RecordFile> opened, Ahead& ahead) {
    if (!opened) return opened.faults();
    ahead.file = std::make_unique<csv::RecordFile>(std::move(*opened));
    std::vector<std::string> header;
    return ahead.file->next(header);
}

Result<bool> ListSheet::advance(Ahead& ahead) {
    ahead.line = 0;
    if (!ahead.file) return false;
    auto found = ahead.file->next(ahead.cells);
    if (!found || !*found) return found;
    const std::string& line = ahead.cells.front();
    std::from_chars(line.data(), line.data() + line.size(), ahead.line);
    return true;
}

Result<bool> ListSheet::write(const NumberedRows& rows) {
    for (std::size_t c = 0; c < report_.headers.size(); ++c) places_.push_back(is_left_out(c) ? kNowhere : behind_++);
    auto done = begin(rows.open_rows(), rows_);
    if (done && !rows.rejects.empty()) done = begin(rows.open_rejects(report_.input.delimiter), rejects_);
    if (done) done = advance(rows_);
    if (done) done = advance(rejects_);
    if (!done) return done;
    done = report_.input.sheet ? from_book() : from_text();
    if (!done) return done;
    if (rows_.line == 0 && rejects_.line == 0) return to_.end_sheet();
    return Fault{sentence::changed, sentence::when_nobody_writes, {}, request_.in, {}, {}};
}

Result<bool> ListSheet::write_beginning(const std::string& name, std::uint32_t header, std::vector<book::Width> widths) {
    return to_.begin_sheet({to_.free_name(name), header, std::move(widths), true});
}

/// Columns of the input keep their widths, wherever they stand now.
std::vector<book::Width> ListSheet::widths_of(const std::vector<book::Width>& own) const {
    std::vector<book::Width> widths;
    for (std::uint32_t c = 0; c < places_.size(); ++c) {
        if (places_[c] == kNowhere) continue;
        const auto said =
            std::find_if(own.begin(), own.end(), [&](const book::Width& width) { return width.first <= c && c <= width.last; });
        if (said != own.end()) widths.push_back({places_[c], places_[c], said->characters, said->hidden});
    }
    for (std::uint32_t c = 0; c < request_.columns.size(); ++c)
        widths.push_back({behind_ + c, behind_ + c, ResultWords::width_of(request_.columns[c]), false});
    return widths;
}

void ListSheet::write_headers() {
    for (std::uint32_t c = 0; c < request_.columns.size(); ++c)
        to_.text(behind_ + c, words_.header(request_.columns[c]), book::Look::heading);
}

void ListSheet::write_results(const Ahead& row) {
    const std::size_t first = row.cells.size() - request_.columns.size();
    for (std::uint32_t c = 0; c < request_.columns.size(); ++c) words_.write(to_, behind_ + c, request_.columns[c], row.cells[first + c]);
}

void ListSheet::write_not_judged(const Ahead& reject) {
    for (std::uint32_t c = 0; c < request_.columns.size(); ++c)
        words_.write_not_judged(to_, behind_ + c, request_.columns[c], reject.cells[kReasonOfReject]);
}

/// A row of the input with what was found about it.
Result<bool> ListSheet::write_row(const book::Row& row) {
    const std::uint64_t header = report_.input.header_line;
    to_.begin_row(row.number, row.hidden);
    for (std::size_t c = 0; c < std::min(row.cells.size(), places_.size()); ++c) {
        if (places_[c] != kNowhere) to_.cell(places_[c], row.cells[c], row.number == header ? book::Look::heading : book::Look::plain);
    }
    if (row.number == header) write_headers();
    if (row.number == rows_.line) {
        write_results(rows_);
        if (auto next = advance(rows_); !next) return next;
    } else if (row.number == rejects_.line) {
        write_not_judged(rejects_);
        if (auto next = advance(rejects_); !next) return next;
    }
    return to_.end_row();
}

Result<bool> ListSheet::from_book() {
    auto source = request_.list ? csv::ByteSource::of_bytes(request_.in, *request_.list) : csv::ByteSource::open(request_.in);
    if (!source) return source.faults();
    auto book = book::Book::open((*source)->file(), request_.in);
    if (!book) return book.faults();
    auto rows = (*book)->rows(report_.sheet.index);
    if (!rows) return rows.faults();
    bool begun = false;
    for (book::Row row;;) {
        auto found = (*rows)->next(row);
        if (!found) return found;
        if (!*found) return begun ? Result<bool>(true) : write_beginning(report_.sheet.sheet, 0, {});
        if (!begun) {
            auto done =
                write_beginning(report_.sheet.sheet, static_cast<std::uint32_t>(report_.input.header_line), widths_of((*rows)->widths()));
            if (!done) return done;
            begun = true;
        }
        for (std::uint32_t times = row.repeated; times > 0; --times, ++row.number) {
            if (auto done = write_row(row); !done) return done;
        }
    }
}

Result<bool> ListSheet::from_text() {
    const auto stem =
        request_.in == "-" ? std::string(sentence::sheet_of_list.in(request_.language)) : utf8_of(path_of(request_.in).stem());
    std::vector<book::Width> own;
    for (std::uint32_t c = 0; c < places_.size(); ++c) {
        const std::size_t length = report_.headers[c].size();
        own.push_back({c, c, static_cast<double>(std::clamp<std::size_t>(length, 8, 30)) + 2, false});
    }
    auto done = write_beginning(stem, 1, widths_of(own));
    if (!done) return done;
    to_.begin_row(1);
    for (std::size_t c = 0; c < places_.size(); ++c) {
        if (places_[c] != kNowhere) to_.text(places_[c], report_.headers[c], book::Look::heading);
    }
    write_headers();
    done = to_.end_row();
    std::vector<csv::Field> fields;
    for (std::uint32_t number = 2; done && (rows_.line != 0 || rejects_.line != 0); ++number) {
        to_.begin_row(number);
        if (rejects_.line == 0 || (rows_.line != 0 && rows_.line <= rejects_.line)) {
            for (std::uint32_t c = 0; c < behind_; ++c) to_.text(c, rows_.cells[c + 1]);
            write_results(rows_);
            done = advance(rows_);
        } else {
            const std::string& row = rejects_.cells[kRowOfReject];
            const bool quoted = row.find('"') != std::string::npos;
            csv::split({row.data(), row.data() + row.size(), 1, 1, quoted, nullptr}, report_.input.delimiter, fields);
            for (std::size_t c = 0; c < std::min(fields.size(), places_.size()); ++c) {
                if (places_[c] != kNowhere) to_.text(places_[c], csv::value_of(fields[c]));
            }
            write_not_judged(rejects_);
            done = advance(rejects_);
        }
        if (done) done = to_.end_row();
    }
    return done;
}

}  // namespace reunify::batch
