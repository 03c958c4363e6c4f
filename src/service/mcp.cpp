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

nlohmann::ordered_json text_result(std::string text, bool error) {
    using Json = nlohmann::ordered_json;
    return {{"content", Json::array({{{"type", "text"}, {"text", std::move(text)}}})}, {"isError", error}};
}

}  // namespace

std::optional<std::string> McpSession::answer(const std::string& line) const {
    Json out{{"jsonrpc", "2.0"}, {"id", nullptr}};
    try {
        // Read first by the reader with limits: what is deeper or longer than any question is refused there.
        const auto document = text::parse_json("mcp", line);
        if (!document)
            throw Error{
                kNoJson, document.faults().front().message.in(language_), {{"accepted", document.faults().front().accepted.in(language_)}}};
        const Json request = Json::parse(line, nullptr, false);
        if (!request.is_object() || request.value("jsonrpc", Json()) != "2.0" || !request.value("method", Json()).is_string())
            throw Error{kNoRequest,
                        std::string(sentence::no_rpc_request.in(language_)),
                        {{"accepted", R"({"jsonrpc": "2.0", "id": 1, "method": "tools/list"})"}}};
        const bool notification = !request.contains("id");
        if (!notification) {
            const Json& id = request["id"];
            if (!id.is_string() && !id.is_number()) throw Error{kNoRequest, std::string(sentence::no_rpc_id.in(language_)), nullptr};
            out["id"] = id;
        }
        if (notification) return std::nullopt;
        const Json parameters = request.value("params", Json::object());
        if (!parameters.is_object()) throw Error{kWrongParameters, std::string(sentence::no_parameters.in(language_)), nullptr};
        out["result"] = answered(request["method"], parameters);
    } catch (const Error& error) {
        out["error"] = {{"code", error.code}, {"message", error.message}};
        if (!error.data.is_null()) out["error"]["data"] = error.data;
    }
    return dumped(out);
}

McpSession::Json McpSession::answered(const std::string& method, const Json& parameters) const {
    if (method == "initialize") return initialized(parameters);
    if (method == "ping") return Json::object();
    if (method == "tools/list") return tools();
    if (method == "tools/call") return called(parameters);
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

McpSession::Json McpSession::tools() const {
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

McpSession::Json McpSession::rule(const Json& arguments) const {
    const Json name = arguments.value("name", Json());
    const Json code = arguments["lang"];
    const auto language = code.is_string() ? words::language_of_code(code.get<std::string>()) : std::nullopt;
    if (!language) return text_result(sentence::no_language.in(language_, dumped(code).substr(0, 40)), true);
    const std::string wanted = name.is_string() ? name.get<std::string>() : std::string();
    if (const auto page = report::rule_page(*rules_, wanted, *language)) return text_result(report::in_markdown(*page), false);
    return text_result(sentence::no_rule.in(*language, wanted.substr(0, 80), report::nearest_rule(*rules_, wanted, *language)), true);
}

}  // namespace reunify::service
