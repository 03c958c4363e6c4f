#include "cli/help/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/suggest.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/help/values.h"
#include "cli/input.h"
#include "cli/report_paths.h"
#include "cli/sentences.h"
#include "cli/write_file.h"
#include "report/rule_search.h"

namespace reunify::cli {

namespace {

/// An answer as a line of JSON Lines, with its file first.
std::string one_line(const std::string& file, const std::string& answer) {
    nlohmann::ordered_json line{{"file", file}};
    line.update(nlohmann::ordered_json::parse(answer));
    return line.dump() + "\n";
}

class Check final : public Command {
public:
    const char* name() const override { return "check"; }
    const Sentence<>& summary() const override { return help::check::summary; }
    const Sentence<>& manual() const override { return help::check::manual; }

    void declare(Options& options) override {
        options.arguments(help::values::file, files_, help::check::files, kFile);
        options.flag("--full", full_, help::check::full);
        options.text("--why", why_, help::check::why, help::values::rule, kRule);
        options.text("--out-dir", folder_, help::check::out_dir, help::values::folder, kFolder);
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
        } else if (files_.size() > 1 && setting->format != Format::text && !setting->json) {
            return console.stop(advised({Exit::usage, sentence::text_only}, sentence::report_each));
        }

        api::Extent extent{full_, std::nullopt, {}, repeated(common_) + changes_of(common_)};
        if (!why_.empty()) {
            extent.why = report::condition_called(*setting->rules, why_);
            if (!extent.why) return console.stop(no_condition(*setting->rules, setting->language));
        }
        const api::Checker checker(setting->rules, manner_of(*setting));
        Exit worst = Exit::done;
        for (std::size_t i = 0; i < files_.size(); ++i) {
            const auto stop = answer(console, files_[i], paths.empty() ? std::string() : paths[i], *setting, *question, checker, extent);
            if (!stop) continue;
            if (setting->json && files_.size() > 1 && paths.empty()) {
                console.print(one_line(files_[i], console.in_json(*stop)));
                worst = std::max(worst, stop->exit);
            } else {
                worst = std::max(worst, console.stop(*stop));
            }
        }
        return worst;
    }

private:
    /// The conditions as their readers know them: by name in English, by title in another language.
    Stop no_condition(const law::RuleSet& rules, Language language) const {
        std::vector<Phrase> known;
        for (const law::Condition& condition : rules.conditions) {
            auto texts = condition.title.text;
            texts[static_cast<std::size_t>(Language::en)] = condition.name;
            known.push_back(in_words_of(texts));
        }
        return {Exit::usage,
                {sentence::not_known, sentence::the_condition, why_},
                one_of_phrases(known, known.size()),
                report::nearest_condition(rules, why_, language)};
    }

    /// Prints the report of a file, or writes it to `path`.
    std::optional<Stop> answer(Console& console, const std::string& file, const std::string& path, const Setting& setting,
                               const verdict::Question& question, const api::Checker& checker, api::Extent extent) const {
        auto given = read_family(file, *setting.rules);
        if (!given) return given.stop();
        const auto family = changed(std::move(*given), common_, *setting.rules);
        if (!family) return family.stop();
        std::string headline;
        extent.file = file;
        const std::string report = checker.answer(*family, question, extent, &headline);
        if (!path.empty()) {
            if (auto stop = write_file(path, report)) return stop;
            console.print(fmt::format("{}: {}\n", path, headline));
            return std::nullopt;
        }
        if (files_.size() > 1 && setting.json) {
            console.print(one_line(file, report));
            return std::nullopt;
        }
        if (files_.size() > 1) console.print(fmt::format("{}{}\n\n", file == files_.front() ? "" : "\n", file));
        console.print(report);
        return std::nullopt;
    }

    std::vector<std::string> files_;
    std::string folder_, why_;
    bool full_ = false;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_check() {
    return std::make_unique<Check>();
}

}  // namespace reunify::cli
