#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/calendar.h"
#include "base/decimal.h"
#include "base/suggest.h"
#include "feel/complaint.h"
#include "feel/operators.h"
#include "feel/typer.h"

/// Calls of functions.
namespace reunify::feel {

using Form = Builtin::Form;

namespace {

std::string argument_of(const Builtin& builtin, std::size_t i) {
    return fmt::format("`{}` of `{}`", builtin.parameters[i], builtin.name);
}

/// Beyond six decimals there is nothing to round; FEEL allows up to 6176.
Expression within_digits(Builder& build, const Expression& digits) {
    constexpr std::int64_t most = 6176 * decimal::kOne;
    constexpr std::int64_t all = decimal::kDigits * decimal::kOne;
    const bool beyond =
        digits && digits->form == Node::Form::literal && digits->value > all && digits->value <= most && digits->value % decimal::kOne == 0;
    return beyond ? build.number(decimal::kDigits, digits->at) : digits;
}

/// The name that goes with a number: a tower of `if`, so that it needs no operation of its own.
template <std::size_t N>
Expression pick(Builder& build, const Expression& number, const std::array<std::string_view, N>& names, Position at) {
    Expression out = build.text(names[N - 1], at);
    for (std::size_t i = N - 1; i > 0; --i) {
        const Expression test = build.apply(Operation::equal, Kind::boolean, {number, build.number(static_cast<int>(i), at)}, at);
        out = build.apply(Operation::choose, Kind::text, {test, build.text(names[i - 1], at), out}, at);
    }
    return out;
}

}  // namespace

Expression Typer::call(const Syntax& tree) {
    const std::vector<const Builtin*> ways = builtins_named(tree.word);
    if (ways.empty()) return unknown_function(tree);
    std::vector<const Syntax*> arguments;
    const Builtin* builtin = matching(tree, ways, arguments);
    if (!builtin) return nullptr;
    switch (builtin->form) {
        case Form::plain:
        case Form::digits:
        case Form::negation:
            return plain(tree, *builtin, arguments);
        case Form::absolute: {
            const Expression value = type(*arguments[0]);
            if (value && !adds_up(value->kind))
                return build_.fail(value->at, fmt::format("`abs` does not go with {}", a_kind(value->kind)), "a number or a duration");
            return value ? build_.apply(Operation::absolute, value->kind, {value}, tree.at) : nullptr;
        }
        case Form::to_date:
            return to_date(tree, *arguments[0]);
        case Form::duration:
            return duration(tree, *arguments[0]);
        case Form::weekday:
        case Form::month:
            return named(tree, *builtin, *arguments[0]);
        case Form::amount:
            return amount(tree, arguments);
        default:
            return of_list(tree, *builtin, arguments);
    }
}

Expression Typer::unknown_function(const Syntax& tree) {
    if (is_outside_subset(tree.word)) {
        return build_.fail(tree.at, fmt::format("the function `{}` is outside this subset of FEEL", tree.word),
                           list_names(builtin_names(), 40));
    }
    return build_.fail(tree.at, fmt::format("there is no function {}", quoted(tree.word)), list_names(builtin_names(), 40),
                       nearest_name(tree.word, builtin_names()));
}

/// Picks the way to call that fits the arguments and puts these in the order of its parameters.
const Builtin* Typer::matching(const Syntax& tree, const std::vector<const Builtin*>& ways, std::vector<const Syntax*>& arguments) {
    std::string accepted;
    std::vector<std::string> known;
    for (const Builtin* way : ways) {
        accepted += (accepted.empty() ? "" : " or ") + signature(*way);
        const auto end = way->parameters.begin() + static_cast<std::ptrdiff_t>(way->most());
        known.insert(known.end(), way->parameters.begin(), end);
        const std::size_t given = tree.parts.size();
        if (given < way->least || (given > way->most() && !(way->variadic() && tree.labels.empty()))) continue;
        arguments.assign(std::max(given, way->least), nullptr);
        for (std::size_t i = 0; i < given; ++i) {
            std::size_t slot = i;
            if (!tree.labels.empty()) {
                slot = static_cast<std::size_t>(std::find(way->parameters.begin(), end, tree.labels[i]) - way->parameters.begin());
            }
            if (slot < arguments.size()) arguments[slot] = tree.parts[i].get();
        }
        if (std::find(arguments.begin(), arguments.end(), nullptr) == arguments.end()) return way;
    }
    for (const std::string& label : tree.labels) {
        if (std::find(known.begin(), known.end(), label) != known.end()) continue;
        build_.fail(tree.at, fmt::format("`{}` has no argument named {}", tree.word, quoted(label)), accepted, nearest_name(label, known));
        return nullptr;
    }
    build_.fail(tree.at,
                fmt::format("`{}` cannot be called with {} argument{}", tree.word, tree.parts.size(), tree.parts.size() == 1 ? "" : "s"),
                accepted);
    return nullptr;
}

Expression Typer::plain(const Syntax& tree, const Builtin& builtin, const std::vector<const Syntax*>& arguments) {
    std::vector<Expression> values;
    bool good = true;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        values.push_back(type(*arguments[i]));
        good = is_kind(build_, values.back(), builtin.takes, argument_of(builtin, i)) && good;
    }
    if (!good) return nullptr;
    if (builtin.form == Form::digits) {
        if (values.size() < 2) values.push_back(build_.number(0, tree.at));
        values[1] = within_digits(build_, values[1]);
    }
    return build_.apply(builtin.operation, builtin.gives, std::move(values), tree.at);
}

