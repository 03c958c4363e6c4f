#include "service/service.h"

#include <algorithm>
#include <exception>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/suggest.h"
#include "report/json.h"
#include "report/rule_list.h"
#include "service/page_files.h"
#include "service/sentences.h"
#include "words/language.h"

namespace reunify::service {

using Json = nlohmann::ordered_json;

namespace {

constexpr std::string_view kJson = "application/json";

/// What a page asks for, whose browser calls every other status an error: faults in what was asked are an answer like any other.
constexpr std::string_view kFaultsAsAnswer = "faults=answer";

HttpStatus status_of(const api::Reply& reply, const HttpRequest& request) {
    const std::string* preference = request.header("prefer");
    const bool as_answer = preference != nullptr && *preference == kFaultsAsAnswer;
    if (!reply.refused || (as_answer && reply.status == api::Status::input)) return HttpStatus::ok;
    switch (reply.status) {
        case api::Status::usage:
            return HttpStatus::bad_request;
        case api::Status::input:
            return HttpStatus::unprocessable;
        case api::Status::done:
        case api::Status::rules:
        case api::Status::file:
            break;
    }
    return HttpStatus::server_error;
}

/// Nothing that is answered is kept by anybody, and no other page may use it.
HttpAnswer guarded(HttpAnswer answer) {
    answer.headers.insert(answer.headers.end(),
                          {{"Cache-Control", "no-store"},
                           {"X-Content-Type-Options", "nosniff"},
                           {"Referrer-Policy", "no-referrer"},
                           {"Cross-Origin-Resource-Policy", "same-origin"},
                           {"Cross-Origin-Opener-Policy", "same-origin"},
                           {"Content-Security-Policy",
                            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                            "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"}});
    return answer;
}

std::string_view without_spaces(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

/// JSON is UTF-8 (RFC 8259): a question that says it is written otherwise would be misread.
bool is_json(const HttpRequest& request) {
    const std::string* given = request.header("content-type");
    if (given == nullptr) return false;
    const std::string type = small_letters(*given);
    std::string_view rest = type;
    for (bool first = true; first || !rest.empty(); first = false) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        const std::string_view part = without_spaces(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (first && part != kJson) return false;
        if (part.starts_with("charset") && part != "charset=utf-8" && part != "charset=\"utf-8\"") return false;
    }
    return true;
}

}  // namespace

Service::Service(std::shared_ptr<const law::RuleSet> rules, Language language, Guard guard, std::function<HttpCounts()> counts)
    : rules_(std::move(rules)), language_(language), guard_(std::move(guard)), counts_(std::move(counts)) {}

HttpAnswer Service::answer(const HttpRequest& request) const try { return guarded(routed(request)); } catch (const std::exception&) {
    // Nothing but a lack of memory throws; what was asked is lost, the service is not.
    return {HttpStatus::unavailable, std::string(kJson), "{\"faults\": []}\n"};
}

HttpAnswer Service::refusal(const Refused& refused) const {
    return guarded({refused.status, std::string(kJson), api::refusal(api::Status::usage, {refused.fault}, language_).json});
}

HttpAnswer Service::refused(HttpStatus status, Phrase message, Phrase accepted, std::string nearest) const {
    Fault fault;
    fault.message = std::move(message);
    fault.accepted = std::move(accepted);
    fault.nearest = std::move(nearest);
    fault.file = "http";
    return {status, std::string(kJson), api::refusal(api::Status::usage, {fault}, language_).json};
}

HttpAnswer Service::routed(const HttpRequest& request) const {
    const std::string verb = request.method == "HEAD" ? "GET" : request.method;
    const Route* route = nullptr;
    std::string other_verb;
    for (const PageFile& file : page_files()) {
        if (file.path != request.path) continue;
        if (const auto against = guard_.against(request, true)) return refusal(*against);
        if (verb == "GET") return {HttpStatus::ok, std::string(file.type), std::string(file.bytes)};
        other_verb = "GET";
    }
    for (const Route& each : routes()) {
        if (each.path != request.path) continue;
        if (each.verb == verb) route = &each;
        other_verb += (other_verb.empty() ? "" : ", ") + std::string(each.verb);
    }
    if (const auto against = guard_.against(request, route != nullptr && route->open)) return refusal(*against);
    if (route != nullptr) return by(*route, request);
    if (!other_verb.empty()) {
        HttpAnswer answer =
            refused(HttpStatus::method_not_allowed, {sentence::no_verb, request.method.substr(0, 40), request.path}, as_it_is(other_verb));
        answer.headers.emplace_back("Allow", other_verb);
        return answer;
    }
    std::vector<std::string> paths;
    for (const Route& each : routes()) paths.push_back(each.path);
    const std::string path = request.path.substr(0, 200);
    return refused(HttpStatus::not_found, {sentence::no_path, path}, one_of(paths, 40), nearest_name(path, paths));
}

Language Service::language_for(const HttpRequest& request) const {
    const auto code = request.asked("lang");
    return code ? words::language_of_code(*code).value_or(language_) : language_;
}

HttpAnswer Service::by(const Route& route, const HttpRequest& request) const {
    if (route.source == Source::method) {
        if (!is_json(request)) {
            const std::string* type = request.header("content-type");
            return refused(HttpStatus::unsupported_media_type, {sentence::no_json, type == nullptr ? "" : type->substr(0, 80)},
                           as_it_is("Content-Type: application/json; charset=utf-8"));
        }
        const api::Reply reply = api::reply(rules_, route.method, request.body);
        return {status_of(reply, request), std::string(kJson), reply.json};
    }
    const std::vector<std::string> names = request.asked_names();
    for (const std::string& name : names) {
        if (std::count(names.begin(), names.end(), name) > 1)
            return refused(HttpStatus::bad_request, {sentence::parameter_twice, name.substr(0, 80)}, sentence::once);
        if (std::find(route.keys.begin(), route.keys.end(), name) == route.keys.end())
            return refused(HttpStatus::bad_request, {sentence::no_parameter, name.substr(0, 80)}, one_of(route.keys),
                           nearest_name(name, route.keys));
    }
    if (const auto code = request.asked("lang"); code && !words::language_of_code(*code))
        return refused(HttpStatus::bad_request, {sentence::no_language, code->substr(0, 40)},
                       one_of({kLanguageCodes.begin(), kLanguageCodes.end()}));
    return listed(route, request, language_for(request));
}

HttpAnswer Service::listed(const Route& route, const HttpRequest& request, Language language) const {
    const auto given = [&](std::string text) { return HttpAnswer{HttpStatus::ok, std::string(kJson), std::move(text)}; };
    switch (route.source) {
        case Source::facts:
            return given(report::kind_list_json(*rules_, "facts", language));
        case Source::sources:
            return given(report::kind_list_json(*rules_, "sources", language));
        case Source::rules: {
            const std::string kind = request.asked("kind").value_or("conditions");
            const auto& kinds = report::rule_kinds();
            if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
                return refused(HttpStatus::bad_request, {sentence::no_kind, kind.substr(0, 80)}, one_of(kinds), nearest_name(kind, kinds));
            return given(report::kind_list_json(*rules_, kind, language));
        }
        case Source::amounts: {
            Json question{{"lang", words::code_of(language)}};
            for (const char* key : {"on", "as_of"}) {
                if (const auto day = request.asked(key)) question[key] = *day;
            }
            const api::Reply reply = api::reply(rules_, "amounts", question.dump(-1, ' ', false, Json::error_handler_t::replace));
            return {status_of(reply, request), std::string(kJson), reply.json};
        }
        case Source::description:
            return given(openapi(*rules_, language));
        case Source::health:
        case Source::method:
            break;
    }
    return health();
}

HttpAnswer Service::health() const {
    const HttpCounts counts = counts_();
    const Json said{{"status", "ok"},
                    {"rules", rules_->id},
                    {"rules_version", rules_->version},
                    {"program_version", REUNIFY_VERSION},
                    {"answered", counts.answered},
                    {"refused", counts.refused}};
    return {HttpStatus::ok, std::string(kJson), report::write(said)};
}

}  // namespace reunify::service
