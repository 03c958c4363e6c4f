#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "service/http_message.h"

namespace reunify::service {

/// Threads that compute answers, one at a time for a connection. Whoever asks is told by `ready`, from one of the threads, that there is
/// something to collect.
class Workers {
public:
    using Handler = std::function<HttpAnswer(const HttpRequest&)>;
    struct Done {
        std::uint64_t connection = 0;
        HttpAnswer answer;
    };

    Workers(unsigned threads, Handler handler, std::function<void()> ready);
    ~Workers();  ///< stops what was begun

    void ask(std::uint64_t connection, HttpRequest request);
    /// Nobody waits for the answer to this connection any more: it is not begun, or stops (base/stop.h) and is never collected.
    void drop(std::uint64_t connection);
    std::vector<Done> collect();

private:
    struct Job {
        std::uint64_t connection = 0;
        HttpRequest request;
        std::stop_source stop{};
    };
    struct Running {
        std::uint64_t connection = 0;
        std::stop_source stop;
    };
    void work();
    std::optional<HttpAnswer> answer(const Job& job) const;

    Handler handler_;
    std::function<void()> ready_;
    std::mutex mutex_;
    std::condition_variable more_;
    std::deque<Job> jobs_;
    std::vector<Running> running_;
    std::vector<Done> done_;
    bool ending_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace reunify::service
