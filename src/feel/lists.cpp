#include <fmt/format.h>

#include <utility>

#include "feel/complaint.h"
#include "feel/operation.h"
#include "feel/operators.h"
#include "feel/sentences.h"
#include "feel/typer.h"

/// Lists: `in`, `some`, `every`, and what is asked of the members of the family.
namespace reunify::feel {

using Form = Syntax::Form;

Expression Typer::membership(const Syntax& tree) {
    const Expression value = type(*tree.parts[0]);
    return value ? is_in(value, *tree.parts[1]) : nullptr;
}

Expression Typer::is_in(const Expression& value, const Syntax& test) {
    if (!build_.step(test.at)) return nullptr;
    switch (test.form) {
        case Form::list:
        case Form::tests:
            return in_list(value, test);
        case Form::range:
            return in_range(value, test);
        case Form::test:
            return compare(build_, test.sign, value, type(*test.parts[0]), test.at);
        default:
            return compare(build_, Sign::equal, value, type(test), test.at);
    }
}

/// The words and figures written out become one operation, whatever else stands in the list one alternative each.
Expression Typer::in_list(const Expression& value, const Syntax& list) {
    std::vector<Lane> literals;
    std::vector<Expression> alternatives;
    for (const Tree& part : list.parts) {
        if (list.form == Form::list && part->form == Form::list) return build_.fail(part->at, sentence::no_nested_lists);
        const Expression found = is_in(value, *part);
        if (!found) {
            alternatives.push_back(nullptr);
            continue;
        }
        const bool equals_literal = found->form == Node::Form::operation && found->operation == Operation::equal &&
                                    found->arguments[0] == value && found->arguments[1]->form == Node::Form::literal;
        if (equals_literal) {
            literals.push_back(found->arguments[1]->value);
        } else {
            alternatives.push_back(found);
        }
    }
    if (!literals.empty()) alternatives.push_back(build_.one_of(value, std::move(literals), list.at));
    if (alternatives.empty()) return build_.fail(list.at, sentence::nothing_in_list, sentence::one_in_list);
    return build_.chain(Operation::disjunction, Kind::boolean, alternatives, list.at);
}

Expression Typer::in_range(const Expression& value, const Syntax& range) {
    const Expression from = type(*range.parts[0]);
    const Expression to = type(*range.parts[1]);
    const Expression low = compare(build_, range.open_start ? Sign::greater : Sign::at_least, value, from, range.at);
    const Expression high = compare(build_, range.open_end ? Sign::less : Sign::at_most, value, to, range.at);
    return build_.apply(Operation::conjunction, Kind::boolean, {low, high}, range.at);
}

bool Typer::member_list(const Syntax& tree, MemberList& out) const {
    if (tree.form == Form::name) {
        out.at = tree.at;
        return tree.word == "members" && !variable("members");
    }
    if (tree.form != Form::filter && tree.form != Form::property) return false;
    if (!member_list(*tree.parts[0], out)) return false;
    if (tree.form == Form::property) {
        out.path.push_back({tree.word, tree.at});
        return true;
    }
    if (!out.path.empty()) return false;
    out.filters.push_back(tree.parts[1].get());
    return true;
}

Expression Typer::in_body(std::string_view variable, const Syntax& tree) {
    const std::size_t outer = std::exchange(body_, ++bodies_);
    variables_.push_back({std::string(variable), nullptr, body_});
    Expression typed = type(tree);
    variables_.pop_back();
    body_ = outer;
    return typed;
}

/// Which members the filters leave: a truth of each member.
Expression Typer::chosen(const MemberList& list) {
    std::vector<Expression> tests;
    for (const Syntax* filter : list.filters) {
        Expression test = in_body("item", *filter);
        tests.push_back(is_kind(build_, test, Kind::boolean, sentence::filter_of_members) ? std::move(test) : nullptr);
    }
    return tests.empty() ? build_.truth(true, list.at) : build_.chain(Operation::conjunction, Kind::boolean, tests, list.at);
}

Expression Typer::over_members(bool every, const MemberList& list, Expression truth, Position at) {
    if (!list.filters.empty()) {
        Expression filter = chosen(list);
        if (every) filter = build_.negation(std::move(filter), list.at);
        truth =
            build_.apply(every ? Operation::disjunction : Operation::conjunction, Kind::boolean, {std::move(filter), std::move(truth)}, at);
    }
    return build_.apply(every ? Operation::every_member : Operation::any_member, Kind::boolean, {std::move(truth)}, at);
}

/// The value that is asked of each member by `members[...].path`.
Expression Typer::value_of(const MemberList& list) {
    if (!list.path.empty()) return of_member(list.path);
    return build_.fail(list.at, sentence::what_of_members, sentence::fact_of_members);
}

Expression Typer::quantifier(const Syntax& tree) {
    const bool every = tree.form == Form::every;
    const std::string_view word = every ? "every" : "some";
    const Syntax& domain = *tree.parts[0];
    const Syntax& body = *tree.parts[1];
    MemberList list;
    if (member_list(domain, list)) {
        if (!list.path.empty()) {
            return build_.fail(list.path[0].at, sentence::members_themselves,
                               as_it_is(fmt::format("{} m in members satisfies m.{} ...", word, list.path[0].word)));
        }
        Expression truth = in_body(tree.word, body);
        return is_kind(build_, truth, Kind::boolean, sentence::test_of, word) ? over_members(every, list, std::move(truth), tree.at)
                                                                              : nullptr;
    }
    if (domain.form != Form::list) {
        return build_.fail(domain.at, {sentence::not_gone_through, word}, sentence::gone_through);
    }
    std::vector<Expression> truths;
    for (const Tree& item : domain.parts) {
        const Expression value = type(*item);
        if (!value) return nullptr;
        variables_.push_back({tree.word, value, body_});
        const Expression truth = type(body);
        variables_.pop_back();
        if (!is_kind(build_, truth, Kind::boolean, sentence::test_of, word)) return nullptr;
        truths.push_back(truth);
    }
    if (truths.empty()) return build_.truth(every, tree.at);
    return build_.chain(every ? Operation::conjunction : Operation::disjunction, Kind::boolean, truths, tree.at);
}

}  // namespace reunify::feel
