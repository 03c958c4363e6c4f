#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "feel/builder.h"
#include "feel/builtins.h"
#include "feel/syntax.h"

namespace reunify::feel {

/// Syntax tree -> typed tree: resolves names, checks kinds, unrolls what is written out over lists, turns what is asked of `members` into
/// the operations from members to their family. Every function returns null after a fault, which the builder keeps.
class Typer {
public:
    explicit Typer(Builder& build) : build_(build) {}

    Expression type(const Syntax& tree);

private:
    /// A name bound by `some`, `every` or a filter: to the current member, or to an item of a written list.
    struct Variable {
        std::string name;
        Expression value;      ///< null: the current member
        std::size_t body = 0;  ///< the body in which the member, or the members that `value` speaks about, are current
    };
    struct Step {
        std::string_view word;
        Position at{};
    };
    /// `members`, `members[a]`, `members[a].b.c`
    struct MemberList {
        std::vector<const Syntax*> filters;
        std::vector<Step> path;
        Position at{};
    };
    /// What a function of a list is asked of.
    struct Items {
        bool of_members = false;
        MemberList members;
        std::vector<const Syntax*> written;
    };

    // typer.cpp
    Expression number(const Syntax& tree);
    Expression moment(const std::string& text, Position at);
    Expression binary(const Syntax& tree);
    Expression between(const Syntax& tree);
    Expression conditional(const Syntax& tree);

    // names.cpp
    Expression name_or_property(const Syntax& tree);
    Expression path(const std::vector<Step>& steps);
    Expression of_member(const std::vector<Step>& steps);
    Expression of_variable(const Variable& variable, const std::vector<Step>& steps);
    Expression unknown_name(const std::vector<Step>& steps);
    const Variable* variable(std::string_view name) const;
    static bool steps_of(const Syntax& tree, std::vector<Step>& steps);

    // lists.cpp
    Expression membership(const Syntax& tree);
    Expression is_in(const Expression& value, const Syntax& test);
    Expression in_list(const Expression& value, const Syntax& list);
    Expression in_range(const Expression& value, const Syntax& range);
    Expression quantifier(const Syntax& tree);
    bool member_list(const Syntax& tree, MemberList& out) const;
    Expression in_body(std::string_view variable, const Syntax& tree);
    Expression chosen(const MemberList& list);
    Expression over_members(bool every, const MemberList& list, Expression truth, Position at);
    Expression value_of(const MemberList& list);

    // calls.cpp
    Expression call(const Syntax& tree);
    const Builtin* matching(const Syntax& tree, const std::vector<const Builtin*>& ways, std::vector<const Syntax*>& arguments);
    Expression unknown_function(const Syntax& tree);
    Expression plain(const Syntax& tree, const Builtin& builtin, const std::vector<const Syntax*>& arguments);
    Expression to_date(const Syntax& tree, const Syntax& argument);
    Expression duration(const Syntax& tree, const Syntax& argument);
    Expression named(const Syntax& tree, const Builtin& builtin, const Syntax& argument);
    Expression amount(const Syntax& tree, const std::vector<const Syntax*>& arguments);
    Expression of_list(const Syntax& tree, const Builtin& builtin, const std::vector<const Syntax*>& arguments);
    Expression of_members(const Builtin& builtin, const MemberList& list, Position at);
    Expression of_written(const Builtin& builtin, const std::vector<const Syntax*>& written, Position at);
    Items items_of(const std::vector<const Syntax*>& arguments) const;

    Builder& build_;
    std::vector<Variable> variables_;
    std::size_t body_ = 0;    ///< the body we are in: 0 outside all
    std::size_t bodies_ = 0;  ///< how many bodies there were
};

}  // namespace reunify::feel
