#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "plan/program.h"
#include "sql/translator.h"

namespace reunify::sql {

/// Which facts not given keep a register unknown, as whole numbers with a bit a fact: the rules of verdict/missing_facts.h, said in SQL. A
/// number that can only be 0 is not written.
class MissingColumns {
public:
    MissingColumns(const plan::Program& program, Translator& translator, Dialect dialect);

    /// The columns that say it of `roots`; after Translator::columns and before any variant. Each has a name and a layer of its own.
    std::vector<ScriptColumn> columns(const std::vector<plan::Register>& roots);

    /// The facts that keep some of `roots` unknown, by their paths with blanks between, in the order of the rules.
    std::string names(const std::vector<plan::Register>& roots) const;

private:
    /// Bits that one number holds.
    static constexpr std::size_t kBits = 62;

    /// An expression, empty where no fact can be missing, and the columns that it reads.
    struct Mask {
        std::string text;
        std::size_t layer = 0;  ///< of the last column that it reads
    };

    const Mask& mask(plan::Register reg);
    Mask made(plan::Register reg);
    Mask of_fact(plan::Register reg);
    Mask of_assumptions(plan::Register reg);
    Mask of_choices(plan::Register reg);
    Mask of_family(plan::Register reg);
    void collect(plan::Register reg, std::vector<std::string>& parts, Mask& into);
    std::string value(plan::Register reg, bool alone, Mask& into);
    std::string take(plan::Register reg, Mask& into);
    Mask where_open(plan::Register reg, const std::string& text, Mask mask);

    const plan::Program& program_;
    Translator& translator_;
    Dialect dialect_;
    std::size_t word_ = 0, words_ = 0;
    std::map<std::size_t, std::size_t> numbers_;                ///< by fact: its bit, counted through all numbers
    std::vector<std::map<plan::Register, Mask>> masks_;         ///< by number
    std::vector<std::map<plan::Register, std::string>> names_;  ///< by number: the columns made
    std::vector<ScriptColumn> made_;
};

}  // namespace reunify::sql
