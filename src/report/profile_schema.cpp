#include "report/profile_schema.h"

#include <nlohmann/json.hpp>

#include "base/calendar.h"
#include "base/decimal.h"
#include "law/names.h"
#include "report/json.h"

namespace reunify::report {

using Json = nlohmann::ordered_json;

namespace {

/// What may stand under a fact's key; nothing (null) is unknown.
Json schema_of(const law::Fact& fact, Language language) {
    Json out{{"title", fact.label.in(language)}, {"description", fact.question.in(language)}};
    switch (fact.type) {
        case law::FactType::yes_no:
            out["type"] = Json::array({"boolean", "string", "null"});
            break;
        case law::FactType::money:
        case law::FactType::count:
            out["type"] = Json::array({"number", "string", "null"});
            if (fact.least) out["minimum"] = Json::parse(decimal::to_string(*fact.least));
            if (fact.most) out["maximum"] = Json::parse(decimal::to_string(*fact.most));
            break;
        case law::FactType::date:
            out["type"] = Json::array({"string", "integer", "null"});
            out["examples"] = Json::array({"2026-12-31", "2026-12", "2026", "2026-05-01..2026-08-31"});
            break;
        case law::FactType::choice:
            out["enum"] = Json::array();
            for (const law::Choice& choice : fact.choices) out["enum"].push_back(choice.name);
            out["enum"].push_back(nullptr);
            break;
        case law::FactType::text:
            out["type"] = Json::array({"string", "null"});
            break;
    }
    return out;
}

Json object_of(const law::RuleSet& rules, std::string_view section, Language language) {
    Json properties = Json::object();
    for (const law::Fact& fact : rules.facts) {
        const std::size_t dot = fact.path.find('.');
        if (std::string_view(fact.path).substr(0, dot) == section) properties[fact.path.substr(dot + 1)] = schema_of(fact, language);
    }
    return {{"type", Json::array({"object", "null"})}, {"properties", std::move(properties)}, {"additionalProperties", false}};
}

}  // namespace

std::string profile_schema(const law::RuleSet& rules, Language language) {
    Json papers{{"type", "array"}, {"items", {{"enum", Json::array()}}}};
    for (const law::Paper& paper : rules.documents) papers["items"]["enum"].push_back(paper.name);
    Json member = object_of(rules, law::kMember, language);
    member["type"] = "object";
    member["properties"][std::string(law::kLabel)] = {{"type", "string"}};
    member["properties"][std::string(law::kDocuments)] = papers;
    Json properties = Json::object();
    for (const std::string& section : rules.sections) properties[section] = object_of(rules, section, language);
    properties[std::string(law::kDocuments)] = papers;
    properties[std::string(law::kMembers)] = {{"type", "array"}, {"minItems", 1}, {"items", std::move(member)}};
    return write(Json{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                      {"title", rules.title.in(language)},
                      {"type", "object"},
                      {"properties", std::move(properties)},
                      {"required", Json::array({std::string(law::kMembers)})},
                      {"additionalProperties", false}});
}

}  // namespace reunify::report
