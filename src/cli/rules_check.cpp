#include "cli/help/rules_check.h"

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/common.h"
#include "law/load.h"

namespace reunify::cli {

namespace {

std::string counts(const law::RuleSet& rules) {
    return fmt::format("{} {}: {} conditions, {} definitions, {} amounts, {} readings, {} routes, {} facts, {} sources; no faults\n",
                       rules.id, rules.version, rules.conditions.size(), rules.definitions.size(), rules.amounts.size(),
                       rules.readings.size(), rules.routes.size(), rules.facts.size(), rules.sources.size());
}

class RulesCheck final : public Command {
public:
    const char* name() const override { return "check"; }
    const Sentence& summary() const override { return help::rules_check::summary; }
    const Sentence& manual() const override { return help::rules_check::manual; }

    void declare(Options& options) override { add_rules_option(options, common_); }

    Exit run(Console& console) override {
        const auto rules = rules_of(common_);
        if (!rules) return console.stop(rules.stop());
        const Faults faults = law::lint(**rules);
        if (!faults.empty()) {
            const char* plural = faults.size() == 1 ? "" : "s";
            Stop stop{Exit::rules, in_english(fmt::format("the rules have {} fault{}", faults.size(), plural))};
            stop.faults = faults;
            return console.stop(stop);
        }
        console.print(counts(**rules));
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
