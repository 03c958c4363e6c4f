#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "plan/assembler.h"

namespace reunify::plan {

/// Turns the expressions of a rule set into instructions. Facts, definitions, the route and the regime are compiled when an expression
/// first names them, so what nothing names costs nothing.
class Compiler {
public:
    Compiler(const law::RuleSet& rules, Program& program, const law::Scenario* scenario = nullptr);

    Register expression(const feel::Expression& expression);
    /// A truth that may be left out: yes if it is null.
    Register truth(const feel::Expression& expression);

    Register fact(std::size_t fact);  ///< with its assumptions
    Register definition(std::size_t definition);
    Register regime();     ///< at member level; unknown without a definition of that name
    Register route();      ///< at member level; unknown where no row holds
    Register has_right();  ///< at member level
    Register outside();    ///< likewise; kNone where no row of the routes is such
    /// A definition or a fact, by its name.
    Register named(const std::string& name);

    Assembler& assembler() { return assembler_; }

private:
    Register compile(const feel::Node& node);
    Register symbol(const feel::Node& node);
    const feel::Expression* set_by_scenario(std::size_t definition) const;

    const law::RuleSet& rules_;
    Layout& layout_;
    const law::Scenario* scenario_;
    std::optional<std::size_t> as_it_stands_;  ///< a definition whose scenario value is being compiled: its name means its own value
    Assembler assembler_;
    std::unordered_map<const feel::Node*, Register> compiled_;
};

/// The kind of the values of a fact in expressions.
Kind kind_of(law::FactType type);

}  // namespace reunify::plan
