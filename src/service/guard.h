#pragma once

#include <optional>
#include <string>

#include "service/http_message.h"

namespace reunify::service {

/// Who may ask. Without a token the service is for the people of this machine: what comes under another name than the machine's own
/// (DNS rebinding) or from a page of elsewhere is refused. With a token whoever knows it may ask, under any name.
class Guard {
public:
    Guard(int port, std::string token) : port_(std::to_string(port)), token_(std::move(token)) {}

    /// Why a request is refused; nothing if it is welcome. `open` is what everybody may read: the page itself and whether the service runs.
    std::optional<Refused> against(const HttpRequest& request, bool open) const;

private:
    bool is_own_name(const std::string& host) const;

    std::string port_, token_;
};

/// Whether an address in figures leads to this machine alone.
bool is_loopback(const std::string& address);

}  // namespace reunify::service
