#include "cli/help/rules_coverage.h"

#include "cli/command.h"
#include "cli/common.h"
#include "report/coverage.h"

namespace reunify::cli {

namespace {

class RulesCoverage final : public Command {
public:
    const char* name() const override { return "coverage"; }
    const Sentence<>& summary() const override { return help::rules_coverage::summary; }
    const Sentence<>& manual() const override { return help::rules_coverage::manual; }

    void declare(Options& options) override { add_output_options(options, common_); }

    Exit run(Console& console) override {
        const auto setting = setting_of(common_);
        if (!setting) return console.stop(setting.stop());
        const std::vector<report::Coverage> table = report::coverage_of(*setting->rules);
        console.print(setting->json ? report::coverage_json(*setting->rules, table, setting->language)
                                    : rendered(report::coverage_document(*setting->rules, table, setting->language), *setting));
        return Exit::done;
    }

private:
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_rules_coverage() {
    return std::make_unique<RulesCoverage>();
}

}  // namespace reunify::cli
