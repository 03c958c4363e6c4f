#include "batch/batch_run.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/calendar.h"
#include "batch/chunk.h"
#include "batch/family_evidence.h"
#include "batch/journal.h"
#include "batch/pipeline.h"
#include "batch/result_words.h"
#include "batch/sentences.h"
#include "batch/sink.h"
#include "batch/writing.h"
#include "csv/gzip.h"
#include "plan/program.h"
#include "verdict/assessment.h"
#include "verdict/comparison.h"

namespace reunify::batch {

namespace {

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
    if (request.dialect == OutputDialect::numbered) {
        format.numbered = true;
        format.bare = input.sheet;
        format.delimiter = ';';
        format.crlf = false;
        format.encoding = csv::Encoding::utf8;
        return format;
    }
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
    if (request.as_given) line += " as given";
    if (request.compare) line += " compare";
    if (request.overview) line += " overview";
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

/// The columns of the input that a run before has added, known by what stands side by side: from a verdict to a version of the rules
/// nothing but names of results, and what may be asked for behind it. A column of the user's own that only happens to have such a name, as
/// one left of the verdict, is one like any other: rather a result of before is kept than a column of theirs lost.
std::vector<bool> results_before(const cases::Table& table, const law::RuleSet& rules) {
    const std::vector<cases::Column>& columns = table.columns();
    const ResultColumn versions{ResultColumn::What::rules_version, "rules_version", 0};
    const auto version = std::find_if(columns.begin(), columns.end(),
                                      [&](const cases::Column& column) { return is_called(versions, column.header, rules); });
    if (version == columns.end()) return {};
    std::vector<bool> out(columns.size(), false);
    std::vector<ResultColumn> left = all_columns(rules);
    const auto take = [&](const cases::Column& column) {
        const auto result =
            std::find_if(left.begin(), left.end(), [&](const ResultColumn& one) { return is_called(one, column.header, rules); });
        if (column.role != cases::Column::Role::passed || result == left.end()) return false;
        left.erase(result);
        out[static_cast<std::size_t>(&column - columns.data())] = true;
        return true;
    };
    for (auto right = version; right != columns.end() && take(*right); ++right) {
    }
    const auto looking = [&] { return asks_for(left, ResultColumn::What::verdict); };
    for (auto to_left = version; looking() && to_left != columns.begin() && take(*(to_left - 1)); --to_left) {
    }
    if (looking()) out.clear();
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
        const bool merged = evidence.merged && !table.nearly_case_column();
        return refused({merged ? sentence::names_above_blanks : sentence::no_family_column, header}, {sentence::say_family, header}, file);
    }
    if (evidence.line == 0) return std::nullopt;
    return refused({sentence::sponsor_repeats, evidence.line}, sentence::say_some_family, file);
}

/// One run, step by step. What a step finds out stands in the members for those after it.
class Run {
public:
    Run(const Request& request, std::shared_ptr<const law::RuleSet> rules) : request_(request), rules_(std::move(rules)) {}
    Run(Run&&) = delete;  // its parts look at each other

    std::variant<Report, Failure> go(const std::function<void(const Progress&)>& progress) {
        for (const auto step : {&Run::hold, &Run::open, &Run::bind, &Run::survey, &Run::settle, &Run::take_up, &Run::begin_to_write}) {
            if (auto failure = (this->*step)()) {
                let_go();
                return std::move(*failure);
            }
        }
        tell();
        if (auto failure = judge(progress)) return std::move(*failure);
        return std::move(report_);
    }

private:
    using Step = std::optional<Failure>;
    using Kind = Failure::Kind;

    static Failure failed(Kind kind, Phrase message, Phrase accepted, std::string file = {}) {
        return {kind, {refused(std::move(message), std::move(accepted), std::move(file))}};
    }

    /// What is written to, before the list is looked at: a second run on it is refused at once, however slowly the list comes.
    Step hold() {
        rejects_name_ = !request_.rejects.empty() ? request_.rejects : !to_file(request_) ? "" : request_.out + ".rejects.csv";
        const auto hold = [](const Sink::Taker& taker, const std::string& name) {
            return taker ? Result<std::unique_ptr<Sink>>(Sink::to(taker)) : Sink::hold(name);
        };
        auto output = hold(request_.rows, request_.out);
        if (!output) return Failure{Kind::file, output.faults()};
        output_ = std::move(*output);
        if (rejects_name_.empty() && !request_.rejected) return std::nullopt;
        if (!request_.rejected && !is_of_rejects(rejects_name_))
            return failed(Kind::file, sentence::no_rejects, sentence::move_away, rejects_name_);
        auto rejects = hold(request_.rejected, rejects_name_);
        if (!rejects) return Failure{Kind::file, rejects.faults()};
        rejects_ = std::move(*rejects);
        return std::nullopt;
    }

