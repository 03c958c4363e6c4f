#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "law/ruleset.h"
#include "service/guard.h"
#include "service/http_message.h"
#include "service/http_server.h"
#include "service/routes.h"

namespace reunify::service {

/// Answers over HTTP: a question in JSON, the answer that the command of the same name prints. May be asked by several threads at once.
class Service {
public:
    /// `language` is that of what is said to who asks for none.
    Service(std::shared_ptr<const law::RuleSet> rules, Language language, Guard guard, std::function<HttpCounts()> counts);

    /// Throws nothing but what stops it (base/stop.h).
    HttpAnswer answer(const HttpRequest& request) const;
    HttpAnswer refusal(const Refused& refused) const;

private:
    HttpAnswer routed(const HttpRequest& request) const;
    HttpAnswer by(const Route& route, const HttpRequest& request) const;
    HttpAnswer listed(const Route& route, const HttpRequest& request, Language language) const;
    HttpAnswer health() const;
    Language language_for(const HttpRequest& request) const;
    HttpAnswer refused(HttpStatus status, Phrase message, Phrase accepted = {}, std::string nearest = {}) const;

    std::shared_ptr<const law::RuleSet> rules_;
    Language language_;
    Guard guard_;
    std::function<HttpCounts()> counts_;
};

}  // namespace reunify::service
