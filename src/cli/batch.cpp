#include "cli/help/batch.h"

#include <algorithm>
#include <thread>

#include "base/files.h"
#include "batch/batch_run.h"
#include "batch/book_output.h"
#include "batch/earlier_output.h"
#include "batch/journal.h"
#include "batch/list_page.h"
#include "batch/page_file.h"
#include "batch/progress.h"
#include "batch/summary.h"
#include "batch/verdict_transitions.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/help/values.h"
#include "cli/input.h"
#include "cli/list_ending.h"
#include "cli/sentences.h"

namespace reunify::cli {

namespace {

class BatchCommand final : public Command {
public:
    const char* name() const override { return "batch"; }
    const Sentence<>& summary() const override { return help::batch::summary; }
    const Sentence<>& manual() const override { return help::batch::manual; }

    void declare(Options& options) override {
        options.argument(help::values::input, in_, help::batch::in, kFile);
        options.text("-o,--output", out_, help::batch::out, help::values::file, kFile);
        options.text("--rejects", rejects_, help::batch::rejects, help::values::file, kFile);
        options.text("--format", common_.format, help::batch::format, help::values::form, {Expected::Kind::words, {"csv", "jsonl"}});
        options.text("--output-dialect", dialect_, help::batch::dialect, help::values::name,
                     {Expected::Kind::words, {"input", "excel-be", "rfc4180"}});
        options.text("--sheet", sheet_, help::batch::sheet, help::values::name);
        options.text("--family", family_, help::batch::family, help::values::column);
        options.text("--columns", columns_, help::batch::columns, help::values::names);
        options.flag("--codes", codes_, help::batch::codes);
        options.flag("--explain", explain_, help::batch::explain);
        options.flag("--summary", summary_, help::batch::tables);
        options.text("--report", page_, help::batch::report, help::values::file, kFile);
        options.flag("--as-given", as_given_, help::batch::as_given);
        options.flag("--compare", compare_, help::batch::compare);
        options.flag("--resume", resume_, help::batch::resume);
        options.text("--shard", shard_, help::batch::shard, as_it_is("I/N"));
        options.number("--threads", threads_, help::batch::threads, as_it_is("N"));
        add_language_option(options, common_);
        add_rules_option(options, common_);
        options.text("--as-of", common_.as_of, help::batch::as_of, help::values::date);
        options.list("--reading", common_.readings, help::batch::reading, help::values::reading, kReading);
    }

    Exit run(Console& console) override {
        if (in_.empty()) return console.stop(advised({Exit::usage, sentence::needs_csv}, {sentence::see, "reunify batch --help"}));
        for (const char* ending : {".yaml", ".yml", ".json"}) {
            if (in_.ends_with(ending))
                return console.stop(advised({Exit::input, {sentence::is_one_family, in_}}, as_it_is("reunify check " + in_)));
        }
        const auto language = language_of(common_);
        if (!language) return console.stop(language.stop());
        const auto rules = rules_of(common_);
        if (!rules) return console.stop(rules.stop());
        const auto request = request_of(**rules, *language);
        if (!request) return console.stop(request.stop());
        if (const auto stop = taken_twice(*request)) return console.stop(*stop);
        if (batch::to_file(*request) && !batch::is_earlier_output(request->out, **rules))
            return console.stop({Exit::file, {sentence::not_ours, request->out}, sentence::move_away});
        std::unique_ptr<batch::Sink> page;
        if (!page_.empty()) {
            if (const auto stop = page_taken(*request)) return console.stop(*stop);
            auto opened = batch::open_page(page_, request->in);
            if (!opened) return console.stop(stopped_by(Exit::file, opened.faults()));
            page = std::move(*opened);
        }

        files::ignore_readers_that_leave();
        std::variant<batch::Report, batch::Failure> done = batch::Failure{};
        {
            batch::ProgressLine line(*language);
            const auto show = [&](const batch::Progress& progress) { line.show(progress); };
            done =
                batch::is_book_name(request->out) ? batch::run_to_book(*request, codes_, *rules, show) : batch::run(*request, *rules, show);
        }
        if (const auto* failure = std::get_if<batch::Failure>(&done)) {
            if (page) page->discard();
            return console.stop(stopped_by(exit_of(failure->kind), failure->faults));
        }
        const auto& report = std::get<batch::Report>(done);
        if (page) {
            const auto written = batch::write_page(*page, batch::list_page(*request, report, **rules));
            if (!written) return console.stop(stopped_by(Exit::file, written.faults()));
        }
        console.complain(batch::summary(report, **rules, *language));
        if (summary_) {
            const std::string tables = batch::tables(report.tally, **rules, *language);
            if (request->out == "-") console.complain(tables);
            if (request->out != "-") console.print(tables);
        }
        if (compare_) {
            const std::string moves = batch::transitions_table(report.tally, **rules, *language);
            if (request->out == "-") console.complain(moves);
            if (request->out != "-") console.print(moves);
        }
        return report.tally.rejected > 0 || report.tally.withheld_families > 0 ? Exit::input : Exit::done;
    }

private:
    static Exit exit_of(batch::Failure::Kind kind) {
        switch (kind) {
            case batch::Failure::Kind::input:
                return Exit::input;
            case batch::Failure::Kind::usage:
                return Exit::usage;
            case batch::Failure::Kind::file:
                break;
        }
        return Exit::file;
    }

