#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/common.h"
#include "cli/input.h"
#include "cli/report_paths.h"
#include "cli/sentences.h"
#include "cli/write_file.h"
#include "plan/program.h"
#include "report/html.h"
#include "report/json.h"
#include "report/markdown.h"
#include "report/text.h"

namespace reunify::cli {

namespace {

constexpr const char* kCheckManual = R"(Checks a family and explains the verdict: every condition with its article
and sources, what is missing, what was assumed, what is contested, what is
left open.

  reunify check examples/worker_spouse_two_children.yaml
  reunify check family.yaml --set sponsor.net_monthly_income=2500 --lang fr
  reunify check family.yaml --format html > family.html
  reunify check files/*.yaml --format html --out-dir reports
  reunify template profile | reunify check -

The file is a profile in YAML or JSON; `reunify template profile` prints one
to fill in. Dates are 2026-12-31 or 31/12/2026. What is left empty is unknown:
it is named where it matters, never guessed.

html is one page to read, to print on A4 or to attach to a file: nothing is
loaded from elsewhere. markdown is for e-mail. Several files are answered one
after the other; with --out-dir each gets a report of its own, called like the
file. A file that cannot be read does not stop the others.)";

/// The programs that the formats need: the timeline of a page is run without texts.
struct Programs {
    std::shared_ptr<const plan::Program> check;
    std::shared_ptr<const plan::Program> timeline;  ///< none for formats without one
};

Programs programs_for(const Setting& setting) {
    Programs out;
    out.check = plan::plan(setting.rules);
    plan::Options options;
    options.texts = false;
    if (setting.format == Format::html || setting.format == Format::markdown) out.timeline = plan::plan(setting.rules, options);
    return out;
}

std::string report_of(const cases::Family& family, const Setting& setting, const verdict::Question& question, const Programs& programs,
                      verdict::Verdict& verdict) {
    const verdict::Assessment result = verdict::assess(programs.check, family, question);
    const report::Subject subject{*setting.rules, family, result};
    verdict = result.verdict;
    if (setting.format == Format::json) return report::write(report::json(subject, setting.language));
    if (setting.format == Format::text) return report::text(subject, setting.language, setting.colour);
    const verdict::Course course = verdict::course(programs.timeline, family, question);
    const report::Timeline timeline{*setting.rules, family, course};
    if (setting.format == Format::html) return report::html(subject, timeline, setting.language);
    return report::markdown(subject, timeline, setting.language);
}

class Check final : public Command {
public:
    const char* name() const override { return "check"; }
    const char* summary() const override { return "Check a family and explain the verdict"; }
    const char* manual() const override { return kCheckManual; }

    void declare(Options& options) override {
        common_.formats = {Format::text, Format::json, Format::html, Format::markdown};
        options.rest("FILE", files_, "The family's profile (YAML or JSON), or - for standard input; several families, several files",
                     kFile);
        options.text("--out-dir", folder_, "Write a report for each file into this folder", "DIR", kFolder);
        add_output_options(options, common_);
        add_case_options(options, common_);
    }

    Exit run(Console& console) override {
        if (files_.empty())
            return console.stop(advised({Exit::usage, {sentence::needs_file, name()}}, {sentence::see, "reunify check --help"}));
        auto setting = setting_of(common_);
        if (!setting) return console.stop(setting.stop());
        const auto question = question_of(common_, *setting->rules);
        if (!question) return console.stop(question.stop());
        std::vector<std::string> paths;
        if (!folder_.empty()) {
            auto planned = report_paths(files_, folder_, setting->format);
            if (!planned) return console.stop(planned.stop());
            paths = std::move(*planned);
            setting->colour = false;
        } else if (files_.size() > 1 && setting->format != Format::text) {
            return console.stop(advised({Exit::usage, sentence::text_only}, sentence::report_each));
        }

        const Programs programs = programs_for(*setting);
        Exit worst = Exit::done;
        for (std::size_t i = 0; i < files_.size(); ++i) {
            const auto stop = answer(console, files_[i], paths.empty() ? std::string() : paths[i], *setting, *question, programs);
            if (stop) worst = std::max(worst, console.stop(*stop));
        }
        return worst;
    }

private:
    /// Prints the report of a file, or writes it to `path`.
    std::optional<Stop> answer(Console& console, const std::string& file, const std::string& path, const Setting& setting,
                               const verdict::Question& question, const Programs& programs) const {
        auto given = read_family(file, *setting.rules);
        if (!given) return given.stop();
        const auto family = with_sets(std::move(*given), common_, *setting.rules);
        if (!family) return family.stop();
        verdict::Verdict verdict{};
        const std::string report = report_of(*family, setting, question, programs, verdict);
        if (!path.empty()) {
            if (auto stop = write_file(path, report)) return stop;
            console.print(fmt::format("{}: {}\n", path, words::say(report::word_of(verdict), setting.language)));
            return std::nullopt;
        }
        if (files_.size() > 1) console.print(fmt::format("{}{}\n\n", file == files_.front() ? "" : "\n", file));
        console.print(report);
        return std::nullopt;
    }

    std::vector<std::string> files_;
    std::string folder_;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_check() {
    return std::make_unique<Check>();
}

}  // namespace reunify::cli
