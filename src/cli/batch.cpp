#include <algorithm>
#include <csignal>
#include <thread>

#include "batch/batch_run.h"
#include "batch/moves.h"
#include "batch/progress.h"
#include "batch/summary.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/input.h"
#include "cli/sentences.h"

namespace reunify::cli {

namespace {

constexpr const char* kBatchManual =
    R"(Checks a CSV of thousands of families: your own columns come back unchanged, with the verdicts behind them.

  reunify batch cases.csv -o checked.csv
  reunify batch cases.csv --summary
  reunify batch cases.csv --compare
  reunify batch cases.csv -o checked.csv --columns verdict,required_income,fee,explanation --lang nl

One row a family member. Columns are facts (`sponsor.status`, `member.relation`) or their labels in English, French, Dutch or German; consecutive
rows with the same `case` form a family. Delimiter, encoding, decimal mark and gzip are found by themselves; dates are 2026-12-31 or 31/12/2026.
A row that cannot be read never stops the run: it goes to OUT.rejects.csv with its line, column, reason and what is accepted.
A run that was broken off goes on with --resume.)";

class BatchCommand final : public Command {
public:
    const char* name() const override { return "batch"; }
    const char* summary() const override { return "Check a CSV of thousands of families"; }
    const char* manual() const override { return kBatchManual; }

    void declare(Options& options) override {
        options.text("IN", in_, "The CSV file, also .gz, or - for standard input", "", kFile);
        options.text("-o,--output", out_, "Where the rows go; - or nothing for standard output", "FILE", kFile);
        options.text("--rejects", rejects_, "Where rejected rows go (OUT.rejects.csv; standard error if rows go to standard output)",
                     "FILE", kFile);
        options.text("--format", common_.format, "csv or jsonl", "FORM", {Expected::Kind::words, {"csv", "jsonl"}});
        options.text("--output-dialect", dialect_, "input, excel-be (; and CR LF, for Excel) or rfc4180 (, and CR LF)", "NAME",
                     {Expected::Kind::words, {"input", "excel-be", "rfc4180"}});
        options.text("--columns", columns_, "The columns to add, by name, with commas; any definition or formality of the rules too",
                     "LIST");
        options.flag("--explain", explain_, "Add a column with a sentence for each row, in the language of --lang");
        options.flag("--summary", summary_,
                     "Draw the counts by verdict, condition not met and law applied; without -o no rows are written");
        options.flag("--compare", compare_,
                     "Judge each family under the law before and after the reform and count the moves; without -o no rows are written");
        options.flag("--resume", resume_, "Go on after an interruption from what was safely written");
        options.text("--shard", shard_, "Only the I-th of N parts of the file, cut between families; part 1 has the header", "I/N");
        options.number("--threads", threads_, "How many threads work (all cores)", "N");
        add_language_option(options, common_);
        add_rules_option(options, common_);
        options.text("--as-of", common_.as_of, "Assess under the law as it was known on that day; wins over a column", "DATE");
        options.list("--reading", common_.readings, "Fix a contested reading", "NAME=OPTION", kReading);
    }

    Exit run(Console& console) override {
        if (in_.empty()) return console.stop(advised({Exit::usage, sentence::needs_csv}, {sentence::see, "reunify batch --help"}));
        const auto language = language_of(common_);
        if (!language) return console.stop(language.stop());
        const auto rules = rules_of(common_);
        if (!rules) return console.stop(rules.stop());
        const auto request = request_of(**rules, *language);
        if (!request) return console.stop(request.stop());
        if (const auto stop = taken_twice(*request)) return console.stop(*stop);

        std::signal(SIGPIPE, SIG_IGN);
        std::variant<batch::Report, batch::Failure> done = batch::Failure{};
        {
            batch::ProgressLine line(*language);
            done = batch::run(*request, *rules, [&](const batch::Progress& progress) { line.show(progress); });
        }
        if (const auto* failure = std::get_if<batch::Failure>(&done)) {
            return console.stop(stopped_by(static_cast<Exit>(failure->status), failure->faults));
        }
        const auto& report = std::get<batch::Report>(done);
        console.complain(batch::summary(report, **rules, *language));
        if (summary_) {
            const std::string tables = batch::tables(report.tally, **rules, *language);
            if (request->out == "-") console.complain(tables);
            if (request->out != "-") console.print(tables);
        }
        if (compare_) {
            const std::string moves = batch::moves_table(report.tally, **rules, *language);
            if (request->out == "-") console.complain(moves);
            if (request->out != "-") console.print(moves);
        }
        return report.tally.rejected > 0 ? Exit::input : Exit::done;
    }

private:
    /// No file that is read may be written, and none may be written twice.
    static std::optional<Stop> taken_twice(const batch::Request& request) {
        const bool to_file = !request.out.empty() && request.out != "-";
        const std::string rejects = !request.rejects.empty() ? request.rejects : to_file ? request.out + ".rejects.csv" : std::string();
        const auto stop = [](const std::string& path, const Sentence& message) {
            return Stop{Exit::usage, {message, path}, sentence::another_file};
        };
        if (to_file && is_same_file(request.in, request.out)) return stop(request.out, sentence::over_input);
        if (!rejects.empty() && is_same_file(request.in, rejects)) return stop(rejects, sentence::over_input);
        if (to_file && (request.out == rejects || is_same_file(request.out, rejects))) return stop(rejects, sentence::over_rows);
        return std::nullopt;
    }

    Outcome<batch::Request> request_of(const law::RuleSet& rules, Language language) const {
        batch::Request request;
        request.in = in_;
        request.out = out_.empty() ? (summary_ || compare_ ? "" : "-") : out_;
        request.compare = compare_;
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
        if (columns_.empty()) {
            request.columns = batch::default_columns(rules);
        } else {
            auto chosen = batch::choose_columns(columns_, rules);
            if (!chosen) return stopped_by(Exit::usage, chosen.faults());
            request.columns = std::move(*chosen);
        }
        if (explain_) request.columns.push_back({batch::ResultColumn::What::explanation, "explanation", 0});
        auto question = question_of(common_, rules);
        if (!question) return question.stop();
        request.assessed_on = question->assessed_on;
        request.readings = question->readings;
        if (threads_ < 1 || threads_ > 256) return Stop{Exit::usage, {sentence::threads, threads_}, sentence::thread_numbers};
        request.threads = static_cast<unsigned>(threads_);
        if (shard_.empty()) return request;
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

    std::string in_, out_, rejects_, dialect_ = "input", columns_, shard_;
    bool explain_ = false, summary_ = false, compare_ = false, resume_ = false;
    int threads_ = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 256U));
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_batch() {
    return std::make_unique<BatchCommand>();
}

}  // namespace reunify::cli
