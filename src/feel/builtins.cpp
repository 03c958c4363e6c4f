#include "feel/builtins.h"

#include <fmt/format.h>

#include <algorithm>

namespace reunify::feel {

namespace {

using Form = Builtin::Form;

constexpr auto kBuiltins = std::to_array<Builtin>({
#define FUNCTION(operation, kernel, money, form, takes, gives, least, spelling, ...) \
    {spelling, Form::form, {__VA_ARGS__}, least, Operation::operation, Kind::takes, Kind::gives},
#define WAY(operation, form, takes, gives, least, spelling, ...) \
    {spelling, Form::form, {__VA_ARGS__}, least, Operation::operation, Kind::takes, Kind::gives},
#include "feel/operations.def"
});

/// Of FEEL, but not spoken here.
constexpr auto kOutside = std::to_array<std::string_view>({
    // clang-format off
    "string", "number", "substring", "string length", "upper case", "lower case", "substring before", "substring after", "replace",
    "contains", "starts with", "ends with", "matches", "split", "string join", "median", "stddev", "mode", "sublist", "append",
    "concatenate", "insert before", "remove", "list replace", "reverse", "index of", "union", "distinct values", "flatten", "sort",
    "sqrt", "log", "exp", "time", "date and time", "now", "today", "context", "context put", "context merge", "get value", "get entries",
    "is", "range", "before", "after", "meets", "met by", "overlaps", "overlaps before", "overlaps after", "finishes", "finished by",
    "includes", "during", "starts", "started by", "coincides", "random number"
    // clang-format on
});

}  // namespace

std::size_t Builtin::most() const {
    return static_cast<std::size_t>(std::count_if(parameters.begin(), parameters.end(), [](std::string_view p) { return !p.empty(); }));
}

std::vector<const Builtin*> builtins_named(std::string_view name) {
    std::vector<const Builtin*> out;
    for (const Builtin& builtin : kBuiltins) {
        if (builtin.name == name) out.push_back(&builtin);
    }
    return out;
}

std::string signature(const Builtin& builtin) {
    std::string out(builtin.name);
    for (std::size_t i = 0; i < builtin.most(); ++i) out += fmt::format("{}{}", i == 0 ? "(" : ", ", builtin.parameters[i]);
    return out + ")";
}

const std::vector<std::string>& builtin_names() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> out;
        for (const Builtin& builtin : kBuiltins) {
            if (out.empty() || out.back() != builtin.name) out.emplace_back(builtin.name);
        }
        return out;
    }();
    return names;
}

bool is_outside_subset(std::string_view name) {
    return std::find(kOutside.begin(), kOutside.end(), name) != kOutside.end();
}

const std::vector<std::string_view>& spaced_names() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> out;
        const auto keep = [&](std::string_view name) {
            if (name.find(' ') != std::string_view::npos) out.push_back(name);
        };
        for (const Builtin& builtin : kBuiltins) keep(builtin.name);
        for (const std::string_view name : kOutside) keep(name);
        return out;
    }();
    return names;
}

}  // namespace reunify::feel
