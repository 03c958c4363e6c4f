#include "cli/help/rules_show.h"

#include "base/suggest.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/help/values.h"
#include "cli/sentences.h"
#include "report/rule_page.h"
#include "report/rule_search.h"
#include "report/shell.h"

namespace reunify::cli {

namespace {

class RulesShow final : public Command {
public:
    const char* name() const override { return "show"; }
    const Sentence<>& summary() const override { return help::rules_show::summary; }
    const Sentence<>& manual() const override { return help::rules_show::manual; }

    void declare(Options& options) override {
        options.argument(help::values::rule, id_, help::rules_show::rule, kRule);
        common_.formats = {Format::text, Format::html, Format::markdown};
        add_output_options(options, common_);
    }

    Exit run(Console& console) override {
        if (id_.empty()) return console.stop(advised({Exit::usage, sentence::needs_rule}, {sentence::see, "reunify rules list"}));
        const auto setting = setting_of(common_);
        if (!setting) return console.stop(setting.stop());
        const auto page = report::rule_page(*setting->rules, id_, setting->language);
        if (page) {
            console.print(rendered(*page, *setting));
            return Exit::done;
        }
        const bool searched = nearest_name(id_, report::rule_names(*setting->rules)).empty();
        const std::string nearest = report::nearest_rule(*setting->rules, id_, setting->language);
        const bool found = searched && !nearest.empty();
        return console.stop(advised({Exit::usage, {sentence::no_rule, id_}, {}, nearest},
                                    {sentence::see, found ? "reunify rules search " + report::shell_word(id_) : "reunify rules list"}));
    }

private:
    std::string id_;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_rules_show() {
    return std::make_unique<RulesShow>();
}

}  // namespace reunify::cli
