#include "cli/help/whatif.h"

#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/family_command.h"
#include "plan/program.h"
#include "report/changes_report.h"
#include "report/json.h"
#include "verdict/whatif.h"

namespace reunify::cli {

namespace {

class WhatIf final : public Command {
public:
    const char* name() const override { return "whatif"; }
    const Sentence<>& summary() const override { return help::whatif::summary; }
    const Sentence<>& manual() const override { return help::whatif::manual; }

    void declare(Options& options) override { add_family_options(options, file_, common_); }

    Exit run(Console& console) override {
        auto asked = asked_of(name(), file_, common_);
        if (!asked) return console.stop(asked.stop());
        return common_.sets.empty() ? help(console, *asked) : compare(console, *asked);
    }

private:
    static Exit help(Console& console, const Asked& asked) {
        plan::Options options;
        options.texts = false;
        options.procedure = false;
        const verdict::Nearest nearest = verdict::nearest_changes(plan::plan(asked.setting.rules, options), asked.family, asked.question);
        const report::Help answer{*asked.setting.rules, asked.family, nearest};
        console.print(asked.setting.json ? report::write(report::help_json(answer, asked.setting.language))
                                         : rendered(report::help_document(answer, asked.setting.language), asked.setting));
        return Exit::done;
    }

    Exit compare(Console& console, const Asked& asked) const {
        const law::RuleSet& rules = *asked.setting.rules;
        const auto changed = with_sets(asked.family, common_, rules);
        if (!changed) return console.stop(changed.stop());
        const auto program = plan::plan(asked.setting.rules);
        const verdict::Assessment then = verdict::assess(program, asked.family, asked.question);
        const verdict::Assessment now = verdict::assess(program, *changed, asked.question);
        const report::Subject before{rules, asked.family, then};
        const report::Subject after{rules, *changed, now};
        if (asked.setting.json) {
            nlohmann::ordered_json out = nlohmann::ordered_json::object();
            out["before"] = report::json(before, asked.setting.language);
            out["after"] = report::json(after, asked.setting.language);
            console.print(report::write(out));
        } else {
            console.print(rendered(report::before_and_after_document(before, after, asked.setting.language), asked.setting));
        }
        return Exit::done;
    }

    std::string file_;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_whatif() {
    return std::make_unique<WhatIf>();
}

}  // namespace reunify::cli
