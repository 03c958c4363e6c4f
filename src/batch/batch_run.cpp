#include "batch/batch_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <future>

#include "base/calendar.h"
#include "base/system_error.h"
#include "batch/chunk.h"
#include "batch/family_evidence.h"
#include "batch/journal.h"
#include "batch/pipeline.h"
#include "batch/sentences.h"
#include "batch/sink.h"
#include "batch/worker.h"
#include "csv/gzip.h"
#include "plan/program.h"
#include "verdict/comparison.h"
#include "verdict/assessment.h"

namespace reunify::batch {

namespace {

/// Input between two entries of the journal: a broken run loses at most this much work.
constexpr std::uint64_t kJournalEvery = 32 * 1024 * 1024;

/// By which spreadsheet programs know UTF-8.
constexpr const char* kMark = "\xEF\xBB\xBF";

bool to_file(const Request& request) {
    return !request.out.empty() && request.out != "-";
}

RowFormat format_of(const Request& request, const csv::Dialect& input) {
    RowFormat format;
    format.form = request.form;
    format.columns = request.columns;
    format.language = request.language;
    format.delimiter = input.delimiter;
    format.crlf = input.crlf;
    format.encoding = input.encoding;
    if (request.dialect == OutputDialect::as_input) return format;
    format.verbatim = false;
    format.delimiter = request.dialect == OutputDialect::excel_be ? ';' : ',';
    format.crlf = true;
    format.decimal_comma = request.dialect == OutputDialect::excel_be;
    format.encoding = csv::Encoding::utf8;
    return format;
}

/// Everything that makes the bytes of the output what they are, in one line.
std::string question_of(const Request& request, const law::RuleSet& rules, const std::string& input_state) {
    std::string line = fmt::format("{} {} rules {} form {} dialect {} lang {}", request.in, input_state, rules.sha256,
                                   static_cast<int>(request.form), static_cast<int>(request.dialect), static_cast<int>(request.language));
    if (request.assessed_on) line += " assessed " + calendar::to_iso(*request.assessed_on);
    for (const ResultColumn& column : request.columns) line += " " + column.name;
    for (const auto& [reading, option] : request.readings) line += fmt::format(" {}={}", reading, option);
    if (!request.sheet.empty()) line += " sheet " + request.sheet;
    if (request.compare) line += " compare";
    if (request.family.how != cases::FamilyColumn::How::found) line += " family " + request.family.name;
    if (request.shard) line += fmt::format(" shard {}/{}", request.shard->index, request.shard->count);
    return line;
}

/// The part of the input that this run answers for.
struct Range {
    std::uint64_t from = 0;
    std::uint64_t to = ~std::uint64_t{0};
};

Range range_of(const Request& request, std::optional<std::uint64_t> length) {
    if (!request.shard || !length) return {};
    const auto border = [&](std::uint64_t part) {
        return *length / request.shard->count * part + *length % request.shard->count * part / request.shard->count;
    };
    Range range;
    range.from = border(request.shard->index - 1);
    if (request.shard->index < request.shard->count) range.to = border(request.shard->index);
    return range;
}

/// The columns of the input that a run before has added, known by what stands side by side: a version of the rules and a verdict among
/// names of results. A column of the user's own that only happens to have such a name is one like any other.
std::vector<bool> results_before(const cases::Table& table, const law::RuleSet& rules) {
    const std::vector<cases::Column>& columns = table.columns();
    const std::vector<std::string> names = result_names(rules);
    std::vector<bool> out(columns.size(), false);
    const auto version = std::find_if(columns.begin(), columns.end(), [](const cases::Column& c) { return c.header == "rules_version"; });
    if (version == columns.end()) return {};
    std::vector<std::string> found;
    const auto take = [&](const cases::Column& column) {
        const bool result =
            column.role == cases::Column::Role::passed && std::find(names.begin(), names.end(), column.header) != names.end();
        if (!result || std::find(found.begin(), found.end(), column.header) != found.end()) return false;
        found.push_back(column.header);
        out[static_cast<std::size_t>(&column - columns.data())] = true;
        return true;
    };
    for (auto right = version; right != columns.end() && take(*right); ++right) {
    }
    for (auto left = version; left != columns.begin() && take(*(left - 1)); --left) {
    }
    if (std::find(found.begin(), found.end(), "verdict") == found.end()) out.clear();
    return out;
}

Fault refused(Phrase message, Phrase accepted, std::string file = {}) {
    Fault fault;
    fault.message = std::move(message);
    fault.accepted = std::move(accepted);
    fault.file = std::move(file);
    return fault;
}

/// Why a list without a family column is not judged row by row; none if nothing speaks against it.
std::optional<Fault> no_family_column(const cases::Table& table, const FamilyEvidence& evidence, const std::string& file) {
    const std::optional<std::size_t> column = table.nearly_case_column() ? table.nearly_case_column() : evidence.column;
    if (column) {
        const std::string& header = table.columns()[*column].header;
        return refused({sentence::no_family_column, header}, {sentence::say_family, header}, file);
    }
    if (evidence.line == 0) return std::nullopt;
    return refused({sentence::sponsor_repeats, evidence.line}, sentence::say_some_family, file);
}

/// What is written where, and how far it has come.
class Writing {
public:
    Writing(const Request& request, Journal journal, std::unique_ptr<Sink> output, std::unique_ptr<Sink> rejects)
        : request_(request),
          journal_(std::move(journal)),
          output_(std::move(output)),
          rejects_(std::move(rejects)),
          kept_at_(journal_.input_end) {}

