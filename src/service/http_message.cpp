#include "service/http_message.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/suggest.h"
#include "service/sentences.h"

namespace reunify::service {

namespace {

constexpr std::size_t kMostHeaders = 100;
constexpr std::size_t kLongestTarget = 4096;
constexpr std::size_t kMostShown = 80;  ///< characters of what was found, in a message

bool is_token(std::string_view text) {
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || marks.find(c) != std::string_view::npos;
    });
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

/// What was found, as it can be shown: the beginning of it, and no bytes that are no characters of ASCII.
std::string shown(std::string_view text) {
    std::string out(text.substr(0, kMostShown));
    for (char& c : out) {
        if (c < 0x20 || c > 0x7e) c = '?';
    }
    if (text.size() > kMostShown) out += "...";
    return out;
}

Refused refused(HttpStatus status, int line, Phrase message, Phrase accepted = {}) {
    Refused out;
    out.status = status;
    out.fault.message = std::move(message);
    out.fault.accepted = std::move(accepted);
    out.fault.file = "http";
    out.fault.at = {line, line == 0 ? 0 : 1};
    return out;
}

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<std::string> decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            out += ' ';
        } else if (text[i] != '%') {
            out += text[i];
        } else {
            if (i + 2 >= text.size()) return std::nullopt;
            const int high = digit_of(text[i + 1]), low = digit_of(text[i + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            out += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    return out;
}

std::vector<std::string_view> parts_of(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(mark, at), text.size());
        if (end > at) parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

/// `METHOD TARGET HTTP/1.1`
std::optional<Refused> read_request_line(std::string_view line, HttpHead& head) {
    const std::size_t first = line.find(' '), last = line.rfind(' ');
    const Phrase form = as_it_is("METHOD /PATH HTTP/1.1");
    if (first == std::string_view::npos || first == last)
        return refused(HttpStatus::bad_request, 1, {sentence::no_request_line, shown(line)}, form);
    const std::string_view method = line.substr(0, first), target = line.substr(first + 1, last - first - 1),
                           version = line.substr(last + 1);
    if (!is_token(method)) return refused(HttpStatus::bad_request, 1, {sentence::no_request_line, shown(line)}, form);
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return refused(HttpStatus::version_not_supported, 1, {sentence::no_version, shown(version)}, as_it_is("HTTP/1.1"));
    if (target.size() > kLongestTarget)
        return refused(HttpStatus::uri_too_long, 1, {sentence::target_too_long, target.size()}, {sentence::at_most_bytes, kLongestTarget});
    const bool plain = std::all_of(target.begin(), target.end(), [](char c) { return c > 0x20 && c < 0x7f && c != '#'; });
    if (!plain || !target.starts_with('/'))
        return refused(HttpStatus::bad_request, 1, {sentence::no_target, shown(target)}, as_it_is("/PATH"));
    const std::size_t mark = std::min(target.find('?'), target.size());
    head.request.method = method;
    head.request.path = target.substr(0, mark);
    if (mark < target.size()) head.request.query = target.substr(mark + 1);
    head.keep_alive = version == "HTTP/1.1";
    return std::nullopt;
}

std::optional<Refused> read_length(HttpHead& head) {
    if (head.request.header("transfer-encoding") != nullptr)
        return refused(HttpStatus::length_required, 0, sentence::no_chunks, as_it_is("Content-Length"));
    const std::string* length = head.request.header("content-length");
    if (length == nullptr) return std::nullopt;
    const bool digits = !length->empty() && length->size() <= 15 &&
                        std::all_of(length->begin(), length->end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits) return refused(HttpStatus::bad_request, 0, {sentence::no_length, shown(*length)}, as_it_is("Content-Length: 1234"));
    head.length = std::stoull(*length);
    return std::nullopt;
}

}  // namespace

std::string small_letters(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

const std::string* HttpRequest::header(std::string_view name) const {
    for (const auto& [known, value] : headers) {
        if (known == name) return &value;
    }
    return nullptr;
}

std::optional<std::string> HttpRequest::asked(std::string_view name) const {
    for (const std::string_view part : parts_of(query, '&')) {
        const std::size_t mark = std::min(part.find('='), part.size());
        if (part.substr(0, mark) == name) return mark < part.size() ? decoded(part.substr(mark + 1)) : std::string();
    }
    return std::nullopt;
}

std::vector<std::string> HttpRequest::asked_names() const {
    std::vector<std::string> names;
    for (const std::string_view part : parts_of(query, '&')) names.emplace_back(part.substr(0, part.find('=')));
    return names;
}

std::variant<HttpHead, Refused> read_head(std::string_view text) {
    HttpHead head;
    int line_number = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find("\r\n", at), text.size());
        const std::string_view line = text.substr(at, end - at);
        at = end + 2;
        ++line_number;
        if (line_number == 1) {
            if (auto wrong = read_request_line(line, head)) return *wrong;
            continue;
        }
        const std::size_t colon = std::min(line.find(':'), line.size());
        const std::string_view value = colon < line.size() ? trimmed(line.substr(colon + 1)) : std::string_view();
        const bool controls =
            std::any_of(value.begin(), value.end(), [](char c) { return (c >= 0 && c < 0x20 && c != '\t') || c == 0x7f; });
        if (colon == line.size() || !is_token(line.substr(0, colon)) || controls)
            return refused(HttpStatus::bad_request, line_number, {sentence::no_header, shown(line)}, as_it_is("NAME: VALUE"));
        if (head.request.headers.size() == kMostHeaders)
            return refused(HttpStatus::header_fields_too_large, line_number, sentence::too_many_headers,
                           {sentence::at_most_headers, kMostHeaders});
        std::string name = small_letters(line.substr(0, colon));
        const bool once =
            name == "host" || name == "content-length" || name == "origin" || name == "authorization" || name == "content-type";
        if (once && head.request.header(name) != nullptr)
            return refused(HttpStatus::bad_request, line_number, {sentence::header_twice, name}, sentence::once);
        head.request.headers.emplace_back(std::move(name), value);
    }
    if (head.request.header("host") == nullptr && head.keep_alive)
        return refused(HttpStatus::bad_request, 0, {sentence::lacks_header, "Host"}, as_it_is("Host: 127.0.0.1:8766"));
    if (auto wrong = read_length(head)) return *wrong;
    if (const std::string* connection = head.request.header("connection")) {
        const std::string wish = small_letters(*connection);
        if (wish.find("close") != std::string::npos) head.keep_alive = false;
        if (wish.find("keep-alive") != std::string::npos) head.keep_alive = true;
    }
    const std::string* expect = head.request.header("expect");
    head.expects_continue = expect != nullptr && small_letters(*expect) == "100-continue";
    return head;
}

