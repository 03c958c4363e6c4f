#include "cli/help/rules_test.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
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
    const Sentence<>& summary() const override { return help::rules_test::summary; }
    const Sentence<>& manual() const override { return help::rules_test::manual; }

    void declare(Options& options) override {
        options.text("--cases", cases_, help::rules_test::cases, help::values::folder, kFolder);
        options.flag("--mutate", mutate_, help::rules_test::mutate);
        add_language_option(options, common_);
        add_rules_option(options, common_);
    }

    Exit run(Console& console) override {
        const auto language = language_of(common_);
        if (!language) return console.stop(language.stop());
        const std::string folder = !cases_.empty() ? cases_ : fmt::format("{}/cases", common_.rules.empty() ? "rules" : common_.rules);
        if (!is_folder(folder)) {
            return console.stop({Exit::file, {sentence::no_cases_folder, folder}, sentence::cases_option});
        }
        const auto rules = rules_of(common_);
        if (!rules) return console.stop(rules.stop());
        const auto cases = proof::read_cases(folder, **rules, folder);
        if (!cases) {
            Stop stop{Exit::rules, sentence::cases_broken};
            stop.faults = cases.faults();
            return console.stop(stop);
        }
        if (cases->empty()) return console.stop({Exit::file, {sentence::no_cases_in_folder, folder}, sentence::cases_option});
        const Exit agreed = compare(console, *language, **rules, *cases, plan::plan(*rules));
        return mutate_ && agreed == Exit::done ? survey(console, *language, **rules, *cases, folder) : agreed;
    }

private:
    static Exit compare(Console& console, Language language, const law::RuleSet& rules, const std::vector<proof::WorkedCase>& cases,
                        const std::shared_ptr<const plan::Program>& program) {
        const std::vector<proof::Difference> differences = proof::Trial(rules, cases).run(program);
        std::size_t expectations = 0;
        for (const proof::WorkedCase& worked : cases) expectations += worked.expected.size();
        for (const proof::Difference& difference : differences) {
            const proof::WorkedCase& worked = cases[difference.worked_case];
            console.complain(describe(proof::describe(worked, worked.expected[difference.expectation], difference.got), language));
        }
        const Phrase outcome = differences.empty() ? Phrase(sentence::all_agree) : Phrase(sentence::some_differ, differences.size());
        print(console, language,
              {sentence::cases_run, Phrase(sentence::cases, cases.size()), Phrase(sentence::expectations, expectations), outcome});
        return differences.empty() ? Exit::done : Exit::rules;
    }

    static Exit survey(Console& console, Language language, const law::RuleSet& rules, const std::vector<proof::WorkedCase>& cases,
                       const std::string& folder) {
        const auto reasons = proof::read_reasons(folder, folder);
        if (!reasons) return console.stop(stopped_by(Exit::rules, reasons.faults()));
        proof::SurveyOptions options;
        options.threads = std::max(1U, std::thread::hardware_concurrency());
        const proof::Survey survey = proof::survey(rules, cases, *reasons, options);
        for (const proof::Mutant& mutant : survey.surviving) {
            print(console, language, {sentence::unnoticed, mutant.place.file, mutant.place.at.line, mutant.key});
        }
        for (const std::string& key : survey.obsolete) print(console, language, {sentence::reason_obsolete, key});
        const long thousandths = std::lround(1000 * survey.surviving_share());
        print(console, language,
              Phrase(sentence::changes_surveyed, survey.total, survey.noticed, survey.accepted.size(), survey.surviving.size(),
                     thousandths / 10, thousandths % 10));
        return survey.surviving.empty() && survey.obsolete.empty() ? Exit::done : Exit::rules;
    }

    static void print(Console& console, Language language, const Phrase& line) { console.print(line.in(language) + "\n"); }

    std::string cases_;
    bool mutate_ = false;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_rules_test() {
    return std::make_unique<RulesTest>();
}

}  // namespace reunify::cli