    /// Nothing came of it: of what was held nothing is left.
    void let_go() {
        for (Sink* held : {output_.get(), rejects_.get()}) {
            if (held != nullptr) held->give_up();
        }
    }

    Step open() {
        auto source = request_.list ? csv::ByteSource::of_bytes(request_.in, *request_.list) : csv::ByteSource::open(request_.in);
        if (!source) return Failure{Kind::file, source.faults()};
        if (book::is_book(**source)) {
            source = book::sheet_text(std::move(*source), request_.sheet, report_.sheet);
            // What is no workbook to read is a file that cannot be read, as a packed list that was cut off.
            const Kind kind = !report_.sheet.unchosen ? Kind::file : request_.sheet.empty() ? Kind::input : Kind::usage;
            if (!source) return Failure{kind, source.faults()};
        } else if (!request_.sheet.empty()) {
            return failed(Kind::usage, sentence::sheet_of_text, sentence::a_workbook, request_.in);
        }
        input_ = source->get();
        if (request_.shard && !input_->length()) return failed(Kind::usage, sentence::shard_of_stream, sentence::unpacked_csv);
        if (request_.resume && (!to_file(request_) || request_.in == "-"))
            return failed(Kind::usage, sentence::resume_of_stream, sentence::as_in_broken_run);
        const auto known = [&](const std::vector<std::string>& names) { return cases::Table::known_names(names, *rules_); };
        auto reader = ChunkReader::open(std::move(*source), known);
        if (!reader) return Failure{Kind::file, reader.faults()};
        reader_.emplace(std::move(*reader));
        return std::nullopt;
    }

    Step bind() {
        if (!reader_->is_text()) return no_list();
        if (reader_->headers().empty()) return failed(Kind::input, sentence::no_header, sentence::csv_with_header, request_.in);
        if (reader_->header_swallows() && reader_->kind() == csv::FileKind::json) return no_list();
        if (reader_->header_swallows()) return failed(Kind::input, sentence::header_swallows, sentence::header_on_a_line, request_.in);
        if (in_apostrophes(reader_->headers()))
            return failed(Kind::input, sentence::in_apostrophes, sentence::in_quotation_marks, request_.in);
        auto table = cases::Table::bind(request_.in, reader_->dialect().header_line, reader_->headers(), rules_, request_.family);
        if (!table && reader_->likely_header() != 0)
            return failed(Kind::input, {sentence::header_below, reader_->likely_header()}, sentence::header_first, request_.in);
        if (!table && reader_->kind() != csv::FileKind::text) return no_list();
        if (!table && all_empty(reader_->headers()))
            return failed(Kind::input, sentence::header_unnamed, sentence::csv_with_header, request_.in);
        if (!table) return Failure{names_no_family() ? Kind::usage : Kind::input, table.faults()};
        table_.emplace(std::move(*table));
        return std::nullopt;
    }

    /// What the list is instead of one.
    Failure no_list() const {
        const auto is = [&](const Sentence<>& what, const Sentence<>& accepted) {
            return failed(Kind::input, what, accepted, request_.in);
        };
        switch (reader_->kind()) {
            case csv::FileKind::utf32:
                return is(sentence::is_utf32, sentence::csv_encodings);
            case csv::FileKind::packed:
                return is(sentence::is_packed, sentence::unpacked_or_gzip);
            case csv::FileKind::json:
                return is(sentence::is_json, sentence::csv_or_workbook);
            case csv::FileKind::markup:
                return is(sentence::is_markup, sentence::csv_or_workbook);
            default:
                return is(sentence::no_plain_text, sentence::csv_encodings);
        }
    }

    /// `'case';'sponsor.status'`, as some databases write them: no cell of such a list can be read.
    static bool in_apostrophes(const std::vector<std::string>& headers) {
        const auto quoted = [](const std::string& header) {
            return header.size() > 1 && header.starts_with('\'') && header.ends_with('\'');
        };
        return headers.size() > 1 && std::all_of(headers.begin(), headers.end(), quoted);
    }

