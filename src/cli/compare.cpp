#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/family_command.h"
#include "report/comparison_report.h"
#include "report/json.h"
#include "verdict/comparison.h"

namespace reunify::cli {

namespace {

constexpr const char* kCompareManual = R"(Puts the same file under the law before the reform, the law of 2025 as
written, and that law as suspended: the verdict under each, and every condition
that turns out differently, with the reason under each law.

  reunify compare examples/subsidiary_protection_after_judgment.yaml
  reunify compare family.yaml --lang fr --format json

The first line says how the file fares under the law that really applies to it.
The laws compared are the scenarios of the rules (rules/scenarios.yaml). For a
CSV: reunify batch FILE --compare.)";

class Compare final : public Command {
public:
    const char* name() const override { return "compare"; }
    const char* summary() const override { return "Put a file under the law before and after the reform"; }
    const char* manual() const override { return kCompareManual; }

    void declare(Options& options) override { add_family_options(options, file_, common_); }

    Exit run(Console& console) override {
        auto asked = asked_of(name(), file_, common_);
        if (!asked) return console.stop(asked.stop());
        const law::RuleSet& rules = *asked->setting.rules;
        const auto family = with_sets(std::move(asked->family), common_, rules);
        if (!family) return console.stop(family.stop());
        const verdict::Comparison comparison = verdict::compare(asked->setting.rules, *family, asked->question);
        const report::Compared compared{rules, *family, comparison};
        console.print(asked->setting.json ? report::write(report::comparison_json(compared, asked->setting.language))
                                          : report::comparison_text(compared, asked->setting.language, asked->setting.colour));
        return Exit::done;
    }

private:
    std::string file_;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_compare() {
    return std::make_unique<Compare>();
}

}  // namespace reunify::cli
