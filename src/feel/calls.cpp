#include <algorithm>
#include <array>
#include <utility>

#include "base/calendar.h"
#include "base/decimal.h"
#include "base/suggest.h"
#include "feel/complaint.h"
#include "feel/operation.h"
#include "feel/operators.h"
#include "feel/sentences.h"
#include "feel/typer.h"

/// Calls of functions.
namespace reunify::feel {

using Form = Builtin::Form;

namespace {

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
            return plain(tree, *builtin, arguments);
        case Form::absolute: {
            const Expression value = type(*arguments[0]);
            if (value && !adds_up(value->kind))
                return build_.fail(value->at, {sentence::not_for_kind, "abs", a_kind(value->kind)}, sentence::number_or_duration);
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
        case Form::count:
        case Form::contains:
        case Form::lesser:
        case Form::greater:
        case Form::sum:
        case Form::mean:
        case Form::product:
        case Form::all:
        case Form::any:
            break;
    }
    return of_list(tree, *builtin, arguments);
}

Expression Typer::unknown_function(const Syntax& tree) {
    if (is_outside_subset(tree.word)) {
        return build_.fail(tree.at, {sentence::function_outside, tree.word}, one_of(builtin_names(), 40));
    }
    return build_.fail(tree.at, {sentence::no_function, quoted(tree.word)}, one_of(builtin_names(), 40),
                       nearest_name(tree.word, builtin_names()));
}

/// Picks the way to call that fits the arguments and puts these in the order of its parameters.
const Builtin* Typer::matching(const Syntax& tree, const std::vector<const Builtin*>& ways, std::vector<const Syntax*>& arguments) {
    const auto end_of = [](const Builtin& way) { return way.parameters.begin() + static_cast<std::ptrdiff_t>(way.most()); };
    for (const Builtin* way : ways) {
        const auto end = end_of(*way);
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
    std::vector<std::string> signatures;
    std::vector<std::string> known;
    for (const Builtin* way : ways) {
        signatures.push_back(signature(*way));
        known.insert(known.end(), way->parameters.begin(), end_of(*way));
    }
    const std::size_t given = tree.parts.size();
    for (const std::string& label : tree.labels) {
        if (std::find(known.begin(), known.end(), label) != known.end()) continue;
        build_.fail(tree.at, {sentence::no_argument, tree.word, quoted(label)}, one_of(signatures), nearest_name(label, known));
        return nullptr;
    }
    build_.fail(tree.at, {sentence::not_with_arguments, given, tree.word}, one_of(signatures));
    return nullptr;
}

Expression Typer::plain(const Syntax& tree, const Builtin& builtin, const std::vector<const Syntax*>& arguments) {
    std::vector<Expression> values;
    bool good = true;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        values.push_back(type(*arguments[i]));
        good = is_kind(build_, values.back(), builtin.takes, sentence::argument_of, builtin.parameters[i], builtin.name) && good;
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
        return build_.fail(argument.at, {sentence::no_day, quoted(argument.word)}, sentence::a_day);
    }
    const Expression from = type(argument);
    if (!from || from->kind == Kind::date) return from;
    return build_.fail(from->at, {sentence::not_to_date, a_kind(from->kind)}, one_of({"date(\"2026-12-31\")", "date(year, month, day)"}));
}

Expression Typer::duration(const Syntax& tree, const Syntax& argument) {
    if (argument.form != Syntax::Form::text) {
        const Expression from = type(argument);
        return from ? build_.fail(from->at, sentence::not_to_duration, as_it_is("duration(\"P2Y\")")) : nullptr;
    }
    if (const auto months = calendar::parse_months(argument.word)) return build_.literal(Kind::months, *months, tree.at);
    if (const auto seconds = calendar::parse_seconds(argument.word)) return build_.literal(Kind::seconds, *seconds, tree.at);
    return build_.fail(argument.at, {sentence::no_duration, quoted(argument.word)}, sentence::a_duration);
}

Expression Typer::named(const Syntax& tree, const Builtin& builtin, const Syntax& argument) {
    constexpr std::array<std::string_view, 7> days{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    constexpr std::array<std::string_view, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                                      "July",    "August",   "September", "October", "November", "December"};
    const Expression date = type(argument);
    if (!is_kind(build_, date, Kind::date, sentence::argument_of, builtin.parameters[0], builtin.name)) return nullptr;
    const Expression number = build_.apply(builtin.operation, Kind::number, {date}, tree.at);
    return builtin.form == Form::weekday ? pick(build_, number, days, tree.at) : pick(build_, number, months, tree.at);
}

Expression Typer::amount(const Syntax& tree, const std::vector<const Syntax*>& arguments) {
    const Expression date = type(*arguments[1]);
    const bool dated = is_kind(build_, date, Kind::date, sentence::argument_of, "date", "amount");
    const Syntax& name = *arguments[0];
    const std::vector<std::string>& amounts = build_.scope.amounts;
    if (name.form != Syntax::Form::text) return build_.fail(name.at, sentence::amount_not_written, as_it_is("amount(\"name\", date)"));
    const auto found = std::find(amounts.begin(), amounts.end(), name.word);
    if (found == amounts.end()) {
        return build_.fail(name.at, {sentence::no_amount, quoted(name.word)}, one_of(amounts), nearest_name(name.word, amounts));
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
        return build_.fail(arguments[0]->at, sentence::contains_written_list, sentence::contains_or_in);
    }
    const Items items = items_of(arguments);
    if (items.of_members) return of_members(builtin, items.members, tree.at);
    if (builtin.form == Form::count && arguments[0]->form != Syntax::Form::list) {
        return build_.fail(arguments[0]->at, {sentence::needs_list, "count"},
                           one_of({"count(members)", "count(members[...])", "count([a, b])"}));
    }
    return of_written(builtin, items.written, tree.at);
}

Expression Typer::of_members(const Builtin& builtin, const MemberList& list, Position at) {
    if (builtin.form == Form::count) {
        if (!list.path.empty()) return build_.fail(list.path[0].at, sentence::counts_members, as_it_is("count(members[...])"));
        return build_.apply(Operation::count_members, Kind::number, {chosen(list)}, at);
    }
    const Expression value = value_of(list);
    if (!value) return nullptr;
    const auto aggregate = [&](Operation operation) { return build_.apply(operation, value->kind, {chosen(list), value}, at); };
    switch (builtin.form) {
        case Form::all:
        case Form::any:
            if (!is_kind(build_, value, Kind::boolean, sentence::value_for, builtin.name)) return nullptr;
            return over_members(builtin.form == Form::all, list, value, at);
        case Form::sum:
            if (adds_up(value->kind)) return aggregate(Operation::sum_members);
            return build_.fail(value->at, {sentence::not_added_up, a_kind(value->kind)}, sentence::numbers_or_durations);
        case Form::lesser:
        case Form::greater:
            if (has_order(value->kind))
                return aggregate(builtin.form == Form::lesser ? Operation::least_member : Operation::greatest_member);
            return build_.fail(value->at, {sentence::no_extremes, a_kind(value->kind)}, sentence::numbers_dates_or_durations);
        default:
            return build_.fail(at, {sentence::not_of_members, builtin.name}, as_it_is("count, sum, min, max, all, any"));
    }
}

Expression Typer::of_written(const Builtin& builtin, const std::vector<const Syntax*>& written, Position at) {
    std::vector<Expression> values;
    bool good = true;
    for (const Syntax* item : written) {
        values.push_back(type(*item));
        good = same_kind(build_, values.front(), values.back(), sentence::values_for, builtin.name) && good;
    }
    if (!good) return nullptr;
    if (builtin.form == Form::count) return build_.number(static_cast<int>(values.size()), at);
    const bool truths = builtin.form == Form::all || builtin.form == Form::any;
    if (values.empty()) {
        if (truths) return build_.truth(builtin.form == Form::all, at);
        return build_.fail(at, {sentence::empty_list_no_value, builtin.name}, sentence::one_value);
    }
    const Kind kind = values.front()->kind;
    const bool order = builtin.form == Form::lesser || builtin.form == Form::greater;
    const bool numbers = builtin.form == Form::mean || builtin.form == Form::product;
    const bool fits = truths ? kind == Kind::boolean : order ? has_order(kind) : numbers ? kind == Kind::number : adds_up(kind);
    if (!fits) {
        return build_.fail(values.front()->at, {sentence::not_for_kind, builtin.name, a_kind(kind)},
                           truths    ? sentence::truths
                           : order   ? sentence::numbers_dates_or_durations
                           : numbers ? sentence::numbers
                                     : sentence::numbers_or_durations);
    }
    if (builtin.form != Form::mean) return build_.chain(builtin.operation, kind, values, at);
    const Expression sum = build_.chain(Operation::add, kind, values, at);
    return build_.apply(Operation::divide, kind, {sum, build_.number(static_cast<int>(values.size()), at)}, at);
}

}  // namespace reunify::feel
