#include "cli/command.h"
#include "cli/common.h"
#include "report/coverage.h"

namespace reunify::cli {

namespace {

constexpr const char* kRulesCoverageManual = R"(Prints who may be joined by whom: each status of the sponsor with each relation,
and the legal basis under each law, or that there is no right and what other
ways there are. Rows that ask something more stand in brackets.

  reunify rules coverage
  reunify rules coverage --format json)";

class RulesCoverage final : public Command {
public:
    const char* name() const override { return "coverage"; }
    const char* summary() const override { return "Print who may be joined by whom, with the legal basis under each law"; }
    const char* manual() const override { return kRulesCoverageManual; }

    void declare(Options& options) override { add_output_options(options, common_); }

    Exit run(Console& console) override {
        const auto setting = setting_of(common_);
        if (!setting) return console.stop(setting.stop());
        const std::vector<report::Coverage> table = report::coverage_of(*setting->rules);
        console.print(setting->json ? report::coverage_json(*setting->rules, table, setting->language)
                                    : report::coverage_text(*setting->rules, table, setting->language, setting->colour));
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
