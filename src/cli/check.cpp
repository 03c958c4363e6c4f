#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/common.h"
#include "cli/input.h"
#include "plan/program.h"
#include "report/json.h"
#include "report/text.h"

namespace reunify::cli {

namespace {

constexpr const char* kCheckManual = R"(Checks one family and explains the verdict: every condition with its article
and sources, what is missing, what was assumed, what is contested, what is
left open.

  reunify check examples/worker_spouse_two_children.yaml
  reunify check family.yaml --set sponsor.net_monthly_income=2500 --lang fr
  reunify template profile | reunify check -

The file is a profile in YAML or JSON; `reunify template profile` prints one
to fill in. Dates are 2026-12-31 or 31/12/2026. What is left empty is unknown:
it is named where it matters, never guessed.)";

class Check final : public Command {
public:
    const char* name() const override { return "check"; }
    const char* summary() const override { return "Check one family and explain the verdict"; }
    const char* manual() const override { return kCheckManual; }

    void declare(Options& options) override {
        options.text("FILE", file_, "The family's profile (YAML or JSON), or - for standard input", "", kFile);
        add_output_options(options, common_);
        add_case_options(options, common_);
    }

    Exit run(Console& console) override {
        if (file_.empty())
            return console.stop({Exit::usage, "reunify: check needs a file, or - for standard input\n    see: reunify check --help"});
        const auto setting = setting_of(common_);
        if (!setting) return console.stop(setting.stop());
        const law::RuleSet& rules = *setting->rules;
        const auto question = question_of(common_, rules);
        if (!question) return console.stop(question.stop());
        auto given = read_family(file_, rules);
        if (!given) return console.stop(given.stop());
        const auto family = with_sets(std::move(*given), common_, rules);
        if (!family) return console.stop(family.stop());

        const verdict::Assessment result = verdict::assess(plan::plan(setting->rules), *family, *question);
        const report::Subject subject{rules, *family, result};
        if (setting->json) {
            console.print(report::write(report::json(subject, setting->language)));
        } else {
            console.print(report::text(subject, setting->language, setting->colour));
        }
        return Exit::done;
    }

private:
    std::string file_;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_check() {
    return std::make_unique<Check>();
}

}  // namespace reunify::cli
