#include <nlohmann/json.hpp>

#include "base/calendar.h"
#include "base/decimal.h"
#include "law/names.h"
#include "report/json.h"
#include "report/rule_list.h"

namespace reunify::report {

using Json = nlohmann::ordered_json;

namespace {

std::string bound_of(const law::Fact& fact, Lane value) {
    return fact.type == law::FactType::date ? calendar::to_iso(value) : decimal::to_string(value);
}

/// What the program knows the fact for; empty for most.
std::string_view role_of(const law::RuleSet& rules, std::size_t fact) {
    const law::Roles& roles = rules.roles;
    if (roles.filed_on == fact) return "filed_on";
    if (roles.assessed_on == fact) return "assessed_on";
    if (roles.status == fact) return "status";
    if (roles.relation == fact) return "relation";
    if (roles.born_on == fact) return "born_on";
    return {};
}

void add_fact(Json& out, const law::RuleSet& rules, std::size_t index, Language language) {
    const law::Fact& fact = rules.facts[index];
    out["type"] = law::name_of(fact.type);
    out["level"] = fact.level == Level::member ? "member" : "family";
    out["question"] = fact.question.in(language);
    out["why"] = fact.why.in(language);
    if (fact.type == law::FactType::choice) {
        out["choices"] = Json::array();
        for (const law::Choice& choice : fact.choices) {
            Json& one = out["choices"].emplace_back(Json{{"id", choice.name}, {"title", choice.label.in(language)}});
            if (const std::string explained = choice.explained.in(language); !explained.empty()) one["explained"] = explained;
        }
    }
    if (fact.least) out["least"] = bound_of(fact, *fact.least);
    if (fact.most) out["most"] = bound_of(fact, *fact.most);
    out["changeable"] = fact.changeable;
    if (const std::string_view role = role_of(rules, index); !role.empty()) out["role"] = role;
}

void add_source(Json& out, const law::Source& source, Language language) {
    out["publisher"] = source.publisher.in(language);
    out["date"] = source.date;
    out["type"] = source.kind;
    out["address"] = source.address.in(language);
}

void add_reading(Json& out, const law::Reading& reading, Language language) {
    out["options"] = Json::array();
    for (const law::ReadingOption& option : reading.options)
        out["options"].push_back({{"id", option.name}, {"title", option.label.in(language)}, {"read_by", option.read_by.in(language)}});
    out["preset"] = reading.options[reading.preset].name;
    out["because"] = reading.because.in(language);
}

}  // namespace

std::string kind_list_json(const law::RuleSet& rules, std::string_view kind, Language language) {
    if (kind == "conditions") return condition_list_json(rules, listed_conditions(rules, {}), language);
    const std::vector<NamedRule> named = rules_of_kind(rules, kind, language);
    Json out = Json::array();
    for (std::size_t i = 0; i < named.size(); ++i) {
        Json one{{"id", named[i].name}, {"kind", kind}, {"title", named[i].title}};
        if (kind == "facts") add_fact(one, rules, i, language);
        if (kind == "sources") add_source(one, rules.sources[i], language);
        if (kind == "readings") add_reading(one, rules.readings[i], language);
        if (kind == "documents") one["of_member"] = rules.documents[i].of_member;
        out.push_back(std::move(one));
    }
    return write(out);
}

}  // namespace reunify::report
