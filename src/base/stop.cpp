#include "base/stop.h"

namespace reunify {

namespace {

thread_local const StopToken* current = nullptr;

}  // namespace

StopScope::StopScope(const StopToken& token) : before_(current) {
    current = &token;
}

StopScope::~StopScope() {
    current = before_;
}

void throw_if_stopped() {
    if (current != nullptr && current->stop_requested()) throw Stopped{};
}

}  // namespace reunify
