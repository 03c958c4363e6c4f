#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "service/http_message.h"
#include "service/http_server.h"

namespace reunify::service {

using Clock = std::chrono::steady_clock;

/// One connection, as far as bytes and time go: it knows no socket. One request at a time; what comes behind it waits.
class HttpConnection {
public:
    explicit HttpConnection(const HttpLimits& limits) : limits_(limits) { wait_for_request(); }

    enum class State : std::uint8_t {
        reading,    ///< waits for a request or the rest of one
        computing,  ///< a request was taken, no answer is there yet
        writing,    ///< an answer is being sent
        draining,   ///< the last answer is sent; what still comes is thrown away until the other side ends, or sends as much as a body
    };
    State state() const { return state_; }

    /// Bytes that came. Nothing of them is looked at before `next`.
    void take(std::string_view bytes);

    /// The next whole request, if there is one; or why it is refused, after which the connection ends.
    std::optional<std::variant<HttpRequest, Refused>> next();

    /// Gives the answer to the request that was taken.
    void answer(const HttpAnswer& answer, bool last);

    /// What is to be sent, and how much of it was.
    std::string_view unsent() const { return std::string_view(out_).substr(sent_); }
    void sent(std::size_t bytes);

    /// The answer that is computed must come within this time.
    void expect_within(std::chrono::seconds time) {
        if (time >= allowed_) return;
        allowed_ = time;
        deadline_ = std::min(deadline_, Clock::now() + time);
    }

    Clock::time_point deadline() const { return deadline_; }
    bool is_at_end() const { return thrown_away_ > limits_.body_bytes; }
    /// Has asked nothing yet, not even the head of a request.
    bool is_new() const { return state_ == State::reading && requests_ == 0 && !head_; }
    bool between_requests() const { return state_ == State::reading && in_.empty() && !head_; }
    std::size_t held() const { return in_.size() + (head_ ? head_->length : 0); }

    /// The time for a request is over, or that for its answer.
    Refused too_slow() const;

private:
    void wait_for_request();
    std::variant<HttpRequest, Refused> refuse(Refused refused);

    const HttpLimits& limits_;
    State state_ = State::reading;
    std::string in_, out_;
    std::size_t sent_ = 0, thrown_away_ = 0, requests_ = 0;
    std::optional<HttpHead> head_;  ///< of the request whose body is being read
    bool keep_alive_ = true;
    bool with_body_ = true;  ///< the answer has one
    Clock::time_point deadline_;
    std::chrono::seconds allowed_{};  ///< for the answer that is computed
};

}  // namespace reunify::service