    /// Writes the headers where nothing stands yet.
    Result<bool> begin(const std::string& header, const csv::Dialect& input) {
        Result<bool> written = true;
        if (output_->written() == 0) {
            // The journal first: a part that lies there without one is nobody's.
            if (to_file(request_)) written = save(journal_, request_.out);
            if (written) written = output_->begin_anew();
            if (written && rejects_) written = rejects_->begin_anew();
            if (written) written = output_->write(header);
        }
        rejects_header_ = rejects_header(input);
        if (written && rejects_ && rejects_->written() == 0)
            written = rejects_->write((input.bom || input.encoding == csv::Encoding::windows1252 ? kMark : std::string()) + rejects_header_);
        return written;
    }

    Result<bool> add(const Piece& piece) {
        auto written = output_->write(piece.output);
        if (written && !piece.rejects.empty()) written = write_rejects(piece.rejects);
        if (!written) return written;
        // Counted here, not when the journal is kept: a piece that could be written in part only must be cut off again.
        journal_.tally.add(piece.tally);
        journal_.input_end = piece.input_end;
        journal_.output_bytes = output_->written();
        if (rejects_) journal_.reject_bytes = rejects_->written();
        if (!to_file(request_) || journal_.input_end - kept_at_ < kJournalEvery) return true;
        return keep_journal_meanwhile();
    }

    /// Has what is written so far brought to the disk and noted, and waits for it.
    Result<bool> keep_journal() {
        auto kept = earlier_kept();
        if (!kept) return kept;
        kept_at_ = journal_.input_end;
        note_tails();
        return keep(journal_);
    }

    /// Gives the files their final names; a file of rejects without a reject is not kept. The journal goes last and says that all is done,
    /// so that a run killed in between can be gone on with too.
    Result<bool> finish() {
        Result<bool> done = true;
        // A file of nothing at all is no gzip file.
        if (output_->written() == 0 && csv::is_gzip_name(request_.out)) done = output_->write(csv::gzip({}));
        journal_.output_bytes = output_->written();
        if (done && to_file(request_)) done = keep_journal();
        if (done) done = output_->finish();
        if (done && rejects_) {
            if (journal_.tally.rejected > 0) {
                done = rejects_->finish();
            } else {
                rejects_->discard();
                std::remove(rejects_->name().c_str());  // of a run before
            }
        }
        if (done && to_file(request_)) remove_journal(request_.out);
        return done;
    }

    const Journal& journal() const { return journal_; }

private:
    Result<bool> keep(const Journal& journal) {
        auto kept = output_->flush_to_disk();
        if (kept) kept = rejects_->flush_to_disk();
        return kept ? save(journal, request_.out) : kept;
    }

    void note_tails() {
        journal_.output_tail = output_->tail(journal_.output_bytes);
        journal_.reject_tail = rejects_->tail(journal_.reject_bytes);
    }

