#include "feel/builtins.h"

#include <fmt/format.h>

#include <algorithm>

namespace reunify::feel {

namespace {

using Form = Builtin::Form;
using Op = Operation;

constexpr std::array<Builtin, 30> kBuiltins{{
    {"not", Form::negation, {"negand"}, 1, Op::negation, Kind::boolean, Kind::boolean},
    // numbers
    {"abs", Form::absolute, {"n"}, 1, Op::absolute, Kind::number, Kind::number},
    {"floor", Form::digits, {"n", "scale"}, 1, Op::floor, Kind::number, Kind::number},
    {"ceiling", Form::digits, {"n", "scale"}, 1, Op::ceiling, Kind::number, Kind::number},
    {"decimal", Form::digits, {"n", "scale"}, 2, Op::round_half_even, Kind::number, Kind::number},
    {"round up", Form::digits, {"n", "scale"}, 2, Op::round_up, Kind::number, Kind::number},
    {"round down", Form::digits, {"n", "scale"}, 2, Op::round_down, Kind::number, Kind::number},
    {"round half up", Form::digits, {"n", "scale"}, 2, Op::round_half_up, Kind::number, Kind::number},
    {"round half down", Form::digits, {"n", "scale"}, 2, Op::round_half_down, Kind::number, Kind::number},
    {"modulo", Form::plain, {"dividend", "divisor"}, 2, Op::modulo, Kind::number, Kind::number},
    {"odd", Form::plain, {"number"}, 1, Op::odd, Kind::number, Kind::boolean},
    {"even", Form::plain, {"number"}, 1, Op::even, Kind::number, Kind::boolean},
    // dates and durations
    {"date", Form::to_date, {"from"}, 1, Op::make_date, Kind::text, Kind::date},
    {"date", Form::plain, {"year", "month", "day"}, 3, Op::make_date, Kind::number, Kind::date},
    {"duration", Form::duration, {"from"}, 1, Op::make_date, Kind::text, Kind::months},
    {"years and months duration", Form::plain, {"from", "to"}, 2, Op::months_between, Kind::date, Kind::months},
    {"day of year", Form::plain, {"date"}, 1, Op::day_of_year, Kind::date, Kind::number},
    {"week of year", Form::plain, {"date"}, 1, Op::week_of_year, Kind::date, Kind::number},
    {"day of week", Form::weekday, {"date"}, 1, Op::weekday_of, Kind::date, Kind::text},
    {"month of year", Form::month, {"date"}, 1, Op::month_of, Kind::date, Kind::text},
    // the law's own
    {"amount", Form::amount, {"name", "date"}, 2, Op::amount, Kind::date, Kind::number},
    // lists
    {"count", Form::count, {"list"}, 1, Op::count_members, Kind::boolean, Kind::number},
    {"list contains", Form::contains, {"list", "element"}, 2, Op::one_of, Kind::text, Kind::boolean},
    {"min", Form::lesser, {"list"}, 1, Op::lesser, Kind::number, Kind::number},
    {"max", Form::greater, {"list"}, 1, Op::greater, Kind::number, Kind::number},
    {"sum", Form::sum, {"list"}, 1, Op::add, Kind::number, Kind::number},
    {"mean", Form::mean, {"list"}, 1, Op::divide, Kind::number, Kind::number},
    {"product", Form::product, {"list"}, 1, Op::multiply, Kind::number, Kind::number},
    {"all", Form::all, {"list"}, 1, Op::conjunction, Kind::boolean, Kind::boolean},
    {"any", Form::any, {"list"}, 1, Op::disjunction, Kind::boolean, Kind::boolean},
}};

constexpr std::array<std::string_view, 59> kOutside{"string",
                                                    "number",
                                                    "substring",
                                                    "string length",
                                                    "upper case",
                                                    "lower case",
                                                    "substring before",
                                                    "substring after",
                                                    "replace",
                                                    "contains",
                                                    "starts with",
                                                    "ends with",
                                                    "matches",
                                                    "split",
                                                    "string join",
                                                    "median",
                                                    "stddev",
                                                    "mode",
                                                    "sublist",
                                                    "append",
                                                    "concatenate",
                                                    "insert before",
                                                    "remove",
                                                    "list replace",
                                                    "reverse",
                                                    "index of",
                                                    "union",
                                                    "distinct values",
                                                    "flatten",
                                                    "sort",
                                                    "sqrt",
                                                    "log",
                                                    "exp",
                                                    "time",
                                                    "date and time",
                                                    "now",
                                                    "today",
                                                    "context",
                                                    "context put",
                                                    "context merge",
                                                    "get value",
                                                    "get entries",
                                                    "is",
                                                    "range",
                                                    "before",
                                                    "after",
                                                    "meets",
                                                    "met by",
                                                    "overlaps",
                                                    "overlaps before",
                                                    "overlaps after",
                                                    "finishes",
                                                    "finished by",
                                                    "includes",
                                                    "during",
                                                    "starts",
                                                    "started by",
                                                    "coincides",
                                                    "random number"};

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
