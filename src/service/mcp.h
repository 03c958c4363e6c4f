#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "law/ruleset.h"

namespace reunify::service {

/// A session of the Model Context Protocol: messages of JSON-RPC 2.0, a line each, by which an assistant asks the engine. Keeps nothing
/// between two messages.
class McpSession {
public:
    /// `language` is that of answers for which none is asked.
    McpSession(std::shared_ptr<const law::RuleSet> rules, Language language) : rules_(std::move(rules)), language_(language) {}

    /// The line that answers a line, without its end; nothing for a notification.
    std::optional<std::string> answer(const std::string& line) const;

private:
    using Json = nlohmann::ordered_json;
    /// Why a request of the protocol is not followed: an error of JSON-RPC.
    struct Error {
        int code = 0;
        std::string message;
        Json data;
    };

    Json answered(const std::string& method, const Json& parameters) const;
    Json initialized(const Json& parameters) const;
    Json tools() const;
    Json called(const Json& parameters) const;
    Json rule(const Json& arguments) const;

    std::shared_ptr<const law::RuleSet> rules_;
    Language language_;
};

}  // namespace reunify::service
