#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/fault.h"

/// Messages of HTTP/1.1 (RFC 9112), read strictly: what is written in two ways, or in one that two programs might read differently, is
/// refused.
namespace reunify::service {

/// The status of an answer, by its number.
enum class HttpStatus : int {
    ok = 200,
    bad_request = 400,
    unauthorized = 401,
    forbidden = 403,
    not_found = 404,
    method_not_allowed = 405,
    request_timeout = 408,
    length_required = 411,
    content_too_large = 413,
    uri_too_long = 414,
    unsupported_media_type = 415,
    unprocessable = 422,
    header_fields_too_large = 431,
    server_error = 500,
    unavailable = 503,
    version_not_supported = 505,
};

struct HttpRequest {
    std::string method;
    std::string path;                                          ///< of the target, as it came: nothing in it is decoded
    std::string query;                                         ///< behind the `?`, likewise
    std::vector<std::pair<std::string, std::string>> headers;  ///< names in small letters
    std::string body;

    /// The value of a header, or nullptr; names in small letters.
    const std::string* header(std::string_view name) const;
    /// A value of the query, decoded; std::nullopt if it is not there or not written as it must be.
    std::optional<std::string> asked(std::string_view name) const;
    /// The names in the query.
    std::vector<std::string> asked_names() const;
};

struct HttpAnswer {
    HttpStatus status = HttpStatus::ok;
    std::string type = "application/json";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers{};
};

/// The head of a request: all but the body.
struct HttpHead {
    HttpRequest request;
    std::size_t length = 0;  ///< bytes of the body that follows
    bool keep_alive = true;
    bool expects_continue = false;
};

/// Why a request is refused before anybody looks at what it asks.
struct Refused {
    HttpStatus status = HttpStatus::bad_request;
    Fault fault;
};

/// Of ASCII; what a name means in HTTP does not hang on case.
std::string small_letters(std::string_view text);

/// What comes before the body, without the empty line that ends it.
std::variant<HttpHead, Refused> read_head(std::string_view head);

/// An answer as it goes over the line. `with_body` is false for HEAD.
std::string in_http(const HttpAnswer& answer, bool keep_alive, bool with_body);

}  // namespace reunify::service
