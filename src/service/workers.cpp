#include "service/workers.h"

#include <utility>

#include "base/stop.h"

namespace reunify::service {

Workers::Workers(unsigned threads, Handler handler, std::function<void()> ready) : handler_(std::move(handler)), ready_(std::move(ready)) {
    for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

Workers::~Workers() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
        for (Running& each : running_) each.stop.request_stop();
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

void Workers::drop(std::uint64_t connection) {
    const std::lock_guard lock(mutex_);
    std::erase_if(jobs_, [&](const Job& job) { return job.connection == connection; });
    for (Running& each : running_) {
        if (each.connection == connection) each.stop.request_stop();
    }
}

std::vector<Workers::Done> Workers::collect() {
    const std::lock_guard lock(mutex_);
    return std::exchange(done_, {});
}

std::optional<HttpAnswer> Workers::answer(const Job& job) const {
    const std::stop_token token = job.stop.get_token();
    const StopScope scope(token);
    try {
        return handler_(job.request);
    } catch (const Stopped&) {
        return std::nullopt;
    }
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
            running_.push_back({job.connection, job.stop});
        }
        std::optional<HttpAnswer> given = answer(job);
        {
            const std::lock_guard lock(mutex_);
            std::erase_if(running_, [&](const Running& each) { return each.connection == job.connection; });
            if (!given || job.stop.stop_requested()) continue;
            done_.push_back({job.connection, std::move(*given)});
        }
        ready_();
    }
}

}  // namespace reunify::service
