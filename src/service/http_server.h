#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/fault.h"
#include "service/http_message.h"

/// A small server of HTTP/1.1: one thread reads and writes, some compute. A connection that is slow, silent or too large costs its own
/// buffer and nothing else.
namespace reunify::service {

struct HttpLimits {
    std::size_t head_bytes = 16 << 10;
    std::size_t body_bytes = 16 << 20;
    std::size_t bytes_waiting = 256 << 20;  ///< of all bodies that are being read
    std::size_t connections = 256;
    std::chrono::seconds head_time{10};    ///< from the first byte of a request to the end of its head
    std::chrono::seconds body_time{60};    ///< from there to the end of its body; likewise to send an answer
    std::chrono::seconds answer_time{60};  ///< from the end of a request to its answer; then it is stopped
    std::chrono::seconds patience{5};      ///< likewise once the other side has ended: it may still read, but most likely it is gone
    std::chrono::seconds idle_time{60};    ///< between two requests
    unsigned threads = 0;                  ///< that compute; 0: as the machine has processors, at least two
};

/// What was done, for whoever looks after the service. Nothing of what was asked is in it.
struct HttpCounts {
    std::uint64_t answered = 0, refused = 0;
    std::uint64_t microseconds = 0;  ///< of computing, in all
};

class HttpServer {
public:
    /// What it computes for somebody who left, or too long, stops (base/stop.h).
    using Handler = std::function<HttpAnswer(const HttpRequest&)>;
    /// What is said to a request that is refused before anybody looks at what it asks.
    using Refusal = std::function<HttpAnswer(const Refused&)>;

    HttpServer(HttpLimits limits, Handler handler, Refusal refusal);
    ~HttpServer();

    /// Listens on an address in figures; port 0 takes any. The faults say why it cannot.
    Result<int> listen(const std::string& address, int port);

    /// Serves until `stop` is called or SIGTERM or SIGINT comes, ends the answers that are being computed, and returns.
    void run();

    HttpCounts counts() const;

private:
    class Loop;
    std::unique_ptr<Loop> loop_;
};

}  // namespace reunify::service