    /// The same while more is judged and written: disks take their time. Not before the last time is done.
    Result<bool> keep_journal_meanwhile() {
        if (keeping_.valid() && keeping_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return true;
        auto kept = earlier_kept();
        if (!kept) return kept;
        kept_at_ = journal_.input_end;
        note_tails();
        keeping_ = std::async(std::launch::async, [this, journal = journal_] { return keep(journal); });
        return true;
    }

    Result<bool> earlier_kept() { return keeping_.valid() ? keeping_.get() : Result<bool>(true); }

    Result<bool> write_rejects(const std::string& rejects) {
        if (rejects_) return rejects_->write(rejects);
        const std::string text = told_ ? rejects : rejects_header_ + rejects;
        told_ = true;
        if (std::fwrite(text.data(), 1, text.size(), stderr) == text.size() && std::fflush(stderr) == 0) return true;
        return refused({sentence::to_standard_error, system_error(errno)}, sentence::rejects_option);
    }

    const Request& request_;
    Journal journal_;
    std::unique_ptr<Sink> output_, rejects_;  ///< no file of rejects: they go to standard error
    std::string rejects_header_;
    bool told_ = false;  ///< a reject stands on standard error
    std::uint64_t kept_at_;
    std::future<Result<bool>> keeping_;  ///< last, so that it is waited for before what it uses goes away
};

}  // namespace

std::variant<Report, Failure> run(const Request& request, std::shared_ptr<const law::RuleSet> rules,
                                  const std::function<void(const Progress&)>& progress) {
    auto source = csv::ByteSource::open(request.in);
    if (!source) return Failure{4, source.faults()};
    Report report;
    if (book::is_book(**source)) {
        source = book::sheet_text(std::move(*source), request.sheet, report.sheet);
        if (!source) return Failure{1, source.faults()};
    } else if (!request.sheet.empty()) {
        return Failure{2, {refused(sentence::sheet_of_text, sentence::a_workbook, request.in)}};
    }
    const csv::ByteSource& input = **source;
    if (request.shard && !input.length()) {
        return Failure{2, {refused(sentence::shard_of_stream, sentence::unpacked_csv)}};
    }
    if (request.resume && (!to_file(request) || request.in == "-")) {
        return Failure{2, {refused(sentence::resume_of_stream, sentence::as_in_broken_run)}};
    }
    const auto known = [&](const std::vector<std::string>& names) { return cases::Table::known_names(names, *rules); };
    auto reader = ChunkReader::open(std::move(*source), known);
    if (!reader) return Failure{4, reader.faults()};
    if (reader->binary()) return Failure{1, {refused(sentence::no_plain_text, sentence::csv_encodings, request.in)}};
    if (reader->headers().empty()) {
        return Failure{1, {refused(sentence::no_header, sentence::csv_with_header, request.in)}};
    }
    if (reader->header_swallows()) {
        return Failure{1, {refused(sentence::header_swallows, sentence::header_on_a_line, request.in)}};
    }
    auto table = cases::Table::bind(request.in, reader->dialect().header_line, reader->headers(), rules, request.family);
    if (!table && reader->likely_header() != 0) {
        return Failure{1, {refused({sentence::header_below, reader->likely_header()}, sentence::header_first, request.in)}};
    }
    if (!table) return Failure{1, table.faults()};
    Survey survey(*table, *rules, reader->dialect());
    if (table->has_cases()) {
        reader->set_case_column(table->case_column());
        for (;;) {
            auto chunk = reader->next();
            if (!chunk) return Failure{4, chunk.faults()};
            if (!*chunk) break;
            survey.add(**chunk);
        }
    } else if (request.family.how == cases::FamilyColumn::How::found) {
        auto chunk = reader->next();
        if (!chunk) return Failure{4, chunk.faults()};
        const auto fault = no_family_column(*table, *chunk ? family_evidence(**chunk, *table, *rules, reader->dialect().delimiter) : FamilyEvidence(), request.in);
        if (fault) return Failure{1, {*fault}};
    }
    if (auto again = reader->start_again(survey); !again) return Failure{4, again.faults()};

    auto settings = std::make_shared<RunSettings>();
    plan::Options options;
    options.texts = asks_for(request.columns, ResultColumn::What::explanation);
    options.procedure = asks_for(request.columns, ResultColumn::What::formality);
    for (const ResultColumn& column : request.columns) {
        if (column.what == ResultColumn::What::definition) options.figures.push_back(column.index);
    }
    settings->program = plan::plan(rules, options);
    if (request.compare) settings->scenarios = verdict::scenario_programs(rules, {.texts = false, .procedure = false, .figures = {}, .scenario = nullptr});
    settings->dialect = reader->dialect();
    settings->headers = reader->headers();
    settings->month_first = survey.month_first();
    settings->format = format_of(request, reader->dialect());
    settings->format.left_out = results_before(*table, *rules);
    settings->packed = csv::is_gzip_name(request.out);
    verdict::Question question;
    question.readings = request.readings;
    settings->readings = verdict::chosen_readings(*rules, question);
    settings->assessed_on = request.assessed_on.value_or(calendar::today());
    settings->assessed_on_wins = request.assessed_on.has_value();

    Journal journal;
    journal.question = question_of(request, *rules, input.state());
    journal.assessed_on = settings->assessed_on;
    journal.tally = Tally(*rules);
    bool ours = false;
    if (to_file(request)) {
        auto found = has_journal(request.out);
        if (!found) return Failure{4, found.faults()};
        ours = *found;
    }
    for (std::size_t c = 0; c < settings->format.left_out.size(); ++c) {
        if (settings->format.left_out[c]) report.replaced_columns.push_back(settings->headers[c]);
    }
    for (const cases::UnknownColumn& column : table->unknown_columns()) {
        const auto& replaced = report.replaced_columns;
        if (std::find(replaced.begin(), replaced.end(), column.header) == replaced.end()) report.unknown_columns.push_back(column);
    }
    report.absent_facts = table->absent();
    if (table->has_cases()) report.family_column = settings->headers[table->case_column()];
    report.filled_down = survey.filled_down();
    report.unnamed = survey.unnamed();
    report.swallowed = survey.swallowed();
    if (request.resume) {
        auto found = load(request.out, journal.question, *rules);
        if (!found) return Failure{1, found.faults()};
        if (*found) journal = **found;
        settings->assessed_on = journal.assessed_on;
        report.resumed_at = journal.input_end;
    }
    Range range = range_of(request, input.length());
    range.from = std::max(range.from, journal.input_end);
    reader->set_range(range.from, range.to);

    auto output = Sink::open(request.out, {journal.output_bytes, journal.output_tail, ours, input.permissions()});
    if (!output) return Failure{4, output.faults()};
    const std::string rejects_name = !request.rejects.empty() ? request.rejects : !to_file(request) ? "" : request.out + ".rejects.csv";
    std::unique_ptr<Sink> rejects;
    if (!rejects_name.empty()) {
        if (!is_of_rejects(rejects_name)) return Failure{4, {refused(sentence::no_rejects, sentence::move_away, rejects_name)}};
        auto opened = Sink::open(rejects_name, {journal.reject_bytes, journal.reject_tail, ours, input.permissions()});
        if (!opened) return Failure{4, opened.faults()};
        rejects = std::move(*opened);
    }

    Writing writing(request, std::move(journal), std::move(*output), std::move(rejects));
    const bool first_part = !request.shard || request.shard->index == 1;
    const RowWriter head(rules, settings->format, settings->dialect, settings->headers);
    const std::string header = first_part ? head.header(reader->header_text()) : "";
    auto begun = writing.begin(settings->packed && !header.empty() ? csv::gzip(header) : header, settings->dialect);
    if (!begun) return Failure{4, begun.faults()};
    Pipeline pipeline(*reader, settings, *table, [&](const Piece& piece) {
        auto added = writing.add(piece);
        if (progress) progress({writing.journal().tally.read, input.taken(), input.packed_length()});
        return added;
    });
    const Faults faults = pipeline.run(std::max(1U, request.threads));
    if (!faults.empty()) {
        if (to_file(request)) (void)writing.keep_journal();
        return Failure{4, faults};
    }
    if (reader->source().changed()) {
        return Failure{4, {refused(sentence::changed, sentence::when_nobody_writes, request.in)}};
    }
    auto finished = writing.finish();
    if (!finished) return Failure{4, finished.faults()};
    report.tally = writing.journal().tally;
    if (report.tally.rejected > 0) report.rejects = rejects_name;
    return report;
}

}  // namespace reunify::batch
