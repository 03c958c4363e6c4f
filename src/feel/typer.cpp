#include "feel/typer.h"

#include <algorithm>
#include <utility>

#include "base/calendar.h"
#include "base/decimal.h"
#include "base/suggest.h"
#include "feel/complaint.h"
#include "feel/operation.h"
#include "feel/operators.h"
#include "feel/parser.h"
#include "feel/sentences.h"

namespace reunify::feel {

namespace {

/// Of a text that is no date and no duration.
bool looks_like_time(std::string_view text) {
    return text.find(':') != std::string_view::npos;
}

}  // namespace

Expression Typer::type(const Syntax& tree) {
    if (!build_.step(tree.at)) return nullptr;
    switch (tree.form) {
        case Syntax::Form::number:
            return number(tree);
        case Syntax::Form::text:
            return build_.text(tree.word, tree.at);
        case Syntax::Form::truth:
            return build_.truth(tree.word == "true", tree.at);
        case Syntax::Form::moment:
            return moment(tree.word, tree.at);
        case Syntax::Form::name:
        case Syntax::Form::property:
            return name_or_property(tree);
        case Syntax::Form::call:
            return call(tree);
        case Syntax::Form::negative:
            return negative(build_, type(*tree.parts[0]), tree.at);
        case Syntax::Form::binary:
            return binary(tree);
        case Syntax::Form::between:
            return between(tree);
        case Syntax::Form::membership:
            return membership(tree);
        case Syntax::Form::conditional:
            return conditional(tree);
        case Syntax::Form::some:
        case Syntax::Form::every:
            return quantifier(tree);
        case Syntax::Form::filter:
            return build_.fail(tree.at, sentence::filter_misplaced,
                               as_it_is("count(members[...]), sum(members[...].income), some m in members[...] satisfies ..."));
        case Syntax::Form::list:
            return build_.fail(tree.at, sentence::list_no_value, sentence::places_of_lists);
        case Syntax::Form::tests:
        case Syntax::Form::range:
        case Syntax::Form::test:
            return build_.fail(tree.at, sentence::only_after_in);
    }
    return nullptr;
}

Expression Typer::number(const Syntax& tree) {
    std::string text = tree.word;
    std::replace(text.begin(), text.end(), 'e', 'E');
    text.erase(std::remove(text.begin(), text.end(), '+'), text.end());
    if (const std::optional<std::int64_t> units = decimal::parse(text)) return build_.literal(Kind::number, *units, tree.at);
    return build_.fail(tree.at, {sentence::not_exact, quoted(tree.word)}, sentence::exact_numbers);
}

Expression Typer::moment(const std::string& text, Position at) {
    if (const auto day = calendar::parse_iso(text)) return build_.literal(Kind::date, *day, at);
    if (const auto months = calendar::parse_months(text)) return build_.literal(Kind::months, *months, at);
    if (const auto seconds = calendar::parse_seconds(text)) return build_.literal(Kind::seconds, *seconds, at);
    if (looks_like_time(text)) return build_.fail(at, sentence::no_times, sentence::a_day_at);
    return build_.fail(at, {sentence::no_day_no_duration, quoted(text)}, one_of({"2026-12-31", "P2Y6M", "P10D"}));
}

Expression Typer::binary(const Syntax& tree) {
    const Expression left = type(*tree.parts[0]);
    const Expression right = type(*tree.parts[1]);
    if (tree.sign == Sign::conjunction || tree.sign == Sign::disjunction) {
        const bool conjunction = tree.sign == Sign::conjunction;
        const std::string_view word = conjunction ? "and" : "or";
        const bool first = is_kind(build_, left, Kind::boolean, sentence::each_side, word);
        if (!is_kind(build_, right, Kind::boolean, sentence::each_side, word) || !first) return nullptr;
        return build_.apply(conjunction ? Operation::conjunction : Operation::disjunction, Kind::boolean, {left, right}, tree.at);
    }
    return tree.sign <= Sign::power ? calculate(build_, tree.sign, left, right, tree.at) : compare(build_, tree.sign, left, right, tree.at);
}

Expression Typer::between(const Syntax& tree) {
    const Expression value = type(*tree.parts[0]);
    const Expression low = compare(build_, Sign::at_least, value, type(*tree.parts[1]), tree.at);
    const Expression high = compare(build_, Sign::at_most, value, type(*tree.parts[2]), tree.at);
    return build_.apply(Operation::conjunction, Kind::boolean, {low, high}, tree.at);
}

Expression Typer::conditional(const Syntax& tree) {
    const Expression condition = type(*tree.parts[0]);
    const Expression yes = type(*tree.parts[1]);
    const Expression no = type(*tree.parts[2]);
    const bool tested = is_kind(build_, condition, Kind::boolean, sentence::test_of, "if");
    if (!same_kind(build_, yes, no, sentence::values_of_if) || !tested) return nullptr;
    const Operation operation = yes->kind == Kind::boolean ? Operation::choose_truth : Operation::choose;
    return build_.apply(operation, yes->kind, {condition, yes, no}, tree.at);
}

Result<Expression> compile(std::string_view source, const Scope& scope, Pool& pool, std::optional<Kind> expected) {
    Result<Tree> tree = parse(source);
    if (!tree) return tree.faults();
    Builder build(source, scope, pool);
    const Expression typed = Typer(build).type(**tree);
    if (typed && expected && typed->kind != *expected) {
        build.fail({1, 1}, {sentence::asked_for, a_kind(*expected), a_kind(typed->kind)});
    }
    if (!build.faults.empty()) return std::move(build.faults);
    return typed;
}

}  // namespace reunify::feel
