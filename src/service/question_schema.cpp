#include "service/question_schema.h"

#include <nlohmann/json.hpp>

#include "service/sentences.h"
#include "words/language.h"

namespace reunify::service {

using Json = nlohmann::ordered_json;

namespace {

Json described_text(const Sentence<>& what, Language language) {
    return {{"type", "string"}, {"description", what.in(language)}};
}

Json word_among(Json values) {
    return {{"type", "string"}, {"enum", std::move(values)}};
}

Json readings_of(const law::RuleSet& rules, Language language) {
    Json properties = Json::object();
    for (const law::Reading& reading : rules.readings) {
        Json names = Json::array();
        for (const law::ReadingOption& option : reading.options) names.push_back(option.name);
        properties[reading.name] = {{"description", reading.question.in(language)}, {"enum", std::move(names)}};
    }
    return {{"type", "object"},
            {"description", sentence::key_readings.in(language)},
            {"properties", std::move(properties)},
            {"additionalProperties", false}};
}

}  // namespace

Json schema_of_key(std::string_view key, const law::RuleSet& rules, Language language, const Json& profile) {
    if (key == "profile" || key == "other") {
        const Sentence<>& what = key == "profile" ? sentence::key_profile : sentence::key_other;
        return {{"description", what.in(language)}, {"anyOf", Json::array({profile, {{"type", "string"}}})}};
    }
    if (key == "set")
        return {{"type", "object"},
                {"description", sentence::key_set.in(language)},
                {"additionalProperties", {{"type", Json::array({"string", "number", "boolean"})}}}};
    if (key == "readings") return readings_of(rules, language);
    if (key == "as_of") return described_text(sentence::key_as_of, language);
    if (key == "on") return described_text(sentence::key_on, language);
    if (key == "kind") return described_text(sentence::key_kind, language);
    if (key == "lang") {
        Json codes = Json::array();
        for (const std::string_view code : kLanguageCodes) codes.push_back(code);
        return word_among(std::move(codes));
    }
    const Json file{{"type", "object"}, {"properties", {{"base64", {{"type", "string"}}}}}, {"required", Json::array({"base64"})}};
    if (key == "rows")
        return {{"description", sentence::key_rows.in(language)},
                {"anyOf", Json::array({{{"type", "string"}}, {{"type", "array"}, {"items", {{"type", "object"}}}}, file})}};
    if (key == "columns") return {{"type", "array"}, {"description", sentence::key_columns.in(language)}, {"items", {{"type", "string"}}}};
    if (key == "family") return described_text(sentence::key_family, language);
    if (key == "explain" || key == "everybody") return {{"type", "boolean"}};
    if (key == "declined")
        return {{"type", "array"}, {"description", sentence::key_declined.in(language)}, {"items", {{"type", "string"}}}};
    if (key == "last") return described_text(sentence::key_last, language);
    if (key == "result") return {{"type", "object"}, {"description", sentence::key_result.in(language)}};
    return Json::object();
}

Json schema_of_question(const std::vector<std::string>& keys, const law::RuleSet& rules, Language language, const Json& profile) {
    Json properties = Json::object();
    for (const std::string& key : keys) {
        properties[key] = schema_of_key(key, rules, language, profile);
        if (key != "format") continue;
        const bool list = keys.front() == "rows";
        properties[key] = word_among(list ? Json::array({"json", "csv"}) : Json::array({"json", "text", "markdown", "html"}));
    }
    Json out{{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
    if (keys.front() == "profile" || keys.front() == "rows" || keys.front() == "result") out["required"] = Json::array({keys.front()});
    return out;
}

}  // namespace reunify::service