    static bool all_empty(const std::vector<std::string>& headers) {
        return std::all_of(headers.begin(), headers.end(), [](const std::string& header) { return header.empty(); });
    }

    /// Whether --family names what is no column that can say which rows are families.
    bool names_no_family() const {
        if (request_.family.how != cases::FamilyColumn::How::named) return false;
        const cases::FamilyColumn none{cases::FamilyColumn::How::none, {}};
        return static_cast<bool>(cases::Table::bind(request_.in, reader_->dialect().header_line, reader_->headers(), rules_, none));
    }

    /// Reads the list a first time.
    Step survey() {
        survey_.emplace(*table_, *rules_, reader_->dialect());
        if (table_->has_cases()) reader_->set_case_column(table_->case_column());
        const bool each_row_alone = !table_->has_cases() && request_.family.how == cases::FamilyColumn::How::found;
        for (;;) {
            auto chunk = reader_->next();
            if (!chunk) return Failure{Kind::file, chunk.faults()};
            if (!*chunk) break;
            survey_->add(**chunk);
            if (!each_row_alone) continue;
            const FamilyEvidence evidence = family_evidence(**chunk, *table_, *rules_, reader_->dialect().delimiter);
            if (auto fault = no_family_column(*table_, evidence, request_.in)) return Failure{Kind::input, {std::move(*fault)}};
        }
        if (survey_->rows() > request_.most_rows)
            return failed(Kind::usage, {sentence::too_many_rows, survey_->rows(), request_.most_rows}, sentence::written_as_csv,
                          request_.out);
        if (auto again = reader_->start_again(*survey_); !again) return Failure{Kind::file, again.faults()};
        return std::nullopt;
    }

    Step settle() {
        plan::Options options;
        options.texts = asks_for(request_.columns, ResultColumn::What::explanation);
        options.procedure = asks_for(request_.columns, ResultColumn::What::formality);
        for (const ResultColumn& column : request_.columns) {
            if (column.what == ResultColumn::What::definition) options.figures.push_back(column.index);
        }
        settings_->program = plan::plan(rules_, options);
        if (request_.compare)
            settings_->scenarios =
                verdict::scenario_programs(rules_, {.texts = false, .procedure = false, .figures = {}, .scenario = nullptr});
        settings_->dialect = reader_->dialect();
        settings_->headers = reader_->headers();
        settings_->month_first = survey_->month_first();
        settings_->format = format_of(request_, reader_->dialect());
        settings_->format.left_out = results_before(*table_, *rules_);
        settings_->last_days = asks_for(request_.columns, ResultColumn::What::last_date) || request_.overview;
        settings_->overview = request_.overview;
        if (table_->has_cases()) settings_->case_column = table_->case_column();
        settings_->packed = csv::is_gzip_name(request_.out);
        verdict::Question question;
        question.readings = request_.readings;
        settings_->as_given = request_.as_given;
        settings_->readings = verdict::chosen_readings(*rules_, question);
        settings_->assessed_on = request_.assessed_on.value_or(calendar::today());
        settings_->assessed_on_wins = request_.assessed_on.has_value();
        return std::nullopt;
    }

    /// Takes up a run that was broken off, where that is asked.
    Step take_up() {
        journal_.question = question_of(request_, *rules_, input_->state());
        journal_.assessed_on = settings_->assessed_on;
        journal_.tally = Tally(*rules_);
        if (to_file(request_)) {
            auto found = has_journal(request_.out);
            if (!found) return Failure{Kind::file, found.faults()};
            ours_ = *found;
        }
        if (request_.resume) {
            auto found = load(request_.out, journal_.question, *rules_);
            if (!found) return Failure{Kind::input, found.faults()};
            if (*found) journal_ = **found;
            settings_->assessed_on = journal_.assessed_on;
            report_.resumed_at = journal_.input_end;
        }
        Range range = range_of(request_, input_->length());
        range.from = std::max(range.from, journal_.input_end);
        reader_->set_range(range.from, range.to);
        return std::nullopt;
    }

    /// A run on a stream cannot go on later.
    bool resumable() const { return request_.in != "-"; }

