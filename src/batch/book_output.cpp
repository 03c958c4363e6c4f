#include "batch/book_output.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "base/files.h"
#include "base/path.h"
#include "base/system_error.h"
#include "batch/journal.h"
#include "batch/list_sheet.h"
#include "batch/sentences.h"
#include "batch/sink.h"
#include "batch/summary.h"
#include "book/book_writer.h"
#include "words/format.h"

namespace reunify::batch {

namespace {

using Kind = Failure::Kind;

Failure failed(Kind kind, Phrase message, Phrase accepted, const std::string& file) {
    return {kind, {Fault{std::move(message), std::move(accepted), {}, file, {}, {}}}};
}

/// Whether a file of that name may be written over: there is none, or it holds the rows of such a run.
bool is_of_rows(const std::string& name) {
    std::ifstream file(name, std::ios::binary);
    std::string first;
    return !file || (std::getline(file, first) && first.starts_with(kNumbered));
}

/// The second sheet: what the summary says, and the counts.
Result<bool> write_summary(const Request& request, const Report& report, const law::RuleSet& rules, book::BookWriter& to) {
    const Language language = request.language;
    auto done = to.begin_sheet({to.free_name(sentence::sheet_of_summary.in(language)), 0, {{0, 0, 60, false}, {1, 2, 14, false}}, false});
    std::uint32_t row = 0;
    const auto line = [&](std::string_view text, book::Look look) {
        to.begin_row(++row);
        to.text(0, text, look);
        done = to.end_row();
    };
    const std::string list =
        request.in == "-" ? std::string(sentence::sheet_of_list.in(language)) : utf8_of(path_of(request.in).filename());
    if (done) line(Phrase(sentence::summary_of, list, words::date(report.assessed_on, language)).in(language), book::Look::title);
    const std::string text = summary(report, rules, language);
    for (std::size_t at = 0; done && at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        line(std::string_view(text).substr(at, end - at), book::Look::prose);
        at = end + 1;
    }
    const AllCounts all = counts_of(report.tally, rules, language);
    for (const Counts* counts : {&all.verdicts, &all.not_met, &all.regimes, &all.missing}) {
        if (!done) return done;
        if (counts->counts.empty()) continue;
        ++row;
        line(counts->heading, book::Look::title);
        for (const auto& [label, count] : counts->counts) {
            if (!done) return done;
            to.begin_row(++row);
            to.text(0, label);
            to.number(1, static_cast<double>(count), "#,##0");
            if (report.tally.evaluated > 0) to.number(2, static_cast<double>(count) / static_cast<double>(report.tally.evaluated), "0%");
            done = to.end_row();
        }
    }
    return done ? to.end_sheet() : done;
}

/// The third sheet: the rows that are not readable, with what a file of rejects says of them.
Result<bool> write_rejects(const Request& request, const Report& report, const NumberedRows& rows, book::BookWriter& to) {
    struct Column {
        std::size_t cell;  ///< in the file of rejects
        const Sentence<>* title;
        double width;
    };
    std::vector<Column> columns{{0, &sentence::reject_line, 8},    {2, &sentence::reject_column, 26},   {3, &sentence::reject_raw, 26},
                                {4, &sentence::reject_reason, 60}, {5, &sentence::reject_accepted, 60}, {6, &sentence::reject_row, 60}};
    if (report.input.sheet) columns.insert(columns.begin() + 1, {7, &sentence::reject_cell, 8});
    std::vector<book::Width> widths;
    for (std::uint32_t c = 0; c < columns.size(); ++c) widths.push_back({c, c, columns[c].width, false});
    auto done = to.begin_sheet({to.free_name(sentence::sheet_of_rejects.in(request.language)), 1, widths, false});
    if (!done) return done;
    to.begin_row(1);
    for (std::uint32_t c = 0; c < columns.size(); ++c) to.text(c, columns[c].title->in(request.language), book::Look::heading);
    done = to.end_row();
    if (!done || rows.rejects.empty()) return done ? to.end_sheet() : done;
    auto file = rows.open_rejects(report.input.delimiter);
    if (!file) return file.faults();
    std::vector<std::string> cells;
    auto found = file->next(cells);
    for (std::uint32_t row = 2; found && *found; ++row) {
        found = file->next(cells);
        if (!found || !*found) break;
        to.begin_row(row);
        for (std::uint32_t c = 0; c < columns.size(); ++c) {
            const std::string& text = columns[c].cell < cells.size() ? cells[columns[c].cell] : std::string();
            if (columns[c].cell == 0) {
                to.number(c, std::strtod(text.c_str(), nullptr));
            } else {
                to.text(c, text, book::Look::prose);
            }
        }
        found = to.end_row();
    }
    return found ? to.end_sheet() : found;
}

/// All of a file; none where it cannot be read.
std::optional<std::string> bytes_of(int file) {
    std::string bytes(static_cast<std::size_t>(std::max<std::int64_t>(files::go_to_end(file), 0)), '\0');
    for (std::size_t at = 0; at < bytes.size();) {
        const std::ptrdiff_t got = files::read_at(file, bytes.data() + at, bytes.size() - at, at);
        if (got <= 0) return std::nullopt;
        at += static_cast<std::size_t>(got);
    }
    return bytes;
}

Result<bool> put_together(const Request& request, const Report& report, bool codes, const std::shared_ptr<const law::RuleSet>& rules,
                          int file, const NumberedRows& rows) {
    auto writer = book::BookWriter::open(file, request.out);
    if (!writer) return writer.faults();
    ResultWords words(rules, request.language, codes);
    auto done = ListSheet(request, report, words, **writer).write(rows);
    if (done) done = write_summary(request, report, *rules, **writer);
    if (done) done = write_rejects(request, report, rows, **writer);
    return done ? (*writer)->finish() : done;
}

}  // namespace

bool is_book_name(const std::string& name) {
    constexpr std::string_view ending = ".xlsx";
    if (name.size() < ending.size()) return false;
    return std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                      [](char a, char b) { return a == std::tolower(static_cast<unsigned char>(b)); });
}

