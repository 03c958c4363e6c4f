#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/fault.h"
#include "plan/program.h"
#include "sql/missing.h"
#include "sql/script.h"
#include "sql/translator.h"

namespace reunify::sql {

/// Writes one script: what it says of itself, the views that read the table, and the view of the verdicts, layer by layer.
class ScriptWriter {
public:
    ScriptWriter(std::shared_ptr<const plan::Program> program, const Order& order);

    Result<std::string> whole();

    /// One view of the verdicts alone, under a law that is called so.
    Result<std::string> view(const std::string& name, const std::string& title);

private:
    /// A column of the table and what the layers call it.
    struct Passed {
        std::string header, name;
    };
    /// A column of the table that is a fact which some rule asks.
    struct Cell {
        std::size_t fact = 0;
        std::string header;
        std::string written, value;  ///< in reunify_cells: the text without blanks around it, and what it says
        bool of_family = false;
    };
    /// The verdict under another option of a reading.
    struct Under {
        std::size_t reading = 0;
        std::string verdict;  ///< an expression
    };

    std::vector<plan::Register> roots() const;
    std::vector<plan::Register> verdict_roots() const;
    void find_cells();
    void find_passed();
    bool asks_for(ResultColumn::What what) const;
    std::string own(std::string_view name) const { return identifier(order_.dialect, name); }
    std::string user(std::string_view header) const { return quoted(order_.dialect, header); }
    std::string given_name(std::size_t fact) const { return given_name_of(rules_.facts[fact]); }

    void head();
    void cells_view();
    void rejects_view();
    Result<std::vector<ScriptColumn>> law_columns();
    void verdicts_view(const std::string& name, const std::string& title, const std::vector<ScriptColumn>& columns);
    void families_layer();
    void facts_layer();
    void law_layers(const std::vector<ScriptColumn>& columns);
    std::string depends_on() const;
    std::vector<plan::Register> open_roots() const;
    std::string result(const ResultColumn& column) const;
    void note(const std::string& text, std::size_t indent);
    void select(const std::vector<std::string>& columns, const std::string& from, bool families, std::size_t indent);

    std::shared_ptr<const plan::Program> program_;
    const law::RuleSet& rules_;
    const Order& order_;
    Names names_;
    Translator translator_;
    MissingColumns missing_;
    std::string family_;  ///< the column by which rows are a family
    std::vector<Passed> passed_;
    std::vector<Cell> cells_;
    std::vector<Under> under_;
    std::string out_;
};

}  // namespace reunify::sql