    /// Where rows go that are not readable; empty: to no file of their own.
    static std::string rejects_of(const batch::Request& request) {
        if (!request.rejects.empty()) return request.rejects;
        return batch::to_file(request) && !batch::is_book_name(request.out) ? request.out + ".rejects.csv" : std::string();
    }

    /// The endings of what is written say what is in it.
    std::optional<Stop> endings_refused(const batch::Request& request) const {
        const ListFile rows = request.form == batch::RowFormat::Form::jsonl ? ListFile::json_lines : ListFile::csv;
        std::optional<Stop> stop;
        if (!batch::is_book_name(request.out)) stop = other_ending(request.out, rows);
        return stop ? stop : other_ending(rejects_, ListFile::csv);
    }

    /// A name with those under which a run keeps what it is not done with.
    static std::vector<std::string> with_those_beside(const std::string& name) {
        if (name.empty() || name == "-") return {};
        const std::string target = batch::target_of(name);
        return {name, batch::part_name(target), batch::journal_name(name)};
    }

    static bool share_a_file(const std::vector<std::string>& some, const std::vector<std::string>& others) {
        return std::any_of(some.begin(), some.end(), [&](const std::string& one) {
            return std::any_of(others.begin(), others.end(), [&](const std::string& other) { return is_same_place(one, other); });
        });
    }

    /// All that the rows of a run are written to: a workbook is put together from files.
    static std::vector<std::string> written_for(const batch::Request& request) {
        std::vector<std::string> names = with_those_beside(request.out);
        if (!batch::is_book_name(request.out)) return names;
        for (const std::string& name : {request.out + ".rows", request.out + ".rows.rejects.csv"}) {
            const std::vector<std::string> more = with_those_beside(name);
            names.insert(names.end(), more.begin(), more.end());
        }
        return names;
    }

    /// The page has a name of its own, and that of a page.
    std::optional<Stop> page_taken(const batch::Request& request) const {
        const auto stop = [&](const Sentence<1>& message) { return Stop{Exit::usage, {message, page_}, sentence::another_file}; };
        if (page_ == "-") return stop(sentence::page_to_stream);
        const std::vector<std::string> page = with_those_beside(page_);
        if (share_a_file({request.in}, page) || is_read(request, page_)) return stop(sentence::over_input);
        if (share_a_file(written_for(request), page)) return stop(sentence::over_answer);
        if (share_a_file(with_those_beside(rejects_of(request)), page)) return stop(sentence::over_rows);
        return other_ending(page_, ListFile::page);
    }

    /// Whether a file is the list, under whatever name, or the one on standard input.
    static bool is_read(const batch::Request& request, const std::string& path) {
        return is_same_file(request.in, path) || (request.in == "-" && is_standard_input(path));
    }

