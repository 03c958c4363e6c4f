#include "law/mentions.h"

namespace reunify::law {

namespace {

bool starts_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t skip_text(std::string_view source, std::size_t i) {
    for (++i; i < source.size() && source[i] != '"'; ++i) {
        if (source[i] == '\\') ++i;
    }
    return i + 1;
}

std::size_t skip_past(std::string_view source, std::size_t i, std::string_view end) {
    const std::size_t found = source.find(end, i);
    return found == std::string_view::npos ? source.size() : found + end.size();
}

std::size_t skip_path(std::string_view source, std::size_t i) {
    while (i < source.size()) {
        const bool dot = source[i] == '.' && i + 1 < source.size() && starts_name(source[i + 1]);
        if (!dot && !starts_name(source[i]) && !digit(source[i])) break;
        ++i;
    }
    return i;
}

}  // namespace

std::vector<std::string_view> mentions(std::string_view expression) {
    std::vector<std::string_view> found;
    std::size_t i = 0;
    while (i < expression.size()) {
        const std::string_view rest = expression.substr(i);
        if (rest.front() == '"') {
            i = skip_text(expression, i);
        } else if (rest.substr(0, 2) == "//") {
            i = skip_past(expression, i, "\n");
        } else if (rest.substr(0, 2) == "/*") {
            i = skip_past(expression, i + 2, "*/");
        } else if (starts_name(rest.front())) {
            const std::size_t end = skip_path(expression, i);
            found.push_back(expression.substr(i, end - i));
            i = end;
        } else {
            ++i;
        }
    }
    return found;
}

}  // namespace reunify::law
