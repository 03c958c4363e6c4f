#include <emscripten.h>

#include <exception>
#include <memory>
#include <optional>
#include <string>

#include "base/fault.h"
#include "law/load.h"
#include "service/service.h"

/// The engine of the offline page: it answers the requests that the page otherwise sends to `reunify serve`, by the same service. Asked by
/// worker.js, one request at a time.
namespace {

using namespace reunify;

constexpr int kPort = 80;
constexpr const char* kHost = "localhost:80";

service::HttpCounts counts;
service::HttpAnswer answer;

const service::Service* made() {
    static const auto service = []() -> std::optional<service::Service> {
        auto rules = law::load(law::built_in());
        if (!rules) return std::nullopt;
        return service::Service(*rules, Language{}, service::Guard(kPort, {}), [] { return counts; });
    }();
    return service ? &*service : nullptr;
}

}  // namespace

extern "C" {

/// Answers a request: `verb` is GET or POST, `target` a path with what is behind it, `body` JSON. The status of the answer; its body is
/// `engine_body`, `engine_size` bytes.
EMSCRIPTEN_KEEPALIVE int engine_ask(const char* verb, const char* target, const char* body, std::size_t size) {
    const service::Service* service = made();
    if (service == nullptr) return static_cast<int>(service::HttpStatus::server_error);
    service::HttpRequest request;
    request.method = verb;
    request.path = target;
    if (const std::size_t mark = request.path.find('?'); mark != std::string::npos) {
        request.query = request.path.substr(mark + 1);
        request.path.resize(mark);
    }
    request.headers = {{"host", kHost}, {"content-type", "application/json"}};
    request.body.assign(body, size);
    answer = service->answer(request);
    ++(answer.status == service::HttpStatus::ok ? counts.answered : counts.refused);
    return static_cast<int>(answer.status);
}

EMSCRIPTEN_KEEPALIVE const char* engine_body() {
    return answer.body.data();
}

EMSCRIPTEN_KEEPALIVE std::size_t engine_size() {
    return answer.body.size();
}
}
