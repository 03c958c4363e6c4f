#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/request.h"
#include "base/phrase.h"

/// What the service answers: one table, which it follows and from which it describes itself (`/openapi.json`).
namespace reunify::service {

enum class Source { method, facts, amounts, rules, sources, description, health };

struct Route {
    std::string_view verb;  ///< GET or POST
    std::string path;
    Source source = Source::method;
    std::string_view method;        ///< of Source::method: as api::reply knows it
    std::vector<std::string> keys;  ///< of the question: in its JSON, or in the query of a GET
    const Sentence<>* summary = nullptr;
    bool open = false;  ///< asks for no token
};

const std::vector<Route>& routes();

/// The description of the service (OpenAPI 3.1), with the schema of a profile by the rules.
std::string openapi(const law::RuleSet& rules, Language language);

}  // namespace reunify::service
