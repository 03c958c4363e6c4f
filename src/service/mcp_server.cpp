#include "service/mcp_server.h"

#include <utility>

#include "base/stop.h"

namespace reunify::service {

McpServer::McpServer(const McpSession& session, std::function<bool(const std::string&)> write)
    : session_(session), write_(std::move(write)), thread_([this] { work(); }) {}

McpServer::~McpServer() {
    {
        std::unique_lock lock(mutex_);
        idle_.wait(lock, [this] { return waiting_.empty() && !running_; });
        ending_ = true;
    }
    more_.notify_all();
    thread_.join();
}

bool McpServer::take(const std::string& line) {
    McpSession::Heard heard = session_.hear(line);
    if (const auto* answer = std::get_if<std::string>(&heard)) write(*answer);
    if (const auto* cancelled = std::get_if<McpSession::Cancelled>(&heard)) cancel(*cancelled);
    if (auto* call = std::get_if<McpSession::Call>(&heard)) {
        {
            const std::lock_guard lock(mutex_);
            waiting_.push_back(std::move(*call));
        }
        more_.notify_one();
    }
    const std::lock_guard lock(writing_);
    return written_;
}

bool McpServer::finish() {
    std::unique_lock lock(mutex_);
    idle_.wait(lock, [this] { return waiting_.empty() && !running_; });
    if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
    const std::lock_guard written(writing_);
    return written_;
}

void McpServer::cancel(const McpSession::Cancelled& cancelled) {
    const std::lock_guard lock(mutex_);
    std::erase_if(waiting_, [&](const McpSession::Call& call) { return call.id == cancelled.id; });
    if (running_ && running_->id == cancelled.id) stop_.request_stop();
}

void McpServer::write(const std::string& line) {
    {
        const std::lock_guard lock(writing_);
        written_ = written_ && write_(line);
        if (written_) return;
    }
    give_up();
}

/// Nobody hears the answers to what is still waiting.
void McpServer::give_up() {
    const std::lock_guard lock(mutex_);
    waiting_.clear();
}

void McpServer::work() {
    for (;;) {
        McpSession::Call call;
        std::stop_token token;
        {
            std::unique_lock lock(mutex_);
            more_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
            if (waiting_.empty()) return;
            call = std::move(waiting_.front());
            waiting_.pop_front();
            running_ = call;
            stop_ = std::stop_source();
            token = stop_.get_token();
        }
        std::optional<std::string> answer;
        try {
            const StopScope scope(token);
            answer = session_.answer(call);
        } catch (const Stopped&) {
            // Cancelled: no answer is wanted.
        } catch (...) {
            // Told by `finish`, to whoever runs this.
            {
                const std::lock_guard lock(mutex_);
                failure_ = std::current_exception();
            }
            {
                const std::lock_guard lock(writing_);
                written_ = false;
            }
            give_up();
        }
        if (answer && !token.stop_requested()) write(*answer);
        {
            const std::lock_guard lock(mutex_);
            running_.reset();
        }
        idle_.notify_all();
    }
}

}  // namespace reunify::service