    Step begin_to_write() {
        const auto permissions = input_->permissions();
        auto held = output_->begin({journal_.output_bytes, journal_.output_tail, ours_, resumable(), permissions});
        if (held && rejects_) held = rejects_->begin({journal_.reject_bytes, journal_.reject_tail, ours_, resumable(), permissions});
        if (!held) return Failure{Kind::file, held.faults()};
        writing_.emplace(request_, std::move(journal_), std::move(output_), std::move(rejects_));
        const bool first_part = !request_.shard || request_.shard->index == 1;
        const RowWriter head(rules_, settings_->format, settings_->dialect, settings_->headers);
        const std::string header = first_part ? head.header(reader_->header_text()) : "";
        auto begun = writing_->begin(settings_->packed && !header.empty() ? csv::gzip(header) : header, settings_->dialect);
        if (!begun) return Failure{Kind::file, begun.faults()};
        return std::nullopt;
    }

    /// What the list is like, for the report.
    void tell() {
        for (std::size_t c = 0; c < settings_->format.left_out.size(); ++c) {
            if (settings_->format.left_out[c]) report_.replaced_columns.push_back(settings_->headers[c]);
        }
        for (const cases::UnknownColumn& column : table_->unknown_columns()) {
            const auto& replaced = report_.replaced_columns;
            if (std::find(replaced.begin(), replaced.end(), column.header) == replaced.end()) report_.unknown_columns.push_back(column);
        }
        report_.found_columns = table_->found_columns();
        report_.input = settings_->dialect;
        report_.headers = settings_->headers;
        report_.left_out = settings_->format.left_out;
        report_.absent_facts = table_->absent();
        if (table_->has_cases()) report_.family_column = settings_->headers[table_->case_column()];
        report_.filled_down = survey_->filled_down();
        report_.unnamed = survey_->unnamed();
        report_.swallowed = survey_->swallowed();
    }

    Step judge(const std::function<void(const Progress&)>& progress) {
        Pipeline pipeline(*reader_, settings_, *table_, [&](const Piece& piece) {
            auto added = writing_->add(piece);
            if (progress) progress({writing_->journal().tally.read, input_->taken(), input_->packed_length()});
            return added;
        });
        const Faults faults = pipeline.run(std::max(1U, request_.threads));
        if (!faults.empty()) {
            if (!resumable() || input_->changed()) {
                writing_->discard();
            } else if (to_file(request_)) {
                (void)writing_->keep_journal();
            }
            return Failure{Kind::file, faults};
        }
        if (input_->changed()) {
            writing_->discard();
            return failed(Kind::file, sentence::changed, sentence::when_nobody_writes, request_.in);
        }
        auto finished = writing_->finish();
        if (!finished && !resumable()) writing_->discard();
        if (!finished) return Failure{Kind::file, finished.faults()};
        report_.odd_names = reader_->odd_names();
        report_.spellings = reader_->spellings();
        report_.tally = writing_->journal().tally;
        report_.overview = writing_->journal().overview;
        report_.assessed_on = settings_->assessed_on;
        if (report_.tally.rejected > 0) report_.rejects = rejects_name_;
        return std::nullopt;
    }

    const Request& request_;
    const std::shared_ptr<const law::RuleSet> rules_;
    Report report_;
    std::unique_ptr<Sink> output_, rejects_;  ///< held until they are written to
    const csv::ByteSource* input_ = nullptr;  ///< of the reader
    std::optional<ChunkReader> reader_;
    std::optional<cases::Table> table_;
    std::optional<Survey> survey_;
    const std::shared_ptr<RunSettings> settings_ = std::make_shared<RunSettings>();
    Journal journal_;
    bool ours_ = false;  ///< what lies there is of a run before
    std::string rejects_name_;
    std::optional<Writing> writing_;
};

}  // namespace

Result<Request> request_for(const law::RuleSet& rules, std::string_view columns, bool explain, const std::string& family) {
    Request request;
    if (columns.empty()) {
        request.columns = default_columns(rules);
    } else {
        auto chosen = choose_columns(columns, rules);
        if (!chosen) return chosen.faults();
        request.columns = std::move(*chosen);
    }
    constexpr auto explanation = ResultColumn::What::explanation;
    if (explain && !asks_for(request.columns, explanation)) request.columns.push_back({explanation, "explanation", 0});
    if (!family.empty()) request.family = {family == "none" ? cases::FamilyColumn::How::none : cases::FamilyColumn::How::named, family};
    return request;
}

bool to_file(const Request& request) {
    return !request.out.empty() && request.out != "-";
}

std::variant<Report, Failure> run(const Request& request, std::shared_ptr<const law::RuleSet> rules,
                                  const std::function<void(const Progress&)>& progress) {
    return Run(request, std::move(rules)).go(progress);
}

}  // namespace reunify::batch
