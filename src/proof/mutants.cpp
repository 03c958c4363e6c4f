#include <fmt/format.h>

#include <memory>
#include <utility>

#include "base/calendar.h"
#include "base/decimal.h"
#include "law/names.h"
#include "proof/alterations.h"
#include "proof/mutate.h"

namespace reunify::proof {

using feel::Expression;
using law::RuleSet;

namespace {

constexpr Lane kCent = decimal::kOne / 100;

Expression never() {
    auto node = std::make_shared<feel::Node>();
    node->kind = Kind::boolean;
    node->value = 0;
    return node;
}

std::string in(const std::vector<std::string>& regimes) {
    std::string names;
    for (const std::string& regime : regimes) names += (names.empty() ? " (" : ", ") + regime;
    return names.empty() ? names : names + ")";
}

/// Goes over the rules and notes what could be written differently.
class Collector {
public:
    explicit Collector(const RuleSet& rules) : rules_(rules) {}

    std::vector<Mutant> collect() {
        for (std::size_t i = 0; i < rules_.facts.size(); ++i) assumptions(i);
        for (std::size_t i = 0; i < rules_.amounts.size(); ++i) amount(i);
        for (std::size_t i = 0; i < rules_.definitions.size(); ++i) definition(i);
        for (std::size_t i = 0; i < rules_.routes.size(); ++i) route(i);
        for (std::size_t i = 0; i < rules_.conditions.size(); ++i) {
            for (std::size_t v = 0; v < rules_.conditions[i].versions.size(); ++v) condition(i, v);
        }
        for (std::size_t i = 0; i < rules_.formalities.size(); ++i) formality(i);
        return std::move(found_);
    }

private:
    /// Something of a RuleSet that a mutant exchanges for another value. `slot` finds it in any copy of the rules.
    template <class Slot, class Value>
    void exchange(const std::string& rule, const law::Place& place, std::string before, std::string after, Slot slot, Value value) {
        std::string key = fmt::format("{}: {} -> {}", rule, before, after);
        const std::size_t times = ++keys_[key];
        if (times > 1) key += fmt::format(" #{}", times);
        const auto other = std::make_shared<Value>(std::move(value));
        found_.push_back({std::move(key), rule, std::move(before), std::move(after), place,
                          [slot, other](RuleSet& rules) { std::swap(slot(rules), *other); }});
    }

    std::string text(const Expression& expression) const { return feel::to_text(*expression, rules_.scope, rules_.pool); }

    /// All alterations of `part`, which stands somewhere in `whole`; `slot` finds the whole.
    template <class Slot>
    void alter(const std::string& rule, const law::Place& place, const Expression& whole, const Expression& part, Slot slot) {
        if (!part) return;
        for (const Alteration& alteration : alterations(part)) {
            exchange(rule, place, text(alteration.before), text(alteration.after), slot, replaced(whole, part.get(), alteration.whole));
        }
    }

    void assumptions(std::size_t fact) {
        const law::Fact& it = rules_.facts[fact];
        for (std::size_t a = 0; a < it.assumed.size(); ++a) {
            const std::string rule = fmt::format("{} assumed {}", it.path, a + 1);
            const law::Assumption& assumption = it.assumed[a];
            alter(rule + " when", it.place, assumption.when, assumption.when,
                  [=](RuleSet& rules) -> Expression& { return rules.facts[fact].assumed[a].when; });
            alter(rule, it.place, assumption.value, assumption.value,
                  [=](RuleSet& rules) -> Expression& { return rules.facts[fact].assumed[a].value; });
        }
    }

    void amount(std::size_t amount) {
        const law::Amount& it = rules_.amounts[amount];
        for (std::size_t v = 0; v < it.values.size(); ++v) {
            const law::AmountValue& value = it.values[v];
            const std::string rule = fmt::format("{} {}", it.name, calendar::to_iso(value.from));
            for (const Lane step : {-1, 1}) {
                exchange(
                    rule + " from", value.place, calendar::to_iso(value.from), calendar::to_iso(value.from + step),
                    [=](RuleSet& rules) -> Lane& { return rules.amounts[amount].values[v].from; }, value.from + step);
                if (!is_known(value.value)) continue;
                const Lane other = value.value + step * kCent;
                exchange(
                    rule, value.place, decimal::to_fixed(value.value, 2), decimal::to_fixed(other, 2),
                    [=](RuleSet& rules) -> Lane& { return rules.amounts[amount].values[v].value; }, other);
            }
        }
    }

    void definition(std::size_t definition) {
        const law::Definition& it = rules_.definitions[definition];
        const auto slot = [=](RuleSet& rules) -> Expression& { return rules.definitions[definition].value; };
        for (const law::DefinitionVersion& version : it.versions) {
            alter(it.name + in(version.regimes), version.place, it.value, version.value, slot);
            alter(it.name + in(version.regimes) + " days", version.place, it.value, version.days, slot);
        }
        if (it.versions.empty()) alter(it.name, it.place, it.value, it.value, slot);
    }

    void route(std::size_t route) {
        const law::Route& it = rules_.routes[route];
        const auto slot = [=](RuleSet& rules) -> Expression& { return rules.routes[route].holds; };
        alter("route " + it.name, it.place, it.holds, it.when, slot);
        exchange("route " + it.name, it.place, "the row", "no row", slot, never());
    }

    void condition(std::size_t condition, std::size_t version) {
        const law::ConditionVersion& it = rules_.conditions[condition].versions[version];
        const std::string rule = rules_.conditions[condition].name + in(it.regimes);
        const auto slot = [=](RuleSet& rules) -> law::ConditionVersion& { return rules.conditions[condition].versions[version]; };
        alter(rule + " days", it.place, it.days, it.days, [=](RuleSet& rules) -> Expression& { return slot(rules).days; });
        alter(rule + " applies", it.place, it.applies, it.applies, [=](RuleSet& rules) -> Expression& { return slot(rules).applies; });
        alter(rule + " requires", it.place, it.required, it.required, [=](RuleSet& rules) -> Expression& { return slot(rules).required; });
        const law::Otherwise other =
            it.otherwise == law::Otherwise::refusal ? law::Otherwise::individual_assessment : law::Otherwise::refusal;
        exchange(
            rule + " otherwise", it.place, std::string(law::name_of(it.otherwise)), std::string(law::name_of(other)),
            [=](RuleSet& rules) -> law::Otherwise& { return slot(rules).otherwise; }, other);
        for (std::size_t e = 0; e < it.exceptions.size(); ++e) {
            const law::Exception& exception = it.exceptions[e];
            const std::string name = fmt::format("{} exception {}", rule, exception.name);
            const auto when = [=](RuleSet& rules) -> Expression& { return slot(rules).exceptions[e].when; };
            alter(name, exception.place, exception.when, exception.when, when);
            exchange(name, exception.place, "the exception", "no exception", when, never());
        }
    }

    void formality(std::size_t formality) {
        const law::Formality& it = rules_.formalities[formality];
        alter(it.name + " when", it.place, it.when, it.when,
              [=](RuleSet& rules) -> Expression& { return rules.formalities[formality].when; });
        alter(it.name, it.place, it.value, it.value, [=](RuleSet& rules) -> Expression& { return rules.formalities[formality].value; });
    }

    const RuleSet& rules_;
    std::vector<Mutant> found_;
    std::map<std::string, std::size_t> keys_;
};

}  // namespace

std::vector<Mutant> mutants(const law::RuleSet& rules) {
    return Collector(rules).collect();
}

}  // namespace reunify::proof
