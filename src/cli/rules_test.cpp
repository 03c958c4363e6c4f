#include "cli/help/rules_test.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "cli/command.h"
#include "cli/common.h"
#include "cli/help/values.h"
#include "cli/input.h"
#include "cli/sentences.h"
#include "plan/program.h"
#include "proof/mutate.h"
#include "proof/trial.h"
#include "proof/worked_cases.h"

namespace reunify::cli {

namespace {

class RulesTest final : public Command {
public:
    const char* name() const override { return "test"; }
    const Sentence& summary() const override { return help::rules_test::summary; }
    const Sentence& manual() const override { return help::rules_test::manual; }

    void declare(Options& options) override {
        options.text("--cases", cases_, help::rules_test::cases, help::value::folder, kFolder);
        options.flag("--mutate", mutate_, help::rules_test::mutate);
        add_rules_option(options, common_);
    }

    Exit run(Console& console) override {
        const std::string folder = !cases_.empty() ? cases_ : fmt::format("{}/cases", common_.rules.empty() ? "rules" : common_.rules);
        if (!is_folder(folder)) {
            return console.stop({Exit::file, {sentence::no_cases_folder, folder}, as_it_is("--cases DIR")});
        }
        const auto rules = rules_of(common_);
        if (!rules) return console.stop(rules.stop());
        const auto cases = proof::read_cases(folder, **rules, folder);
        if (!cases) {
            Stop stop{Exit::rules, in_english("the worked cases have errors")};
            stop.faults = cases.faults();
            return console.stop(stop);
        }
        const Exit agreed = compare(console, **rules, *cases, plan::plan(*rules));
        return mutate_ && agreed == Exit::done ? survey(console, **rules, *cases, folder) : agreed;
    }

private:
    static Exit compare(Console& console, const law::RuleSet& rules, const std::vector<proof::WorkedCase>& cases,
                        const std::shared_ptr<const plan::Program>& program) {
        const std::vector<proof::Difference> differences = proof::Trial(rules, cases).run(program);
        std::size_t expectations = 0;
        for (const proof::WorkedCase& worked : cases) expectations += worked.expected.size();
        for (const proof::Difference& difference : differences) {
            const proof::WorkedCase& worked = cases[difference.worked_case];
            console.complain(describe(proof::describe(worked, worked.expected[difference.expectation], difference.got)));
        }
        console.print(fmt::format("{} worked cases with {} expectations: {}\n", cases.size(), expectations,
                                  differences.empty() ? "all agree" : fmt::format("{} differ", differences.size())));
        return differences.empty() ? Exit::done : Exit::rules;
    }

    static Exit survey(Console& console, const law::RuleSet& rules, const std::vector<proof::WorkedCase>& cases,
                       const std::string& folder) {
        const auto reasons = proof::read_reasons(folder, folder);
        if (!reasons) return console.stop(stopped_by(Exit::rules, reasons.faults()));
        proof::SurveyOptions options;
        options.threads = std::max(1U, std::thread::hardware_concurrency());
        const proof::Survey survey = proof::survey(rules, cases, *reasons, options);
        for (const proof::Mutant& mutant : survey.surviving) {
            console.print(fmt::format("{}:{}: unnoticed: {}\n", mutant.place.file, mutant.place.at.line, mutant.key));
        }
        for (const std::string& key : survey.obsolete)
            console.print(fmt::format("surviving.yaml gives a reason for what no longer survives: {}\n", key));
        console.print(fmt::format("{} changes to the rules: {} noticed, {} unnoticed with a reason, {} unnoticed without ({:.1f} %)\n",
                                  survey.total, survey.noticed, survey.accepted.size(), survey.surviving.size(),
                                  100 * survey.surviving_share()));
        return survey.surviving.empty() && survey.obsolete.empty() ? Exit::done : Exit::rules;
    }

    std::string cases_;
    bool mutate_ = false;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_rules_test() {
    return std::make_unique<RulesTest>();
}

}  // namespace reunify::cli
