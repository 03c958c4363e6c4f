#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>

#include "report/json.h"
#include "report/profile_schema.h"
#include "service/question_schema.h"
#include "service/routes.h"
#include "service/sentences.h"

namespace reunify::service {

using Json = nlohmann::ordered_json;

namespace {

Json in_json(Json schema) {
    return {{"application/json", {{"schema", std::move(schema)}}}};
}

Json faults_schema() {
    const Json text{{"type", "string"}}, number{{"type", "integer"}};
    const Json fault{
        {"type", "object"},
        {"properties", {{"message", text}, {"accepted", text}, {"nearest", text}, {"file", text}, {"line", number}, {"column", number}}},
        {"required", Json::array({"message", "accepted", "nearest", "file", "line", "column"})}};
    return {{"type", "object"}, {"properties", {{"faults", {{"type", "array"}, {"items", fault}}}}}, {"required", Json::array({"faults"})}};
}

/// The keys that every answer of its kind has.
Json answer_schema(const Route& route) {
    const auto object_with = [](Json keys) { return Json{{"type", "object"}, {"required", std::move(keys)}}; };
    switch (route.source) {
        case Source::facts:
        case Source::rules:
        case Source::sources:
            return {{"type", "array"}, {"items", object_with(Json::array({"id"}))}};
        case Source::description:
            return object_with(Json::array({"openapi", "info", "paths"}));
        case Source::health:
            return object_with(Json::array({"status", "rules_version", "program_version", "answered", "refused"}));
        case Source::amounts:
            return object_with(Json::array({"on"}));
        case Source::method:
            break;
    }
    if (route.method == "check") return object_with(Json::array({"verdict", "members", "formalities", "receipt"}));
    if (route.method == "ask") return object_with(Json::array({"question", "about", "confirm", "answer"}));
    if (route.method == "when") return object_with(Json::array({"earliest_date", "changes"}));
    if (route.method == "batch") return object_with(Json::array({"rows", "rejects", "counts", "summary"}));
    return object_with(Json::array());
}

Json operation_of(const Route& route, const law::RuleSet& rules, Language language) {
    std::string id(route.path.substr(1));
    std::replace_if(
        id.begin(), id.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
    Json out{{"operationId", (route.verb == "GET" ? "get_" : "post_") + id}, {"summary", route.summary->in(language)}};
    const Json profile{{"$ref", "#/components/schemas/Profile"}};
    if (route.verb == "POST") {
        out["parameters"] = Json::array({{{"name", "Prefer"},
                                          {"in", "header"},
                                          {"description", sentence::prefers_faults.in(language)},
                                          {"schema", {{"type", "string"}, {"enum", Json::array({"faults=answer"})}}}}});
        out["requestBody"] = {{"required", true}, {"content", in_json(schema_of_question(route.keys, rules, language, profile))}};
    } else {
        out["parameters"] = Json::array();
        for (const std::string& key : route.keys)
            out["parameters"].push_back({{"name", key}, {"in", "query"}, {"schema", schema_of_key(key, rules, language, profile)}});
    }
    const Json faults = in_json({{"$ref", "#/components/schemas/Faults"}});
    out["responses"] = {{"200", {{"description", sentence::answered.in(language)}, {"content", in_json(answer_schema(route))}}},
                        {"default", {{"description", sentence::not_answered.in(language)}, {"content", faults}}}};
    out["security"] = route.open ? Json::array() : Json::array({Json::object(), {{"token", Json::array()}}});
    return out;
}

}  // namespace

std::string openapi(const law::RuleSet& rules, Language language) {
    Json profile = Json::parse(report::profile_schema(rules, language));
    profile.erase("$schema");
    Json out{{"openapi", "3.1.0"},
             {"info",
              {{"title", "reunify"},
               {"version", REUNIFY_VERSION},
               {"summary", rules.title.in(language)},
               {"description", rules.disclaimer.in(language)}}}};
    out["paths"] = Json::object();
    for (const Route& route : routes())
        out["paths"][route.path][route.verb == "GET" ? "get" : "post"] = operation_of(route, rules, language);
    out["components"] = {{"schemas", {{"Profile", std::move(profile)}, {"Faults", faults_schema()}}},
                         {"securitySchemes", {{"token", {{"type", "http"}, {"scheme", "bearer"}}}}}};
    return report::write(out);
}

}  // namespace reunify::service
