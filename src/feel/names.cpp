#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/suggest.h"
#include "feel/complaint.h"
#include "feel/operators.h"
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
    for (const Symbol& symbol : scope.symbols) {
        if (symbol.path.starts_with(prefix)) near.push_back(symbol.path);
    }
    if (!near.empty()) return near;
    for (const Symbol& symbol : scope.symbols) near.push_back(symbol.path);
    return near;
}

/// The known name that is meant: one that ends in what was typed (`relation` for `member.relation`), else the nearest spelling.
std::string meant(const Scope& scope, const std::string& typed) {
    std::vector<std::string> all;
    for (const Symbol& symbol : scope.symbols) {
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
        return build_.fail(tree.at, "this is one value for each member, not one value", "sum, min, max, count, all or any around it");
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
        return build_.fail(steps[0].at, fmt::format("{} is about another member than the one looked at here", quoted(steps[0].word)),
                           "tests that look at one member at a time; a named definition for what the family as a whole is compared with");
    }
    if (variable.value) {
        Expression value = variable.value;
        for (std::size_t i = 1; i < steps.size(); ++i) value = property(build_, value, steps[i].word, steps[i].at);
        return value;
    }
    if (steps.size() == 1) {
        return build_.fail(steps[0].at, fmt::format("{} is a member, not a value", quoted(steps[0].word)),
                           fmt::format("a fact of the member, such as `{}.birth_date`", steps[0].word));
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
            return build_.fail(steps[0].at, fmt::format("`{}` is not about a member", symbol->path),
                               fmt::format("`{}` by itself", symbol->path));
        }
        Expression value = build_.symbol(*symbol, steps[0].at);
        for (std::size_t i = n; i < steps.size(); ++i) value = property(build_, value, steps[i].word, steps[i].at);
        return value;
    }
    const std::string typed = "member." + joined(steps, steps.size());
    return build_.fail(steps[0].at, fmt::format("{} is not known of members", quoted(joined(steps, steps.size()))),
                       list_names(names_near(build_.scope, "member")), meant(build_.scope, typed));
}

Expression Typer::unknown_name(const std::vector<Step>& steps) {
    const std::string typed = joined(steps, steps.size());
    const Position at = steps[0].at;
    if (steps[0].word == "members") {
        return build_.fail(at, "`members` is a list, not a value",
                           "count(members), count(members[...]), sum(members.income), some m in members satisfies ...");
    }
    if (steps.size() == 1 && !builtins_named(typed).empty()) {
        return build_.fail(at, fmt::format("`{}` is a function", typed), signature(*builtins_named(typed)[0]));
    }
    return build_.fail(at, fmt::format("the name {} is not known", quoted(typed)), list_names(names_near(build_.scope, steps[0].word)),
                       meant(build_.scope, typed));
}

}  // namespace reunify::feel
