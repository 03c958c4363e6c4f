#include "cli/help/rules_search.h"

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/common.h"
#include "cli/help/values.h"
#include "cli/sentences.h"
#include "report/rule_search.h"

namespace reunify::cli {

namespace {

class RulesSearch final : public Command {
public:
    const char* name() const override { return "search"; }
    const Sentence<>& summary() const override { return help::rules_search::summary; }
    const Sentence<>& manual() const override { return help::rules_search::manual; }

    void declare(Options& options) override {
        options.arguments(help::values::words, words_, help::rules_search::words);
        add_output_options(options, common_);
    }

    Exit run(Console& console) override {
        if (words_.empty())
            return console.stop(advised({Exit::usage, sentence::needs_words}, {sentence::see, "reunify rules search --help"}));
        const auto setting = setting_of(common_);
        if (!setting) return console.stop(setting.stop());
        const std::string words = fmt::format("{}", fmt::join(words_, " "));
        const auto found = report::search_rules(*setting->rules, words, setting->language);
        if (found.empty() && !setting->json)
            return console.stop(advised({Exit::input, {sentence::nothing_found, words}}, {sentence::see, "reunify rules list"}));
        console.print(setting->json ? report::search_json(found) : rendered(report::search_document(found, setting->language), *setting));
        return Exit::done;
    }

private:
    std::vector<std::string> words_;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_rules_search() {
    return std::make_unique<RulesSearch>();
}

}  // namespace reunify::cli
