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

/// The sheet of the list: every row of the input with its result behind it, put together from the rows that a run has written.
class ListSheet {
public:
    /// `rows` and `rejects` are the files of a run with `OutputDialect::numbered`; an empty name: there are no rejects.
    ListSheet(const Request& request, const Report& report, ResultWords& words, book::BookWriter& to)
        : request_(request), report_(report), words_(words), to_(to) {}

    Result<bool> write(const std::string& rows, const std::string& rejects);

private:
    /// A record of one of the two files, by the line of the input that it is about.
    struct Ahead {
        std::unique_ptr<csv::RecordFile> file;
        std::vector<std::string> cells;
        std::uint64_t line = 0;  ///< 0: there is none left
    };
    Result<bool> open(const std::string& name, char delimiter, Ahead& ahead);
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
