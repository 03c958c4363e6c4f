#include "base/stop.h"

namespace reunify {

namespace {

thread_local const std::stop_token* current = nullptr;

}  // namespace

StopScope::StopScope(const std::stop_token& token) : before_(current) {
    current = &token;
}

StopScope::~StopScope() {
    current = before_;
}

void throw_if_stopped() {
    if (current != nullptr && current->stop_requested()) throw Stopped{};
}

}  // namespace reunify
