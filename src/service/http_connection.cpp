#include "service/http_connection.h"

#include <algorithm>
#include <utility>

#include "service/sentences.h"

namespace reunify::service {

namespace {

constexpr std::string_view kEndOfHead = "\r\n\r\n";
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr std::chrono::seconds kDraining{2};

Refused too_large(HttpStatus status, Phrase message, std::size_t limit) {
    Refused out;
    out.status = status;
    out.fault.message = std::move(message);
    out.fault.accepted = {sentence::at_most_bytes, limit};
    out.fault.file = "http";
    return out;
}

}  // namespace

void HttpConnection::wait_for_request() {
    state_ = State::reading;
    deadline_ = Clock::now() + (in_.empty() ? limits_.idle_time : limits_.head_time);
}

void HttpConnection::take(std::string_view bytes) {
    if (state_ == State::draining) {
        thrown_away_ += bytes.size();
        return;
    }
    if (between_requests()) deadline_ = Clock::now() + limits_.head_time;
    in_ += bytes;
}

std::variant<HttpRequest, Refused> HttpConnection::refuse(Refused refused) {
    state_ = State::computing;
    keep_alive_ = false;
    return refused;
}

std::optional<std::variant<HttpRequest, Refused>> HttpConnection::next() {
    if (state_ != State::reading) return std::nullopt;
    if (!head_) {
        // Empty lines before a request are skipped, as older clients send them.
        while (in_.starts_with("\r\n")) in_.erase(0, 2);
        const std::size_t end = in_.find(kEndOfHead);
        if (std::min(end, in_.size()) > limits_.head_bytes)
            return refuse(too_large(HttpStatus::header_fields_too_large, {sentence::head_too_large, in_.size()}, limits_.head_bytes));
        if (end == std::string::npos) return std::nullopt;
        auto head = read_head(std::string_view(in_).substr(0, end));
        if (auto* wrong = std::get_if<Refused>(&head)) return refuse(std::move(*wrong));
        in_.erase(0, end + kEndOfHead.size());
        head_ = std::move(std::get<HttpHead>(head));
        with_body_ = head_->request.method != "HEAD";
        keep_alive_ = head_->keep_alive;
        if (head_->length > limits_.body_bytes)
            return refuse(too_large(HttpStatus::content_too_large, {sentence::body_too_large, head_->length}, limits_.body_bytes));
        deadline_ = Clock::now() + limits_.body_time;
        if (head_->expects_continue && in_.size() < head_->length) out_ += kContinue;
    }
    if (in_.size() < head_->length) return std::nullopt;
    HttpRequest request = std::move(head_->request);
    if (in_.size() == head_->length) {
        request.body = std::exchange(in_, {});
    } else {
        request.body = in_.substr(0, head_->length);
        in_.erase(0, head_->length);
    }
    head_.reset();
    state_ = State::computing;
    allowed_ = limits_.answer_time;
    deadline_ = Clock::now() + allowed_;
    ++requests_;
    return request;
}

void HttpConnection::answer(const HttpAnswer& answer, bool last) {
    keep_alive_ = keep_alive_ && !last;
    if (!keep_alive_) {
        head_.reset();
        in_.clear();
    }
    out_ += in_http(answer, keep_alive_, with_body_);
    state_ = State::writing;
    deadline_ = Clock::now() + limits_.body_time;
}

void HttpConnection::sent(std::size_t bytes) {
    sent_ += bytes;
    if (sent_ < out_.size()) return;
    out_.clear();
    sent_ = 0;
    if (out_.capacity() > limits_.head_bytes) out_.shrink_to_fit();
    if (state_ != State::writing) return;
    if (keep_alive_) {
        wait_for_request();
    } else {
        state_ = State::draining;
        deadline_ = Clock::now() + kDraining;
    }
}

Refused HttpConnection::too_slow() const {
    const bool asked = state_ == State::computing;
    Refused out;
    out.status = asked ? HttpStatus::unavailable : HttpStatus::request_timeout;
    out.fault.message = asked ? Phrase(sentence::too_much_asked, allowed_.count()) : Phrase(sentence::too_slow);
    out.fault.accepted = asked ? Phrase(sentence::smaller_question)
                               : Phrase(sentence::within_seconds, (head_ ? limits_.body_time : limits_.head_time).count());
    out.fault.file = "http";
    return out;
}

}  // namespace reunify::service
