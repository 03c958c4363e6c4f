#pragma once

#include <string>
#include <vector>

#include "feel/typed.h"

/// A small vocabulary that the tests of this room speak.
namespace reunify::feel::test {

inline Scope family_scope() {
    Scope scope;
    const auto add = [&](std::string path, Kind kind, Level level, std::vector<std::string> choices = {}) {
        scope.add({std::move(path), kind, level, std::move(choices), scope.size()});
    };
    add("sponsor.status", Kind::text, Level::family, {"refugee", "belgian", "limited_stay"});
    add("sponsor.birth_date", Kind::date, Level::family);
    add("sponsor.income", Kind::number, Level::family);
    add("application.filed_on", Kind::date, Level::family);
    add("application.renewal", Kind::boolean, Level::family);
    add("member.relation", Kind::text, Level::member, {"spouse", "child", "parent"});
    add("member.birth_date", Kind::date, Level::member);
    add("member.income", Kind::number, Level::member);
    add("member.married", Kind::boolean, Level::member);
    add("regime", Kind::text, Level::member, {"previous_law", "law_2025"});
    add("accompanying", Kind::boolean, Level::member);
    add("required_income", Kind::number, Level::family);
    add("wait", Kind::months, Level::family);
    add("note", Kind::text, Level::family);
    scope.amounts = {"guaranteed_minimum_income", "fee"};
    return scope;
}

struct Expressions {
    Scope scope = family_scope();
    Pool pool;

    Result<Expression> typed(std::string_view source) { return compile(source, scope, pool); }

    /// What the expression means, written out; its first fault as `line:column: message` if it means nothing.
    std::string meaning(std::string_view source) {
        const Result<Expression> result = typed(source);
        if (result) return to_text(**result, scope, pool);
        const Fault& fault = result.faults().front();
        return std::to_string(fault.at.line) + ":" + std::to_string(fault.at.column) + ": " + fault.message.in(Language::en);
    }

    Fault fault(std::string_view source) {
        const Result<Expression> result = typed(source);
        return result ? Fault{} : result.faults().front();
    }
};

}  // namespace reunify::feel::test
