#include "service/guard.h"

#include <algorithm>
#include <array>

#include "service/sentences.h"

namespace reunify::service {

namespace {

constexpr std::string_view kBearer = "Bearer ";
constexpr std::string_view kHttp = "http://", kHttps = "https://";

Refused refused(HttpStatus status, Phrase message, Phrase accepted) {
    Refused out;
    out.status = status;
    out.fault.message = std::move(message);
    out.fault.accepted = std::move(accepted);
    out.fault.file = "http";
    return out;
}

/// Takes as long whatever is alike.
bool is_same(std::string_view given, std::string_view secret) {
    unsigned char differs = given.size() == secret.size() ? 0 : 1;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const char expected = secret.empty() ? '\0' : secret[i % secret.size()];
        differs = static_cast<unsigned char>(differs | (given[i] ^ expected));
    }
    return differs == 0;
}

}  // namespace

bool is_loopback(const std::string& address) {
    return address.starts_with("127.") || address == "::1";
}

bool Guard::is_own_name(const std::string& host) const {
    constexpr std::array<std::string_view, 3> names{"127.0.0.1", "localhost", "[::1]"};
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return host == std::string(name) + ":" + port_; });
}

std::optional<Refused> Guard::against(const HttpRequest& request, bool open) const {
    const std::string* host = request.header("host");
    const std::string name = host == nullptr ? std::string() : small_letters(*host);
    if (token_.empty() && !is_own_name(name))
        return refused(HttpStatus::forbidden, {sentence::other_host, name.substr(0, 80)},
                       as_it_is("127.0.0.1:" + port_ + ", localhost:" + port_));
    if (const std::string* given = request.header("origin")) {
        const std::string origin = small_letters(*given);
        const bool own = token_.empty() ? origin.starts_with(kHttp) && is_own_name(origin.substr(kHttp.size()))
                                        : origin == std::string(kHttp) + name || origin == std::string(kHttps) + name;
        if (!own)
            return refused(HttpStatus::forbidden, {sentence::other_origin, given->substr(0, 80)}, as_it_is(std::string(kHttp) + name));
    }
    if (open) return std::nullopt;
    const std::string* site = request.header("sec-fetch-site");
    if (site != nullptr && *site != "same-origin" && *site != "none")
        return refused(HttpStatus::forbidden, {sentence::other_origin, site->substr(0, 80)}, as_it_is("same-origin"));
    if (token_.empty()) return std::nullopt;
    const std::string* given = request.header("authorization");
    if (given == nullptr || !given->starts_with(kBearer) || !is_same(std::string_view(*given).substr(kBearer.size()), token_))
        return refused(HttpStatus::unauthorized, sentence::no_token, as_it_is("Authorization: Bearer TOKEN"));
    return std::nullopt;
}

}  // namespace reunify::service
