#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "service/http_message.h"

namespace reunify::service {

/// Threads that compute answers. Whoever asks is told by `ready`, from one of the threads, that there is something to collect.
class Workers {
public:
    using Handler = std::function<HttpAnswer(const HttpRequest&)>;
    struct Done {
        std::uint64_t connection = 0;
        HttpAnswer answer;
    };

    Workers(unsigned threads, Handler handler, std::function<void()> ready);
    ~Workers();  ///< ends what was begun

    void ask(std::uint64_t connection, HttpRequest request);
    std::vector<Done> collect();

private:
    struct Job {
        std::uint64_t connection = 0;
        HttpRequest request;
    };
    void work();

    Handler handler_;
    std::function<void()> ready_;
    std::mutex mutex_;
    std::condition_variable more_;
    std::deque<Job> jobs_;
    std::vector<Done> done_;
    bool ending_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace reunify::service
