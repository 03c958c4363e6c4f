#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/fault.h"
#include "plan/program.h"
#include "sql/dialect.h"
#include "sql/names.h"

namespace reunify::sql {

/// One reading under another option than the chosen one.
struct Variant {
    std::size_t reading = 0;
    std::size_t option = 0;
};

/// A column of the script that holds a register.
struct ScriptColumn {
    plan::Register reg = plan::kNone;
    std::string name;
    std::string text;       ///< the expression that computes it from columns of earlier layers
    std::size_t layer = 0;  ///< 0: the table's own columns and the readings
    std::vector<std::string> notes;
};

/// Says the registers of a program as expressions of a dialect. What has a name in the rules is a column; so is what would be written out
/// more than once and is long, and every look at a whole family.
class Translator {
public:
    Translator(const plan::Program& program, Dialect dialect, Names names);

    /// The columns that `roots` need, in the order of the plan. Faults: operations that the dialect cannot say, each once.
    Result<std::vector<ScriptColumn>> columns(const std::vector<plan::Register>& roots);

    /// Likewise those that are other under an option of a reading, with names of their own; after `columns`.
    std::vector<ScriptColumn> columns_under(const Variant& variant, const std::vector<plan::Register>& roots);

    /// Whether a truth of the layout can never hold.
    bool is_never(plan::Register reg) const;
    /// What a truth is in every row, where that is plain.
    std::optional<bool> settled(plan::Register reg) const;

    /// A register as part of an expression. `under` as of the last call of columns_under, where it is given.
    std::string say(plan::Register reg, bool under = false) const;

    /// Likewise of any register, with the layer of the last column that it reads.
    struct Part {
        std::string text;
        bool infix = false;
        std::size_t layer = 0;
    };
    Part part(plan::Register reg);

    bool is_column(plan::Register reg) const { return !names_.name[reg].empty(); }
    /// Whether a choice is written with the one before it.
    bool is_swallowed(plan::Register reg) const { return swallowed_[reg]; }
    /// A value spread over the members stands in the row of each member anyway.
    plan::Register same_as(plan::Register reg) const;
    /// A name of its own for something else that is said of a column.
    std::string another_name(plan::Register reg, const std::string& ending);

private:
    struct Said {
        std::string text;
        bool infix = false;
        feel::Operation sign{};               ///< of an infix: what binds least in it
        std::vector<plan::Register> reads{};  ///< columns
    };

    plan::Register plain(plan::Register reg) const;
    void fold();
    void count_uses();
    void swallow_links();
    void name_owners();
    const Said& said(plan::Register reg);
    Said expression(plan::Register reg);
    Said operation(plan::Register reg);
    std::optional<Said> shorter(const plan::Instruction& it);
    const char* constant_last(const plan::Instruction& it, const char* pattern) const;
    Said choices(plan::Register reg);
    std::string certain(plan::Register link, Lane word, Said& into);
    std::string argument(plan::Register reg, bool bare, feel::Operation within, Said& into);
    std::string filled(const char* pattern, const plan::Instruction& it, Kind kind, Said& into);
    std::string values_of(const plan::Instruction& it, Said& into);
    std::string digits_of(plan::Register reg, char what);
    std::string constant(Kind kind, Lane value) const;
    std::string cast(Kind kind, std::string text) const;
    bool is_link(plan::Register reg) const;
    bool needs_column(plan::Register reg, const Said& said) const;
    ScriptColumn column_of(plan::Register reg, Said said, std::vector<std::size_t>& layers);
    void unsayable(feel::Operation operation, plan::Register reg);

    const plan::Program& program_;
    const law::RuleSet& rules_;
    Dialect dialect_;
    Names names_;
    std::vector<std::string> taken_;
    std::vector<std::optional<bool>> truths_;  ///< by register: what it is in every row, where that is plain
    std::vector<int> uses_;                    ///< by register: how often expressions that are not its own write it
    std::vector<bool> swallowed_;              ///< links of a chain of choices, written with its head
    std::vector<plan::Register> owner_;        ///< by register: the nearest column that reads it
    std::vector<std::size_t> layer_;           ///< by register, of columns
    std::unordered_map<plan::Register, Said> said_;
    Faults faults_;

    std::optional<Variant> variant_;
    std::size_t variants_ = 0;
    std::vector<std::string> other_name_;  ///< by register: the column under the variant; empty where it is the same
    std::vector<bool> touched_;            ///< by register: hangs on the reading that is varied
};

}  // namespace reunify::sql