namespace {

std::string_view reason_of(HttpStatus status) {
    switch (status) {
        case HttpStatus::ok:
            return "OK";
        case HttpStatus::bad_request:
            return "Bad Request";
        case HttpStatus::unauthorized:
            return "Unauthorized";
        case HttpStatus::forbidden:
            return "Forbidden";
        case HttpStatus::not_found:
            return "Not Found";
        case HttpStatus::method_not_allowed:
            return "Method Not Allowed";
        case HttpStatus::request_timeout:
            return "Request Timeout";
        case HttpStatus::length_required:
            return "Length Required";
        case HttpStatus::content_too_large:
            return "Content Too Large";
        case HttpStatus::uri_too_long:
            return "URI Too Long";
        case HttpStatus::unsupported_media_type:
            return "Unsupported Media Type";
        case HttpStatus::unprocessable:
            return "Unprocessable Content";
        case HttpStatus::header_fields_too_large:
            return "Request Header Fields Too Large";
        case HttpStatus::server_error:
            return "Internal Server Error";
        case HttpStatus::unavailable:
            return "Service Unavailable";
        case HttpStatus::version_not_supported:
            break;
    }
    return "HTTP Version Not Supported";
}

}  // namespace

std::string in_http(const HttpAnswer& answer, bool keep_alive, bool with_body) {
    std::string out =
        fmt::format("HTTP/1.1 {} {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: {}\r\n", static_cast<int>(answer.status),
                    reason_of(answer.status), answer.type, answer.body.size(), keep_alive ? "keep-alive" : "close");
    for (const auto& [name, value] : answer.headers) out += fmt::format("{}: {}\r\n", name, value);
    out += "\r\n";
    if (with_body) out += answer.body;
    return out;
}

}  // namespace reunify::service
