#include "cli/help/rules_check.h"

#include "cli/command.h"
#include "cli/common.h"
#include "cli/sentences.h"
#include "law/load.h"

namespace reunify::cli {

namespace {

Phrase counts(const law::RuleSet& rules) {
    return {sentence::rules_counted,
            rules.id,
            rules.version,
            Phrase(sentence::conditions, rules.conditions.size()),
            Phrase(sentence::definitions, rules.definitions.size()),
            Phrase(sentence::amounts, rules.amounts.size()),
            Phrase(sentence::readings, rules.readings.size()),
            Phrase(sentence::routes, rules.routes.size()),
            Phrase(sentence::facts, rules.facts.size()),
            Phrase(sentence::sources, rules.sources.size())};
}

class RulesCheck final : public Command {
public:
    const char* name() const override { return "check"; }
    const Sentence<>& summary() const override { return help::rules_check::summary; }
    const Sentence<>& manual() const override { return help::rules_check::manual; }

    void declare(Options& options) override {
        add_language_option(options, common_);
        add_rules_option(options, common_);
    }

    Exit run(Console& console) override {
        const auto language = language_of(common_);
        if (!language) return console.stop(language.stop());
        const auto rules = rules_of(common_);
        if (!rules) return console.stop(rules.stop());
        const Faults faults = law::lint(**rules);
        if (!faults.empty()) {
            Stop stop{Exit::rules, Phrase(sentence::rule_faults, faults.size())};
            stop.faults = faults;
            return console.stop(stop);
        }
        console.print(counts(**rules).in(*language) + "\n");
        return Exit::done;
    }

private:
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_rules_check() {
    return std::make_unique<RulesCheck>();
}

}  // namespace reunify::cli