    /// No file that is read may be written, and none may be written twice.
    static std::optional<Stop> taken_twice(const batch::Request& request) {
        const bool to_file = batch::to_file(request);
        const std::string rejects = rejects_of(request);
        const auto stop = [](const std::string& path, const Sentence<1>& message) {
            return Stop{Exit::usage, {message, path}, sentence::another_file};
        };
        if (to_file && is_read(request, request.out)) return stop(request.out, sentence::over_input);
        if (!rejects.empty() && is_read(request, rejects)) return stop(rejects, sentence::over_input);
        if (share_a_file(written_for(request), with_those_beside(rejects))) return stop(rejects, sentence::over_rows);
        return std::nullopt;
    }

    Outcome<batch::Request> request_of(const law::RuleSet& rules, Language language) const {
        auto asked = batch::request_for(rules, columns_, explain_, family_);
        if (!asked) return stopped_by(Exit::usage, asked.faults());
        batch::Request& request = *asked;
        request.in = in_;
        request.sheet = sheet_;
        request.out = out_.empty() ? (summary_ || compare_ || !page_.empty() ? "" : "-") : out_;
        request.compare = compare_;
        request.as_given = as_given_;
        request.overview = !page_.empty();
        request.rejects = rejects_;
        request.language = language;
        request.resume = resume_;
        if (!common_.format.empty() && common_.format != "csv" && common_.format != "jsonl")
            return unknown_value(as_it_is("--format"), common_.format, {"csv", "jsonl"});
        request.form = common_.format == "jsonl" ? batch::RowFormat::Form::jsonl : batch::RowFormat::Form::csv;
        if (dialect_ == "excel-be") {
            request.dialect = batch::OutputDialect::excel_be;
        } else if (dialect_ == "rfc4180") {
            request.dialect = batch::OutputDialect::rfc4180;
        } else if (dialect_ != "input") {
            return unknown_value(as_it_is("--output-dialect"), dialect_, {"input", "excel-be", "rfc4180"});
        }
        if (batch::is_book_name(request.out) &&
            (request.form != batch::RowFormat::Form::csv || request.dialect != batch::OutputDialect::as_input))
            return Stop{Exit::usage, {sentence::book_has_no_form, request.out}, sentence::book_alone};
        if (auto stop = endings_refused(request)) return std::move(*stop);
        if (columns_.empty() && batch::is_book_name(request.out)) batch::add_last_date(request.columns);
        auto question = question_of(common_, rules);
        if (!question) return question.stop();
        request.assessed_on = question->assessed_on;
        request.readings = question->readings;
        if (threads_ < 1 || threads_ > 256) return Stop{Exit::usage, {sentence::threads, threads_}, sentence::thread_numbers};
        request.threads = static_cast<unsigned>(threads_);
        if (shard_.empty()) return std::move(request);
        return with_shard(std::move(request));
    }

    Outcome<batch::Request> with_shard(batch::Request request) const {
        const std::size_t slash = shard_.find('/');
        const auto number = [](const std::string& text) {
            const bool digits = !text.empty() && text.size() < 7 && text.find_first_not_of("0123456789") == std::string::npos;
            return digits ? std::stoul(text) : 0UL;
        };
        batch::Shard shard;
        shard.index = slash == std::string::npos ? 0 : number(shard_.substr(0, slash));
        shard.count = slash == std::string::npos ? 0 : number(shard_.substr(slash + 1));
        if (shard.index < 1 || shard.index > shard.count) {
            return Stop{Exit::usage, {sentence::shard, shard_}, sentence::shard_form};
        }
        request.shard = shard;
        return request;
    }

    std::string in_, out_, rejects_, dialect_ = "input", columns_, shard_, family_, sheet_, page_;
    bool codes_ = false, explain_ = false, summary_ = false, compare_ = false, resume_ = false, as_given_ = false;
    int threads_ = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 256U));
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_batch() {
    return std::make_unique<BatchCommand>();
}

}  // namespace reunify::cli
