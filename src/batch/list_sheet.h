#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/fault.h"
#include "batch/batch_run.h"
#include "batch/result_words.h"
#include "book/book_writer.h"
#include "csv/record_file.h"

namespace reunify::batch {

/// The rows and the rejects of a run with `OutputDialect::numbered`: names of files, or the bytes themselves. Empty: there are no rejects.
struct NumberedRows {
    std::string rows, rejects;
    bool in_memory = false;

    Result<csv::RecordFile> open_rows() const { return open(rows, ';'); }
    Result<csv::RecordFile> open_rejects(char delimiter) const { return open(rejects, delimiter); }

private:
    Result<csv::RecordFile> open(const std::string& part, char delimiter) const {
        return in_memory ? csv::RecordFile::of_bytes("rows", part, delimiter) : csv::RecordFile::open(part, delimiter);
    }
};

/// The sheet of the list: every row of the input with its result behind it, put together from the rows that a run has written.
class ListSheet {
public:
    ListSheet(const Request& request, const Report& report, ResultWords& words, book::BookWriter& to)
        : request_(request), report_(report), words_(words), to_(to) {}

    Result<bool> write(const NumberedRows& rows);

private:
    /// A record of one of the two files, by the line of the input that it is about.
    struct Ahead {
        std::unique_ptr<csv::RecordFile> file;
        std::vector<std::string> cells;
        std::uint64_t line = 0;  ///< 0: there is none left
    };
    static Result<bool> begin(Result<csv::RecordFile> opened, Ahead& ahead);
    Result<bool> advance(Ahead& ahead);
    Result<bool> from_book();
    Result<bool> from_text();
    Result<bool> write_beginning(const std::string& name, std::uint32_t header, std::vector<book::Width> widths);
    Result<bool> write_row(const book::Row& row);
    void write_headers();
    void write_results(const Ahead& row);
    void write_not_judged(const Ahead& reject);
    bool is_left_out(std::size_t column) const { return column < report_.left_out.size() && report_.left_out[column]; }
    std::vector<book::Width> widths_of(const std::vector<book::Width>& own) const;

    const Request& request_;
    const Report& report_;
    ResultWords& words_;
    book::BookWriter& to_;
    Ahead rows_, rejects_;
    std::vector<std::uint32_t> places_;  ///< by column of the input: where it stands in the sheet; kNowhere if it is left out
    std::uint32_t behind_ = 0;           ///< the first column of results
};

}  // namespace reunify::batch
