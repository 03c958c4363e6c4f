#include "cli/help/rules_list.h"

#include <fmt/format.h>

#include "cases/family.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/help/values.h"
#include "cli/sentences.h"
#include "plan/program.h"
#include "report/rule_list.h"
#include "run/evaluator.h"
#include "words/say.h"

namespace reunify::cli {

namespace {

/// Which conditions can be asked at all of a sponsor's status and a relation, everything else unknown: what a run of the rules does not
/// rule out.
std::vector<bool> conditions_for(const std::shared_ptr<const law::RuleSet>& rules, Lane status, Lane relation) {
    const auto program = plan::plan(rules);
    cases::Family family(*rules);
    family.members.push_back({"", std::vector<Lane>(rules->facts.size(), kUnknown)});
    if (const auto fact = rules->fact("sponsor.status")) family.facts[*fact] = status;
    if (const auto fact = rules->fact("member.relation")) family.members[0].facts[*fact] = relation;
    run::Batch batch(*rules);
    cases::append(batch, *rules, family);
    for (const law::Reading& reading : rules->readings) batch.readings.push_back(reading.preset);
    batch.readings.resize(rules->readings.size());
    run::Evaluator run(program);
    run.run(batch);
    std::vector<bool> possible;
    for (const plan::ConditionSlots& slots : program->layout.conditions) {
        bool any = false;
        for (const plan::VersionSlots& version : slots.versions) {
            if (version.applies == plan::kNone || run.truth(version.applies, 0, 0) != Truth::no) any = true;
        }
        possible.push_back(any);
    }
    return possible;
}

class RulesList final : public Command {
public:
    const char* name() const override { return "list"; }
    const Sentence<>& summary() const override { return help::rules_list::summary; }
    const Sentence<>& manual() const override { return help::rules_list::manual; }

    void declare(Options& options) override {
        options.text("--kind", kind_, help::rules_list::kind, help::values::kind,
                     {Expected::Kind::words,
                      {"conditions", "readings", "amounts", "definitions", "routes", "facts", "formalities", "documents", "alternatives",
                       "open_points", "sources"}});
        options.text("--status", status_, help::rules_list::status, help::values::status, {Expected::Kind::choice, {"sponsor.status"}});
        options.text("--relation", relation_, help::rules_list::relation, help::values::relation,
                     {Expected::Kind::choice, {"member.relation"}});
        options.text("--regime", regime_, help::rules_list::regime, help::values::regime,
                     {Expected::Kind::words, {"previous_law", "law_2025", "eu_law"}});
        options.text("--confidence", confidence_, help::rules_list::confidence, help::values::level,
                     {Expected::Kind::words, {"high", "medium", "low"}});
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
        console.print(setting.json ? report::kind_list_json(named, kind_) : rendered(report::kind_list(named, setting.language), setting));
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
            if (confidence_ != "high" && confidence_ != "medium" && confidence_ != "low") {
                return unknown_value(sentence::the_confidence, confidence_, {"high", "medium", "low"});
            }
            filter.confidence = confidence_ == "high"     ? law::Confidence::high
                                : confidence_ == "medium" ? law::Confidence::medium
                                                          : law::Confidence::low;
        }
        const auto status = choice_of(*rules, "sponsor.status", sentence::the_status, status_);
        if (!status) return status.stop();
        const auto relation = choice_of(*rules, "member.relation", sentence::the_relation, relation_);
        if (!relation) return relation.stop();
        if (is_known(*status) || is_known(*relation)) filter.conditions = conditions_for(rules, *status, *relation);
        return filter;
    }

    static Outcome<Lane> choice_of(const law::RuleSet& rules, std::string_view path, const Sentence<>& what, const std::string& typed) {
        if (typed.empty()) return kUnknown;
        const auto fact = rules.fact(path);
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
