#include "service/workers.h"

#include <utility>

namespace reunify::service {

Workers::Workers(unsigned threads, Handler handler, std::function<void()> ready) : handler_(std::move(handler)), ready_(std::move(ready)) {
    for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

Workers::~Workers() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    more_.notify_all();
    for (std::thread& thread : threads_) thread.join();
}

void Workers::ask(std::uint64_t connection, HttpRequest request) {
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back({connection, std::move(request)});
    }
    more_.notify_one();
}

std::vector<Workers::Done> Workers::collect() {
    const std::lock_guard lock(mutex_);
    return std::exchange(done_, {});
}

void Workers::work() {
    for (;;) {
        Job job;
        {
            std::unique_lock lock(mutex_);
            more_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
            if (ending_) return;
            job = std::move(jobs_.front());
            jobs_.pop_front();
        }
        HttpAnswer answer = handler_(job.request);
        {
            const std::lock_guard lock(mutex_);
            done_.push_back({job.connection, std::move(answer)});
        }
        ready_();
    }
}

}  // namespace reunify::service
