#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <variant>

#include "law/ruleset.h"

namespace reunify::service {

/// A session of the Model Context Protocol: messages of JSON-RPC 2.0, a line each, by which an assistant asks the engine. Keeps nothing
/// between two messages.
class McpSession {
    using Json = nlohmann::ordered_json;

public:
    /// A request for a tool: the only one that takes time.
    struct Call {
        Json id;
        Json parameters;
    };
    /// The request with this id is wanted no more.
    struct Cancelled {
        Json id;
    };
    /// What a line comes to: nothing, the line that answers it, or more to do.
    using Heard = std::variant<std::monostate, std::string, Call, Cancelled>;

    /// `language` is that of answers for which none is asked.
    McpSession(std::shared_ptr<const law::RuleSet> rules, Language language) : rules_(std::move(rules)), language_(language) {}

    Heard hear(const std::string& line) const;

    /// The line that answers, without its end. It may be stopped (base/stop.h).
    std::string answer(const Call& call) const;

private:
    /// Why a request of the protocol is not followed: an error of JSON-RPC.
    struct Error {
        int code = 0;
        std::string message;
        Json data;
    };

    Heard heard(const std::string& line, Json& id) const;
    Json read(const std::string& line) const;
    Json answered(const std::string& method, const Json& parameters) const;
    Json initialized(const Json& parameters) const;
    Json tools(const Json& parameters) const;
    Json called(const Json& parameters) const;
    Json rule(const Json& arguments) const;
    std::optional<Fault> wrong_in(const Json& rule_arguments) const;

    std::shared_ptr<const law::RuleSet> rules_;
    Language language_;
};

}  // namespace reunify::service
