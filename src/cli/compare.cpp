#include "cli/help/compare.h"

#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/family_command.h"
#include "report/comparison_report.h"
#include "report/json.h"
#include "verdict/comparison.h"

namespace reunify::cli {

namespace {

class Compare final : public Command {
public:
    const char* name() const override { return "compare"; }
    const Sentence<>& summary() const override { return help::compare::summary; }
    const Sentence<>& manual() const override { return help::compare::manual; }

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
                                          : rendered(report::comparison_document(compared, asked->setting.language), asked->setting));
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