Expression Typer::to_date(const Syntax& tree, const Syntax& argument) {
    if (argument.form == Syntax::Form::text) {
        if (const auto day = calendar::parse_iso(argument.word)) return build_.literal(Kind::date, *day, tree.at);
        return build_.fail(argument.at, fmt::format("{} is not a day of the calendar", quoted(argument.word)),
                           "a day such as 2026-12-31, in the years 1 to 9999");
    }
    const Expression from = type(argument);
    if (!from || from->kind == Kind::date) return from;
    return build_.fail(from->at, fmt::format("{} cannot become a date", a_kind(from->kind)),
                       "date(\"2026-12-31\") or date(year, month, day)");
}

Expression Typer::duration(const Syntax& tree, const Syntax& argument) {
    if (argument.form != Syntax::Form::text) {
        const Expression from = type(argument);
        return from ? build_.fail(from->at, "only a text that is written out can become a duration", "duration(\"P2Y\")") : nullptr;
    }
    if (const auto months = calendar::parse_months(argument.word)) return build_.literal(Kind::months, *months, tree.at);
    if (const auto seconds = calendar::parse_seconds(argument.word)) return build_.literal(Kind::seconds, *seconds, tree.at);
    return build_.fail(argument.at, fmt::format("{} is not a duration", quoted(argument.word)),
                       "years and months (P2Y, P6M, P2Y6M), or days and time (P10D, P1DT12H), never both");
}

Expression Typer::named(const Syntax& tree, const Builtin& builtin, const Syntax& argument) {
    constexpr std::array<std::string_view, 7> days{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    constexpr std::array<std::string_view, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                                      "July",    "August",   "September", "October", "November", "December"};
    const Expression date = type(argument);
    if (!is_kind(build_, date, Kind::date, argument_of(builtin, 0))) return nullptr;
    const Expression number = build_.apply(builtin.operation, Kind::number, {date}, tree.at);
    return builtin.form == Form::weekday ? pick(build_, number, days, tree.at) : pick(build_, number, months, tree.at);
}

Expression Typer::amount(const Syntax& tree, const std::vector<const Syntax*>& arguments) {
    const Expression date = type(*arguments[1]);
    const bool dated = is_kind(build_, date, Kind::date, "`date` of `amount`");
    const Syntax& name = *arguments[0];
    const std::vector<std::string>& amounts = build_.scope.amounts;
    if (name.form != Syntax::Form::text) return build_.fail(name.at, "the name of an amount must be written out", "amount(\"name\", date)");
    const auto found = std::find(amounts.begin(), amounts.end(), name.word);
    if (found == amounts.end()) {
        return build_.fail(name.at, fmt::format("there is no amount {}", quoted(name.word)), list_names(amounts),
                           nearest_name(name.word, amounts));
    }
    return dated ? build_.amount(static_cast<std::size_t>(found - amounts.begin()), date, tree.at) : nullptr;
}

