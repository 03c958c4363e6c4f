#include "feel/operators.h"

#include <array>
#include <utility>

#include "base/suggest.h"
#include "feel/complaint.h"
#include "feel/operation.h"

namespace reunify::feel {

namespace {

using Op = Operation;

struct Property {
    Kind kind;
    std::string_view name;
    Operation operation;
};

constexpr auto kProperties = std::to_array<Property>({
#define PROPERTY(operation, takes, spelling) {Kind::takes, spelling, Operation::operation},
#include "feel/operations.def"
});

bool is_duration(Kind kind) {
    return kind == Kind::months || kind == Kind::seconds;
}
bool is_literal(const Expression& e) {
    return e->form == Node::Form::literal;
}

std::string_view written(Sign sign) {
    constexpr std::array<std::string_view, 13> signs{"+", "-", "*", "/", "**", "=", "!=", "<", "<=", ">", ">=", "and", "or"};
    return signs[static_cast<std::size_t>(sign)];
}

const Sentence<>& accepted(Sign sign) {
    switch (sign) {
        case Sign::add:
            return sentence::for_plus;
        case Sign::subtract:
            return sentence::for_minus;
        case Sign::multiply:
            return sentence::for_times;
        case Sign::divide:
            return sentence::for_division;
        default:
            return sentence::two_numbers;
    }
}

Expression move_date(Builder& build, const Expression& date, const Expression& duration, Position at) {
    return build.apply(duration->kind == Kind::months ? Op::add_months : Op::add_seconds, Kind::date, {date, duration}, at);
}

Expression mismatch(Builder& build, Sign sign, Kind left, Kind right, Position at) {
    return build.fail(at, {sentence::not_between, written(sign), a_kind(left), a_kind(right)}, accepted(sign));
}

const Symbol* choice_of(const Builder& build, const Expression& e) {
    if (e->form != Node::Form::symbol) return nullptr;
    const Symbol& symbol = build.scope[e->index];
    return symbol.choices.empty() ? nullptr : &symbol;
}

/// Codes of texts say nothing about their order, so the order of texts is decided here, and only between two that are written out.
Expression order_texts(Builder& build, Op operation, const Expression& left, const Expression& right, Position at) {
    if (!is_literal(left) || !is_literal(right)) {
        return build.fail(at, sentence::no_order_of_texts, sentence::equality_of_texts);
    }
    const int order = build.pool.word(left->value).compare(build.pool.word(right->value));
    return build.truth(operation == Op::less ? order < 0 : order <= 0, at);
}

Expression ordered(Builder& build, Op operation, const Expression& left, const Expression& right, Position at) {
    if (left->kind == Kind::text) return order_texts(build, operation, left, right, at);
    return build.apply(operation, Kind::boolean, {left, right}, at);
}

Expression equal(Builder& build, const Expression& left, const Expression& right, Position at) {
    if (!among_choices(build, left, right) || !among_choices(build, right, left)) return nullptr;
    return build.apply(left->kind == Kind::boolean ? Op::same_truth : Op::equal, Kind::boolean, {left, right}, at);
}

}  // namespace

bool has_order(Kind kind) {
    return kind == Kind::number || kind == Kind::date || is_duration(kind);
}
bool adds_up(Kind kind) {
    return kind == Kind::number || is_duration(kind);
}

Expression negative(Builder& build, const Expression& value, Position at) {
    if (!value) return nullptr;
    if (!adds_up(value->kind)) return build.fail(at, {sentence::no_negative, a_kind(value->kind)}, sentence::after_minus);
    if (is_literal(value) && is_known(value->value)) return build.literal(value->kind, -value->value, at);
    return build.apply(Op::negate, value->kind, {value}, at);
}

Expression calculate(Builder& build, Sign sign, const Expression& left, const Expression& right, Position at) {
    if (!left || !right) return nullptr;
    const Kind a = left->kind;
    const Kind b = right->kind;
    const auto apply = [&](Op operation, Kind kind) { return build.apply(operation, kind, {left, right}, at); };
    switch (sign) {
        case Sign::add:
            if (a == b && adds_up(a)) return apply(Op::add, a);
            if (a == Kind::date && is_duration(b)) return move_date(build, left, right, at);
            if (is_duration(a) && b == Kind::date) return move_date(build, right, left, at);
            break;
        case Sign::subtract:
            if (a == b && adds_up(a)) return apply(Op::subtract, a);
            if (a == Kind::date && b == Kind::date) return apply(Op::days_between, Kind::seconds);
            if (a == Kind::date && is_duration(b)) {
                const Expression back = negative(build, right, right->at);
                return back ? move_date(build, left, back, at) : nullptr;
            }
            break;
        case Sign::multiply:
            if (a == Kind::number && b == Kind::number) return apply(Op::multiply, a);
            if (is_duration(a) && b == Kind::number) return apply(Op::scale, a);
            if (a == Kind::number && is_duration(b)) return build.apply(Op::scale, b, {right, left}, at);
            break;
        case Sign::divide:
            if (a == Kind::number && b == Kind::number) return apply(Op::divide, a);
            if (is_duration(a) && b == Kind::number) return apply(Op::shrink, a);
            if (is_duration(a) && a == b) return apply(Op::ratio, Kind::number);
            break;
        default:
            if (a == Kind::number && b == Kind::number) return apply(Op::power, a);
            break;
    }
    if (a == Kind::text && b == Kind::text && sign == Sign::add) {
        return build.fail(at, sentence::no_joining, accepted(sign));
    }
    return mismatch(build, sign, a, b, at);
}

Expression compare(Builder& build, Sign sign, const Expression& left, const Expression& right, Position at) {
    if (!left || !right) return nullptr;
    if (left->kind != right->kind) {
        return build.fail(at, {sentence::not_compared, a_kind(left->kind), a_kind(right->kind)}, sentence::of_one_kind);
    }
    if (sign == Sign::equal) return equal(build, left, right, at);
    if (sign == Sign::unequal) return build.negation(equal(build, left, right, at), at);
    if (left->kind == Kind::boolean) return build.fail(at, {sentence::not_for_truths, written(sign)}, one_of({"`=`", "`!=`"}));
    const bool strict = sign == Sign::less || sign == Sign::greater;
    const bool turned = sign == Sign::greater || sign == Sign::at_least;
    return ordered(build, strict ? Op::less : Op::less_or_equal, turned ? right : left, turned ? left : right, at);
}

Expression property(Builder& build, const Expression& value, std::string_view name, Position at) {
    if (!value) return nullptr;
    std::vector<std::string> names;
    for (const Property& row : kProperties) {
        if (row.kind != value->kind) continue;
        if (row.name == name) return build.apply(row.operation, Kind::number, {value}, at);
        names.emplace_back(row.name);
    }
    return build.fail(at, {sentence::no_property, a_kind(value->kind), quoted(name)}, one_of(names), nearest_name(name, names));
}

void complain_of_kind(Builder& build, const Expression& value, Kind kind, Phrase where) {
    build.fail(value->at, {sentence::wrong_kind, std::move(where), a_kind(kind), a_kind(value->kind)});
}

void complain_of_kinds(Builder& build, const Expression& first, const Expression& second, Phrase rule) {
    build.fail(second->at, {sentence::not_one_kind, std::move(rule), a_kind(first->kind), a_kind(second->kind)});
}

bool among_choices(Builder& build, const Expression& value, const Expression& word) {
    const Symbol* symbol = choice_of(build, value);
    if (!symbol || !is_literal(word)) return true;
    const std::string& typed = build.pool.word(word->value);
    for (const std::string& choice : symbol->choices) {
        if (choice == typed) return true;
    }
    build.fail(word->at, {sentence::no_choice, quoted(typed), symbol->path}, one_of(symbol->choices), nearest_name(typed, symbol->choices));
    return false;
}

}  // namespace reunify::feel
