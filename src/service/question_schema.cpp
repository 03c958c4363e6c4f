#include "service/question_schema.h"

#include <map>
#include <nlohmann/json.hpp>

#include "api/request.h"
#include "service/sentences.h"
#include "words/language.h"

namespace reunify::service {

using Json = nlohmann::ordered_json;

namespace {

Json word_among(Json values) {
    return {{"type", "string"}, {"enum", std::move(values)}};
}

const Sentence<>* said_of(std::string_view key) {
    static const std::map<std::string_view, const Sentence<>*> all{
        {"profile", &sentence::key_profile}, {"other", &sentence::key_other}, {"set", &sentence::key_set},
        {"without", &sentence::key_without}, {"as_of", &sentence::key_as_of}, {"on", &sentence::key_on},
        {"kind", &sentence::key_kind},       {"rows", &sentence::key_rows},   {"columns", &sentence::key_columns},
        {"family", &sentence::key_family},   {"last", &sentence::key_last},   {"declined", &sentence::key_declined},
        {"result", &sentence::key_result}};
    const auto found = all.find(key);
    return found == all.end() ? nullptr : found->second;
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

Json schema_of_form(api::KeyForm form, const Json& profile) {
    using api::KeyForm;
    const Json text{{"type", "string"}};
    const Json texts{{"type", "array"}, {"items", text}};
    switch (form) {
        case KeyForm::family:
            return {{"anyOf", Json::array({profile, text})}};
        case KeyForm::list: {
            const Json file{{"type", "object"}, {"properties", {{"base64", text}}}, {"required", Json::array({"base64"})}};
            return {{"anyOf", Json::array({text, {{"type", "array"}, {"items", {{"type", "object"}}}}, file})}};
        }
        case KeyForm::answer:
            return {{"type", "object"}};
        case KeyForm::yes_or_no:
            return {{"type", "boolean"}};
        case KeyForm::texts:
            return texts;
        case KeyForm::names:
            return {{"anyOf", Json::array({texts, text})}};
        case KeyForm::values:
            return {{"type", "object"}, {"additionalProperties", {{"type", Json::array({"string", "number", "boolean", "null"})}}}};
        case KeyForm::text:
        case KeyForm::day:
            break;
    }
    return text;
}

}  // namespace

Json schema_of_key(std::string_view key, const law::RuleSet& rules, Language language, const Json& profile) {
    if (key == "readings") return readings_of(rules, language);
    if (key == "lang") {
        Json codes = Json::array();
        for (const std::string_view code : kLanguageCodes) codes.push_back(code);
        return word_among(std::move(codes));
    }
    Json out = schema_of_form(api::form_of_key(key), profile);
    if (const Sentence<>* said = said_of(key)) out["description"] = said->in(language);
    return out;
}

Json schema_of_question(const std::vector<std::string>& keys, const law::RuleSet& rules, Language language, const Json& profile) {
    Json properties = Json::object();
    for (const std::string& key : keys) {
        properties[key] = schema_of_key(key, rules, language, profile);
        if (key != "format") continue;
        const bool list = keys.front() == "rows";
        properties[key] = word_among(list ? Json::array({"json", "csv", "xlsx"}) : Json::array({"json", "text", "markdown", "html"}));
    }
    Json out{{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
    if (keys.front() == "profile" || keys.front() == "rows" || keys.front() == "result") out["required"] = Json::array({keys.front()});
    return out;
}

}  // namespace reunify::service
