#pragma once

#include <stop_token>

namespace reunify {

/// Thrown where an answer is computed that nobody waits for any more. Only who has installed a token (StopScope) has to catch it; nothing
/// else than the computing is lost by it.
struct Stopped {};

/// While it lives, what this thread computes stops, by `Stopped`, once the token asks for that.
class StopScope {
public:
    explicit StopScope(const std::stop_token& token);
    ~StopScope();
    StopScope(const StopScope&) = delete;
    StopScope& operator=(const StopScope&) = delete;

private:
    const std::stop_token* before_;
};

/// Called where much is about to be computed.
void throw_if_stopped();

}  // namespace reunify
