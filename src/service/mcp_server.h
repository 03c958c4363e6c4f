#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

#include "service/mcp.h"

namespace reunify::service {

/// Keeps a session going: tools are computed one after the other while lines are still read, so that a call can be cancelled and all else
/// is answered meanwhile. Answers come in no order; each says whose it is.
class McpServer {
public:
    /// `write` sends a line, from one thread at a time, and says whether that could be done.
    McpServer(const McpSession& session, std::function<bool(const std::string&)> write);
    ~McpServer();  ///< ends what was asked

    /// A line that came. Whether all could be written so far: if not, nobody is there to hear more.
    bool take(const std::string& line);

    /// Waits for what was asked. Whether all could be written so far. Throws what an answer threw.
    bool finish();

private:
    void work();
    void write(const std::string& line);
    void give_up();
    void cancel(const McpSession::Cancelled& cancelled);

    const McpSession& session_;
    std::function<bool(const std::string&)> write_;
    std::mutex mutex_, writing_;
    std::condition_variable more_, idle_;
    std::deque<McpSession::Call> waiting_;
    std::optional<McpSession::Call> running_;
    std::stop_source stop_;  ///< of the one that runs
    std::exception_ptr failure_;
    bool written_ = true, ending_ = false;
    std::thread thread_;
};

}  // namespace reunify::service
