#pragma once

#include <algorithm>

#include "base/calendar.h"
#include "base/decimal.h"
#include "law/ruleset.h"

namespace reunify::test {

inline law::Fact small_fact(std::string path, law::FactType type) {
    law::Fact fact;
    fact.level = path.starts_with("member.") ? Level::member : Level::family;
    fact.path = std::move(path);
    fact.type = type;
    return fact;
}

/// A handful of facts of every type, built by hand: enough for whatever reads cases.
inline law::RuleSet small_rules() {
    using law::FactType;
    law::RuleSet rules;
    law::Fact filed = small_fact("application.filed_on", FactType::date);
    filed.least = calendar::make(1900, 1, 1);
    filed.most = calendar::make(2100, 12, 31);
    rules.facts.push_back(filed);
    rules.facts.push_back(small_fact("application.renewal", FactType::yes_no));
    law::Fact status = small_fact("sponsor.status", FactType::choice);
    status.choices = {
        {"refugee",
         {{"refugee",
           "r\xC3\xA9"
           "fugi\xC3\xA9",
           "vluchteling",
           "Fl\xC3\xBC"
           "chtling"}}},
        {"unlimited_stay", {{"unlimited stay", "s\xC3\xA9jour illimit\xC3\xA9", "onbeperkt verblijf", "unbegrenzter Aufenthalt"}}},
        {"belgian", {{"Belgian citizen", "Belge", "Belg", "Belgier"}}}};
    rules.facts.push_back(status);
    rules.facts.push_back(small_fact("sponsor.birth_date", FactType::date));
    law::Fact income = small_fact("sponsor.net_monthly_income", FactType::money);
    income.least = 0;
    income.most = 1'000'000 * decimal::kOne;
    rules.facts.push_back(income);
    law::Fact dependants = small_fact("household.dependants", FactType::count);
    dependants.least = 0;
    dependants.most = 30 * decimal::kOne;
    rules.facts.push_back(dependants);
    rules.facts.push_back(small_fact("household.note", FactType::text));
    law::Fact relation = small_fact("member.relation", FactType::choice);
    relation.choices = {{"spouse", {{"spouse", "conjoint(e)", "echtgenoot", "Ehegatte"}}},
                        {"equivalent_partner", {{"partner (equivalent)", "partenaire", "partner", "Partner"}}},
                        {"registered_partner", {{"registered partner", "partenaire", "geregistreerde partner", "Lebenspartner"}}},
                        {"child", {{"child", "enfant", "kind", "Kind"}}}};
    rules.facts.push_back(relation);
    rules.facts.push_back(small_fact("member.birth_date", FactType::date));
    rules.facts.push_back(small_fact("member.married", FactType::yes_no));
    rules.sections = {"application", "sponsor", "household"};
    const auto place = [&rules](std::string_view path) {
        const auto found =
            std::find_if(rules.facts.begin(), rules.facts.end(), [path](const law::Fact& fact) { return fact.path == path; });
        return static_cast<std::size_t>(found - rules.facts.begin());
    };
    rules.roles.filed_on = place("application.filed_on");
    rules.roles.status = place("sponsor.status");
    rules.roles.relation = place("member.relation");
    rules.roles.born_on = place("member.birth_date");
    rules.needed = {*rules.roles.status, *rules.roles.relation};
    rules.expected = {*rules.roles.filed_on};
    for (const char* name : {"passport", "lease"}) {
        law::Paper document;
        document.name = name;
        rules.documents.push_back(document);
    }
    for (const law::Fact& fact : rules.facts) {
        feel::Symbol symbol;
        symbol.path = fact.path;
        symbol.level = fact.level;
        symbol.index = rules.scope.size();
        rules.scope.add(symbol);
        rules.owners.push_back(law::RuleSet::Owner::fact);
        for (const law::Choice& choice : fact.choices) rules.pool.code(choice.name);
    }
    return rules;
}

inline std::size_t index_of(const law::RuleSet& rules, std::string_view path) {
    for (std::size_t i = 0; i < rules.facts.size(); ++i) {
        if (rules.facts[i].path == path) return i;
    }
    return rules.facts.size();
}

}  // namespace reunify::test
