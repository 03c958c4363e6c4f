#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "law/ruleset.h"

/// One question in JSON and its answer: what the C interface speaks, and whoever serves the same requests.
namespace reunify::api {

/// What a command's exit status says; scripts rely on the numbers.
enum class Status : int { done = 0, input = 1, usage = 2, rules = 3, file = 4 };

struct Reply {
    Status status = Status::done;
    std::string json;
    bool refused = false;  ///< `json` is no answer, but why there is none
};

/// What can be asked, by the names of commands, and the keys of such a question.
struct Method {
    std::string_view name;
    std::vector<std::string> keys;  ///< the first is needed, unless it is `on`
};
const std::vector<Method>& methods();

/// What the value of a key is in JSON, whatever method has it: what else is given is refused, and described (service/question_schema.h).
enum class KeyForm : std::uint8_t {
    family,     ///< an object, or the text of a profile
    list,       ///< rows as objects, a text, or a file in base64
    answer,     ///< an object that `check` gave
    text,       ///< or a number, as it is written
    day,        ///< likewise
    yes_or_no,  ///< true or false
    texts,      ///< a list of texts
    names,      ///< likewise, or one text with commas between them
    values,     ///< an object: names, and a text, a number, true, false or null for each
};
KeyForm form_of_key(std::string_view key);

/// Answers `{"profile": {...}, "lang": ...}` by the method of a command's name (api/c.h lists both).
Reply reply(const std::shared_ptr<const law::RuleSet>& rules, std::string_view method, std::string request);

/// `{"faults": [...]}`
Reply refusal(Status status, const Faults& faults, Language language);

}  // namespace reunify::api