std::variant<Report, Failure> run_to_book(const Request& request, bool codes, std::shared_ptr<const law::RuleSet> rules,
                                          const std::function<void(const Progress&)>& progress) {
    if (request.shard) return failed(Kind::usage, sentence::shard_of_book, sentence::written_as_csv, request.out);
    Request inner = request;
    inner.out = request.out + ".rows";
    if (request.rejects.empty()) inner.rejects = inner.out + ".rejects.csv";
    inner.dialect = OutputDialect::numbered;
    inner.most_rows = book::kMostRows - 1;
    if (!is_of_rows(inner.out)) return failed(Kind::file, sentence::part_of_another, sentence::move_away, inner.out);

    // Held open from the beginning: a second run on the same workbook is refused at once.
    auto journal = has_journal(inner.out);
    if (!journal) return Failure{Kind::file, journal.faults()};
    const bool ours = *journal || std::filesystem::exists(path_of(inner.out));
    auto output = Sink::open(request.out, {0, {}, ours, request.in != "-", permissions_of(request.in)});
    if (!output) return Failure{Kind::file, output.faults()};
    auto done = run(inner, rules, progress);
    if (std::holds_alternative<Failure>(done)) {
        (*output)->discard();
        return done;
    }
    auto& report = std::get<Report>(done);
    const auto remove = [&] {
        std::remove(inner.out.c_str());
        if (request.rejects.empty()) std::remove(inner.rejects.c_str());
    };
    const auto refused = [&](const Failure& failure) {
        remove();
        (*output)->discard();
        return failure;
    };
    if (report.input.sheet && request.in == "-")
        return refused(failed(Kind::usage, sentence::book_from_stream, sentence::its_name, request.in));
    // A list without families is not read before it is judged.
    const std::uint64_t rows = report.tally.read;
    if (rows > inner.most_rows)
        return refused(failed(Kind::usage, {sentence::too_many_rows, rows, inner.most_rows}, sentence::written_as_csv, request.out));
    const std::string rejects = report.rejects;
    if (!rejects.empty() && request.rejects.empty())
        report.rejects = Phrase(sentence::sheet_in, request.out, sentence::sheet_of_rejects).in(request.language);
    auto written = (*output)->begin_anew();
    if (written) written = put_together(request, report, codes, rules, (*output)->file(), {inner.out, rejects});
    if (written) written = (*output)->finish();
    if (!written) return refused({Kind::file, written.faults()});
    remove();
    return done;
}

std::variant<Report, Failure> run_to_book(Request request, bool codes, std::shared_ptr<const law::RuleSet> rules, std::string& book) {
    Request inner = request;
    NumberedRows rows{{}, {}, true};
    inner.out.clear();
    inner.rows = [&](std::string_view some) { rows.rows += some; };
    inner.rejected = [&](std::string_view some) { rows.rejects += some; };
    inner.dialect = OutputDialect::numbered;
    inner.most_rows = book::kMostRows - 1;
    auto done = run(inner, rules, {});
    if (std::holds_alternative<Failure>(done)) return done;
    const auto& report = std::get<Report>(done);
    if (report.tally.read > inner.most_rows)
        return failed(Kind::usage, {sentence::too_many_rows, report.tally.read, inner.most_rows}, sentence::written_as_csv, request.in);
    const int file = files::open_nameless();
    if (file < 0) return failed(Kind::file, {sentence::not_written, system_error(errno)}, {}, request.in);
    // A list that has no name of its own.
    request.in = "-";
    auto written = put_together(request, report, codes, rules, file, rows);
    const std::optional<std::string> bytes = written ? bytes_of(file) : std::nullopt;
    const int error = errno;
    files::close(file);
    if (!written) return Failure{Kind::file, written.faults()};
    if (!bytes) return failed(Kind::file, {sentence::not_written, system_error(error)}, {}, request.in);
    book = *bytes;
    return done;
}

}  // namespace reunify::batch
