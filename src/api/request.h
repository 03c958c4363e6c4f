#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "law/ruleset.h"

/// One question in JSON and its answer: what the C interface speaks, and whoever serves the same requests.
namespace reunify::api {

/// What a command's exit status says; scripts rely on the numbers.
enum class Status : int { done = 0, input = 1, usage = 2, rules = 3, file = 4 };

struct Reply {
    Status status = Status::done;
    std::string json;
};

/// Answers `{"profile": {...}, "lang": ...}` by the method of a command's name (api/c.h lists both).
Reply reply(const std::shared_ptr<const law::RuleSet>& rules, std::string_view method, std::string request);

/// `{"faults": [...]}`
Reply refusal(Status status, const Faults& faults, Language language);

}  // namespace reunify::api
