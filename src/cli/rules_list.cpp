#include "cli/help/rules_list.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/command.h"
#include "cli/common.h"
#include "cli/help/values.h"
#include "cli/sentences.h"
#include "law/names.h"
#include "plan/program.h"
#include "report/rule_list.h"
#include "verdict/possible_conditions.h"
#include "words/say.h"

namespace reunify::cli {

namespace {

class RulesList final : public Command {
public:
    const char* name() const override { return "list"; }
    const Sentence<>& summary() const override { return help::rules_list::summary; }
    const Sentence<>& manual() const override { return help::rules_list::manual; }

    void declare(Options& options) override {
        options.text("--kind", kind_, help::rules_list::kind, help::values::kind, {Expected::Kind::words, report::rule_kinds()});
        options.text("--status", status_, help::rules_list::status, help::values::status, {Expected::Kind::status});
        options.text("--relation", relation_, help::rules_list::relation, help::values::relation, {Expected::Kind::relation});
        options.text("--regime", regime_, help::rules_list::regime, help::values::regime, {Expected::Kind::regime});
        options.text("--confidence", confidence_, help::rules_list::confidence, help::values::level,
                     {Expected::Kind::words, {law::kConfidences.begin(), law::kConfidences.end()}});
        options.flag("--suspended", suspended_, help::rules_list::suspended);
        add_output_options(options, common_);
    }

    Exit run(Console& console) override {
        const auto setting = setting_of(common_);
        if (!setting) return console.stop(setting.stop());
        const law::RuleSet& rules = *setting->rules;
        const auto& kinds = report::rule_kinds();
        if (std::find(kinds.begin(), kinds.end(), kind_) == kinds.end())
            return console.stop(unknown_value(sentence::the_kind, kind_, kinds));
        if (kind_ != "conditions") return print_kind(console, *setting);

        const auto filter = filter_of(setting->rules);
        if (!filter) return console.stop(filter.stop());
        const auto listed = report::listed_conditions(rules, *filter);
        if (setting->json) {
            console.print(report::condition_list_json(rules, listed, setting->language));
            return Exit::done;
        }
        console.print(rendered(report::condition_list(rules, listed, setting->language), *setting));
        std::string others;
        for (const std::string& kind : kinds) {
            const std::size_t count = report::rules_of_kind(rules, kind, setting->language).size();
            if (kind != "conditions" && count > 0) others += fmt::format("{}{}", others.empty() ? "" : "|", kind);
        }
        if (!narrowed() && setting->format == Format::text)
            console.print(fmt::format("\n{}\n", say::also_listed.in(setting->language, others)));
        return Exit::done;
    }

private:
    bool narrowed() const { return !status_.empty() || !relation_.empty() || !regime_.empty() || !confidence_.empty() || suspended_; }

    Exit print_kind(Console& console, const Setting& setting) const {
        if (narrowed()) return console.stop({Exit::usage, sentence::filters_conditions});
        const auto named = report::rules_of_kind(*setting.rules, kind_, setting.language);
        console.print(setting.json ? report::kind_list_json(*setting.rules, kind_, setting.language)
                                   : rendered(report::kind_list(named, setting.language), setting));
        return Exit::done;
    }

    Outcome<report::RuleFilter> filter_of(const std::shared_ptr<const law::RuleSet>& rules) const {
        report::RuleFilter filter;
        filter.suspended = suspended_;
        if (!regime_.empty() && std::find(rules->regimes.begin(), rules->regimes.end(), regime_) == rules->regimes.end()) {
            return unknown_value(sentence::the_regime, regime_, rules->regimes);
        }
        filter.regime = regime_;
        if (!confidence_.empty()) {
            const auto known = std::find(law::kConfidences.begin(), law::kConfidences.end(), confidence_);
            if (known == law::kConfidences.end())
                return unknown_value(sentence::the_confidence, confidence_, {law::kConfidences.begin(), law::kConfidences.end()});
            filter.confidence = static_cast<law::Confidence>(known - law::kConfidences.begin());
        }
        const auto status = choice_of(*rules, rules->roles.status, sentence::the_status, status_);
        if (!status) return status.stop();
        const auto relation = choice_of(*rules, rules->roles.relation, sentence::the_relation, relation_);
        if (!relation) return relation.stop();
        if (is_known(*status) || is_known(*relation))
            filter.conditions = verdict::possible_conditions(plan::plan(rules), *status, *relation);
        return filter;
    }

    static Outcome<Lane> choice_of(const law::RuleSet& rules, std::optional<std::size_t> fact, const Sentence<>& what,
                                   const std::string& typed) {
        if (typed.empty()) return kUnknown;
        std::vector<std::string> known;
        if (fact) {
            for (const law::Choice& choice : rules.facts[*fact].choices) known.push_back(choice.name);
        }
        if (std::find(known.begin(), known.end(), typed) == known.end()) return unknown_value(what, typed, known);
        return rules.pool.find(typed).value_or(kUnknown);
    }

    std::string kind_ = "conditions";
    std::string status_, relation_, regime_, confidence_;
    bool suspended_ = false;
    Common common_;
};

}  // namespace

std::unique_ptr<Command> make_rules_list() {
    return std::make_unique<RulesList>();
}

}  // namespace reunify::cli