Typer::Items Typer::items_of(const std::vector<const Syntax*>& arguments) const {
    Items items;
    if (arguments.size() == 1 && member_list(*arguments[0], items.members)) {
        items.of_members = true;
    } else if (arguments.size() == 1 && arguments[0]->form == Syntax::Form::list) {
        for (const Tree& part : arguments[0]->parts) items.written.push_back(part.get());
    } else {
        items.written = arguments;
    }
    return items;
}

Expression Typer::of_list(const Syntax& tree, const Builtin& builtin, const std::vector<const Syntax*>& arguments) {
    if (builtin.form == Form::contains) {
        const Expression element = type(*arguments[1]);
        if (!element) return nullptr;
        if (arguments[0]->form == Syntax::Form::list) return in_list(element, *arguments[0]);
        return build_.fail(arguments[0]->at, "`list contains` needs a list that is written out",
                           "list contains([a, b], x), or `x in (a, b)`");
    }
    const Items items = items_of(arguments);
    if (items.of_members) return of_members(builtin, items.members, tree.at);
    if (builtin.form == Form::count && arguments[0]->form != Syntax::Form::list) {
        return build_.fail(arguments[0]->at, "`count` needs a list", "count(members), count(members[...]) or count([a, b])");
    }
    return of_written(builtin, items.written, tree.at);
}

Expression Typer::of_members(const Builtin& builtin, const MemberList& list, Position at) {
    if (builtin.form == Form::count) {
        if (!list.path.empty()) return build_.fail(list.path[0].at, "`count` counts members, not their facts", "count(members[...])");
        return build_.apply(Operation::count_members, Kind::number, {chosen(list)}, at);
    }
    const Expression value = value_of(list);
    if (!value) return nullptr;
    const auto aggregate = [&](Operation operation) { return build_.apply(operation, value->kind, {chosen(list), value}, at); };
    switch (builtin.form) {
        case Form::all:
        case Form::any:
            if (!is_kind(build_, value, Kind::boolean, fmt::format("what `{}` asks", builtin.name))) return nullptr;
            return over_members(builtin.form == Form::all, list, value, at);
        case Form::sum:
            if (adds_up(value->kind)) return aggregate(Operation::sum_members);
            return build_.fail(value->at, fmt::format("{} cannot be added up", a_kind(value->kind)), "numbers or durations");
        case Form::lesser:
        case Form::greater:
            if (has_order(value->kind))
                return aggregate(builtin.form == Form::lesser ? Operation::least_member : Operation::greatest_member);
            return build_.fail(value->at, fmt::format("{} has no smallest and no greatest", a_kind(value->kind)),
                               "numbers, dates or durations");
        default:
            return build_.fail(at, fmt::format("`{}` cannot be asked of members", builtin.name), "count, sum, min, max, all, any");
    }
}

Expression Typer::of_written(const Builtin& builtin, const std::vector<const Syntax*>& written, Position at) {
    std::vector<Expression> values;
    bool good = true;
    for (const Syntax* item : written) {
        values.push_back(type(*item));
        good = same_kind(build_, values.front(), values.back(), fmt::format("what `{}` asks", builtin.name)) && good;
    }
    if (!good) return nullptr;
    if (builtin.form == Form::count) return build_.number(static_cast<int>(values.size()), at);
    const bool truths = builtin.form == Form::all || builtin.form == Form::any;
    if (values.empty()) {
        if (truths) return build_.truth(builtin.form == Form::all, at);
        return build_.fail(at, fmt::format("`{}` of an empty list has no value", builtin.name), "at least one value");
    }
    const Kind kind = values.front()->kind;
    const bool order = builtin.form == Form::lesser || builtin.form == Form::greater;
    const bool numbers = builtin.form == Form::mean || builtin.form == Form::product;
    const bool fits = truths ? kind == Kind::boolean : order ? has_order(kind) : numbers ? kind == Kind::number : adds_up(kind);
    if (!fits) {
        return build_.fail(values.front()->at, fmt::format("`{}` does not go with {}", builtin.name, a_kind(kind)),
                           truths    ? "truths"
                           : order   ? "numbers, dates or durations"
                           : numbers ? "numbers"
                                     : "numbers or durations");
    }
    if (builtin.form != Form::mean) return build_.chain(builtin.operation, kind, values, at);
    const Expression sum = build_.chain(Operation::add, kind, values, at);
    return build_.apply(Operation::divide, kind, {sum, build_.number(static_cast<int>(values.size()), at)}, at);
}

}  // namespace reunify::feel
