#include "service/mcp.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "api/request.h"
#include "base/suggest.h"
#include "report/profile_schema.h"
#include "report/render.h"
#include "report/rule_page.h"
#include "report/rule_search.h"
#include "service/question_schema.h"
#include "service/sentences.h"
#include "text/document.h"
#include "words/language.h"

namespace reunify::service {

namespace {

constexpr int kNoJson = -32700, kNoRequest = -32600, kNoMethod = -32601, kWrongParameters = -32602;
constexpr std::array<std::string_view, 2> kRevisions{"2025-11-25", "2025-06-18"};  ///< of the protocol, the newest first
constexpr std::array<std::string_view, 6> kAsked{"check", "ask", "when", "whatif", "compare", "amounts"};
constexpr std::string_view kRule = "rule";
const std::vector<std::string> kRuleKeys{"name", "lang"};

const Sentence<>& says_of(std::string_view tool) {
    if (tool == "check") return sentence::tool_check;
    if (tool == "ask") return sentence::tool_ask;
    if (tool == "when") return sentence::tool_when;
    if (tool == "whatif") return sentence::tool_whatif;
    if (tool == "compare") return sentence::tool_compare;
    if (tool == "amounts") return sentence::tool_amounts;
    return sentence::tool_rule;
}

std::vector<std::string> tool_names() {
    std::vector<std::string> names;
    for (const api::Method& method : api::methods()) {
        if (std::find(kAsked.begin(), kAsked.end(), method.name) != kAsked.end()) names.emplace_back(method.name);
    }
    names.emplace_back(kRule);
    return names;
}

std::string dumped(const nlohmann::ordered_json& value) {
    return value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string succeeded(const nlohmann::ordered_json& id, nlohmann::ordered_json result) {
    return dumped({{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}});
}

std::string failed(const nlohmann::ordered_json& id, int code, const std::string& message, const nlohmann::ordered_json& data) {
    nlohmann::ordered_json out{{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", code}, {"message", message}}}};
    if (!data.is_null()) out["error"]["data"] = data;
    return dumped(out);
}

nlohmann::ordered_json text_result(std::string text, bool error) {
    using Json = nlohmann::ordered_json;
    return {{"content", Json::array({{{"type", "text"}, {"text", std::move(text)}}})}, {"isError", error}};
}

}  // namespace

McpSession::Heard McpSession::hear(const std::string& line) const {
    Json id;
    try {
        return heard(line, id);
    } catch (const Error& error) {
        return failed(id, error.code, error.message, error.data);
    }
}

/// `id` is that of the request, once it is known to be one.
McpSession::Heard McpSession::heard(const std::string& line, Json& id) const {
    const Json message = read(line);
    const bool answers = message.is_object() && !message.contains("method") && (message.contains("result") || message.contains("error"));
    if (answers) return {};  // nothing was asked of the other side: there is nothing to take it for
    if (!message.is_object() || message.value("jsonrpc", Json()) != "2.0" || !message.value("method", Json()).is_string())
        throw Error{kNoRequest,
                    std::string(sentence::no_rpc_request.in(language_)),
                    {{"accepted", R"({"jsonrpc": "2.0", "id": 1, "method": "tools/list"})"}}};
    const std::string method = message["method"];
    const Json parameters = message.value("params", Json::object());
    if (!message.contains("id")) {
        if (method != "notifications/cancelled" || !parameters.is_object()) return {};
        return Cancelled{parameters.value("requestId", Json())};
    }
    if (!message["id"].is_string() && !message["id"].is_number())
        throw Error{kNoRequest, std::string(sentence::no_rpc_id.in(language_)), nullptr};
    id = message["id"];
    if (!parameters.is_object()) throw Error{kWrongParameters, std::string(sentence::no_parameters.in(language_)), nullptr};
    if (method == "tools/call") return Call{id, parameters};
    return succeeded(id, answered(method, parameters));
}

/// Read first by the reader with limits: what is deeper or longer than any question is refused there.
McpSession::Json McpSession::read(const std::string& line) const {
    const auto document = text::parse_json("mcp", line);
    if (document) return Json::parse(line, nullptr, false);
    const Fault& fault = document.faults().front();
    throw Error{kNoJson,
                fault.message.in(language_),
                {{"accepted", fault.accepted.in(language_)}, {"line", fault.at.line}, {"column", fault.at.column}}};
}

std::string McpSession::answer(const Call& call) const {
    try {
        return succeeded(call.id, called(call.parameters));
    } catch (const Error& error) {
        return failed(call.id, error.code, error.message, error.data);
    }
}

McpSession::Json McpSession::answered(const std::string& method, const Json& parameters) const {
    if (method == "initialize") return initialized(parameters);
    if (method == "ping") return Json::object();
    if (method == "tools/list") return tools(parameters);
    const std::vector<std::string> known{"initialize", "ping", "tools/list", "tools/call"};
    throw Error{kNoMethod,
                sentence::no_rpc_method.in(language_, method.substr(0, 80)),
                {{"accepted", known}, {"nearest", nearest_name(method, known)}}};
}

McpSession::Json McpSession::initialized(const Json& parameters) const {
    const Json wished = parameters.value("protocolVersion", Json());
    const bool known = std::find(kRevisions.begin(), kRevisions.end(), wished) != kRevisions.end();
    return {{"protocolVersion", known ? wished : Json(kRevisions.front())},
            {"capabilities", {{"tools", {{"listChanged", false}}}}},
            {"serverInfo", {{"name", "reunify"}, {"title", rules_->title.in(language_)}, {"version", REUNIFY_VERSION}}},
            {"instructions", std::string(sentence::instructions.in(language_)) + " " + rules_->disclaimer.in(language_)}};
}

McpSession::Json McpSession::tools(const Json& parameters) const {
    const Json cursor = parameters.value("cursor", Json());
    if (!cursor.is_null())
        throw Error{kWrongParameters,
                    sentence::no_cursor.in(language_, dumped(cursor).substr(0, 80)),
                    {{"accepted", sentence::one_page.in(language_)}}};
    Json profile = Json::parse(report::profile_schema(*rules_, language_));
    profile.erase("$schema");
    const Json reference{{"$ref", "#/$defs/Profile"}};
    const Json harmless{{"readOnlyHint", true}, {"destructiveHint", false}, {"idempotentHint", true}, {"openWorldHint", false}};
    Json list = Json::array();
    const auto add = [&](std::string_view name, Json schema) {
        list.push_back(
            {{"name", name}, {"description", says_of(name).in(language_)}, {"inputSchema", std::move(schema)}, {"annotations", harmless}});
    };
    for (const api::Method& method : api::methods()) {
        if (std::find(kAsked.begin(), kAsked.end(), method.name) == kAsked.end()) continue;
        Json schema = schema_of_question(method.keys, *rules_, language_, reference);
        if (method.keys.front() == "profile") schema["$defs"] = {{"Profile", profile}};
        add(method.name, std::move(schema));
    }
    const Json name{{"type", "string"}, {"description", sentence::key_name.in(language_)}};
    add(kRule, {{"type", "object"},
                {"properties", {{"name", name}, {"lang", schema_of_key("lang", *rules_, language_, reference)}}},
                {"required", Json::array({"name"})},
                {"additionalProperties", false}});
    return {{"tools", std::move(list)}};
}

McpSession::Json McpSession::called(const Json& parameters) const {
    const Json name = parameters.value("name", Json());
    const std::vector<std::string> known = tool_names();
    const std::string tool = name.is_string() ? name.get<std::string>() : dumped(name).substr(0, 80);
    if (std::find(known.begin(), known.end(), tool) == known.end())
        throw Error{kWrongParameters,
                    sentence::no_tool.in(language_, tool.substr(0, 80)),
                    {{"accepted", known}, {"nearest", nearest_name(tool, known)}}};
    Json arguments = parameters.value("arguments", Json::object());
    if (!arguments.is_object()) throw Error{kWrongParameters, std::string(sentence::no_arguments.in(language_)), nullptr};
    if (!arguments.contains("lang")) arguments["lang"] = words::code_of(language_);
    if (tool == kRule) return rule(arguments);
    const api::Reply reply = api::reply(rules_, tool, dumped(arguments));
    Json answer = Json::parse(reply.json);
    if (answer.contains("report") && answer.contains("format")) return text_result(answer["report"], false);
    Json out = text_result(reply.json, reply.refused);
    out["structuredContent"] = std::move(answer);
    return out;
}

/// Keys that are no argument of `rule`, or none that names one.
std::optional<Fault> McpSession::wrong_in(const Json& rule_arguments) const {
    Fault fault;
    fault.accepted = one_of(kRuleKeys);
    for (const auto& [key, value] : rule_arguments.items()) {
        if (std::find(kRuleKeys.begin(), kRuleKeys.end(), key) != kRuleKeys.end()) continue;
        fault.message = {sentence::no_argument, key.substr(0, 80)};
        fault.nearest = nearest_name(key, kRuleKeys);
        return fault;
    }
    if (rule_arguments.contains("name")) return std::nullopt;
    fault.message = {sentence::lacks_argument, "name"};
    return fault;
}

McpSession::Json McpSession::rule(const Json& arguments) const {
    const Json code = arguments["lang"];
    const auto language = code.is_string() ? words::language_of_code(code.get<std::string>()) : std::nullopt;
    if (!language) return text_result(sentence::no_language.in(language_, dumped(code).substr(0, 40)), true);
    if (const auto wrong = wrong_in(arguments)) {
        const std::string said = api::refusal(api::Status::usage, {*wrong}, *language).json;
        Json out = text_result(said, true);
        out["structuredContent"] = Json::parse(said);
        return out;
    }
    const Json name = arguments["name"];
    const std::string wanted = name.is_string() ? name.get<std::string>() : dumped(name);
    if (const auto page = report::rule_page(*rules_, wanted, *language)) return text_result(report::in_markdown(*page), false);
    return text_result(sentence::no_rule.in(*language, wanted.substr(0, 80), report::nearest_rule(*rules_, wanted, *language)), true);
}

}  // namespace reunify::service
