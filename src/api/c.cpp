#include "api/c.h"

#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <string>

#include "api/request.h"
#include "law/load.h"

/// An open rule set, or what every question is answered with because it has errors.
struct reunify_rules {
    std::shared_ptr<const reunify::law::RuleSet> rules;
    reunify::api::Reply refusal;
};

namespace {

char* copy_of(const std::string& text) {
    char* out = static_cast<char*>(std::malloc(text.size() + 1));
    if (out != nullptr) std::memcpy(out, text.c_str(), text.size() + 1);
    return out;
}

reunify::Result<std::shared_ptr<const reunify::law::RuleSet>> loaded(const char* folder) {
    if (folder == nullptr) return reunify::law::load(reunify::law::built_in());
    auto files = reunify::law::read_folder(folder);
    if (!files) return files.faults();
    return reunify::law::load(*files);
}

}  // namespace

// Nothing but a lack of memory throws, and no exception may cross into C.
struct reunify_rules* reunify_open(const char* rules_folder) try {
    auto open = std::make_unique<reunify_rules>();
    auto rules = loaded(rules_folder);
    if (rules)
        open->rules = *rules;
    else
        open->refusal = reunify::api::refusal(reunify::api::Status::rules, rules.faults(), reunify::Language::en);
    return open.release();
} catch (const std::bad_alloc&) {
    return nullptr;
}

int reunify_call(struct reunify_rules* rules, const char* method, const char* json, char** out) try {
    const bool asked = method != nullptr && json != nullptr;
    reunify::api::Reply reply = rules->refusal;
    if (rules->rules) reply = reunify::api::reply(rules->rules, asked ? method : "", asked ? json : "");
    *out = copy_of(reply.json);
    return static_cast<int>(reply.status);
} catch (const std::bad_alloc&) {
    *out = copy_of("{\"faults\": [{\"message\": \"out of memory\"}]}");
    return static_cast<int>(reunify::api::Status::input);
}

void reunify_free(char* answer) {
    std::free(answer);
}

void reunify_close(struct reunify_rules* rules) {
    delete rules;
}
