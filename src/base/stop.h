#pragma once

#include <version>

#ifdef __cpp_lib_jthread
#include <stop_token>
#endif

namespace reunify {

#ifdef __cpp_lib_jthread
using StopToken = std::stop_token;
#else
/// Where the standard library has no such thing there are no threads either, and nobody who could ask.
struct StopToken {
    bool stop_requested() const { return false; }
};
#endif

/// Thrown where an answer is computed that nobody waits for any more. Only who has installed a token (StopScope) has to catch it; nothing
/// else than the computing is lost by it.
struct Stopped {};

/// While it lives, what this thread computes stops, by `Stopped`, once the token asks for that.
class StopScope {
public:
    explicit StopScope(const StopToken& token);
    ~StopScope();
    StopScope(const StopScope&) = delete;
    StopScope& operator=(const StopScope&) = delete;

private:
    const StopToken* before_;
};

/// Called where much is about to be computed.
void throw_if_stopped();

}  // namespace reunify
