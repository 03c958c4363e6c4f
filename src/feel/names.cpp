#include <algorithm>
#include <utility>

#include "base/suggest.h"
#include "feel/complaint.h"
#include "feel/operators.h"
#include "feel/sentences.h"
#include "feel/typer.h"

namespace reunify::feel {

namespace {

template <class Steps>
std::string joined(const Steps& steps, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) out += '.';
        out += steps[i].word;
    }
    return out;
}

/// The names under the same root (`sponsor.`), or all names if it is none.
std::vector<std::string> names_near(const Scope& scope, std::string_view root) {
    const std::string prefix = std::string(root) + ".";
    std::vector<std::string> near;
    for (const Symbol& symbol : scope) {
        if (symbol.path.starts_with(prefix)) near.push_back(symbol.path);
    }
    if (!near.empty()) return near;
    for (const Symbol& symbol : scope) near.push_back(symbol.path);
    return near;
}

/// The known name that is meant: one that ends in what was typed (`relation` for `member.relation`), else the nearest spelling.
std::string meant(const Scope& scope, const std::string& typed) {
    std::vector<std::string> all;
    for (const Symbol& symbol : scope) {
        if (symbol.path.ends_with("." + typed)) return symbol.path;
        all.push_back(symbol.path);
    }
    return nearest_name(typed, all);
}

}  // namespace

/// `a.b.c` as its words; false where it starts with something other than a name.
bool Typer::steps_of(const Syntax& tree, std::vector<Step>& steps) {
    if (tree.form == Syntax::Form::property && !steps_of(*tree.parts[0], steps)) return false;
    if (tree.form != Syntax::Form::property && tree.form != Syntax::Form::name) return false;
    steps.push_back({tree.word, tree.at});
    return true;
}

Expression Typer::name_or_property(const Syntax& tree) {
    std::vector<Step> steps;
    if (steps_of(tree, steps)) return path(steps);
    MemberList list;
    if (member_list(tree, list)) {
        return build_.fail(tree.at, sentence::value_each, sentence::around_it);
    }
    return property(build_, type(*tree.parts[0]), tree.word, tree.at);
}

const Typer::Variable* Typer::variable(std::string_view name) const {
    const auto found = std::find_if(variables_.rbegin(), variables_.rend(), [&](const Variable& v) { return v.name == name; });
    return found == variables_.rend() ? nullptr : &*found;
}

Expression Typer::path(const std::vector<Step>& steps) {
    if (const Variable* bound = variable(steps[0].word)) return of_variable(*bound, steps);
    for (std::size_t n = steps.size(); n > 0; --n) {
        const Symbol* symbol = build_.scope.find(joined(steps, n));
        if (!symbol) continue;
        Expression value = build_.symbol(*symbol, steps[0].at);
        for (std::size_t i = n; i < steps.size(); ++i) value = property(build_, value, steps[i].word, steps[i].at);
        return value;
    }
    return unknown_name(steps);
}

Expression Typer::of_variable(const Variable& variable, const std::vector<Step>& steps) {
    const bool about_members = !variable.value || variable.value->level == Level::member;
    if (about_members && variable.body != body_) {
        return build_.fail(steps[0].at, {sentence::another_member, quoted(steps[0].word)}, sentence::one_member_at_a_time);
    }
    if (variable.value) {
        Expression value = variable.value;
        for (std::size_t i = 1; i < steps.size(); ++i) value = property(build_, value, steps[i].word, steps[i].at);
        return value;
    }
    if (steps.size() == 1) {
        return build_.fail(steps[0].at, {sentence::member_no_value, quoted(steps[0].word)}, {sentence::fact_of_member, steps[0].word});
    }
    return of_member({steps.begin() + 1, steps.end()});
}

Expression Typer::of_member(const std::vector<Step>& steps) {
    for (std::size_t n = steps.size(); n > 0; --n) {
        const std::string words = joined(steps, n);
        const Symbol* symbol = build_.scope.find("member." + words);
        if (!symbol) symbol = build_.scope.find(words);
        if (!symbol) continue;
        if (symbol->level != Level::member) {
            return build_.fail(steps[0].at, {sentence::not_about_member, symbol->path}, {sentence::by_itself, symbol->path});
        }
        Expression value = build_.symbol(*symbol, steps[0].at);
        for (std::size_t i = n; i < steps.size(); ++i) value = property(build_, value, steps[i].word, steps[i].at);
        return value;
    }
    const std::string typed = "member." + joined(steps, steps.size());
    return build_.fail(steps[0].at, {sentence::not_known_of_members, quoted(joined(steps, steps.size()))},
                       one_of(names_near(build_.scope, "member")), meant(build_.scope, typed));
}

Expression Typer::unknown_name(const std::vector<Step>& steps) {
    const std::string typed = joined(steps, steps.size());
    const Position at = steps[0].at;
    if (steps[0].word == "members") {
        return build_.fail(at, sentence::members_no_value,
                           as_it_is("count(members), count(members[...]), sum(members.income), some m in members satisfies ..."));
    }
    if (steps.size() == 1 && !builtins_named(typed).empty()) {
        return build_.fail(at, {sentence::is_function, typed}, as_it_is(signature(*builtins_named(typed)[0])));
    }
    return build_.fail(at, {sentence::no_name, quoted(typed)}, one_of(names_near(build_.scope, steps[0].word)), meant(build_.scope, typed));
}

}  // namespace reunify::feel
